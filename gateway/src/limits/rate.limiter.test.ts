import type { Asker } from './asker';
import { RateLimiter } from './rate.limiter';

const [ANYBODY, OTHER]: Asker[] = [
  { key: 'a', isAnalyst: false },
  { key: 'b', isAnalyst: false },
];
const ANALYST: Asker = { key: 'c', isAnalyst: true };
let now = 0;
const limiter = (perMinute: number | null): RateLimiter => new RateLimiter(perMinute, () => now);
beforeEach(() => {
  now = 0;
});

it('lets requests in until there are too many, and again when the minute has ended', () => {
  const two = limiter(2);
  const enter = (at: number): number | undefined => {
    now = at;
    return two.enter(ANYBODY!);
  };
  expect([0, 1_000, 2_000, 59_999].map(enter)).toEqual([undefined, undefined, 58, 1]);
  expect([60_000, 60_001, 60_002].map(enter)).toEqual([undefined, undefined, 60]);
});

it('counts each asker for itself', () => {
  const one = limiter(1);
  expect([ANYBODY!, OTHER!, ANYBODY!].map((asker) => one.enter(asker))).toEqual([undefined, undefined, 60]);
});

it('lets cost go beyond the limit once, in proportion to the budget of the asker', () => {
  const two = limiter(2);
  const spend = (asker: Asker, cost: number): number | undefined => two.spend(asker, cost);
  expect([1_999, 20_000, 0].map((cost) => spend(ANYBODY!, cost))).toEqual([undefined, undefined, 60]);
  expect([9_999, 100_000, 0].map((cost) => spend(ANALYST, cost))).toEqual([undefined, undefined, 60]);
  now = 60_000;
  expect(spend(ANYBODY!, 1)).toBeUndefined();
});

it('forgets who asked longest ago instead of growing', () => {
  const one = limiter(1);
  one.enter(ANYBODY!);
  expect(one.enter(ANYBODY!)).toBe(60);
  for (let number = 0; number < 20_000; number++) one.enter({ key: String(number), isAnalyst: false });
  expect(one.enter(ANYBODY!)).toBeUndefined();
});

it('counts nothing without a limit', () => {
  const none = limiter(null);
  expect(Array.from({ length: 5 }, () => none.enter(ANYBODY!))).toEqual(Array(5).fill(undefined));
  expect([1e12, 1].map((cost) => none.spend(ANYBODY!, cost))).toEqual([undefined, undefined]);
});
