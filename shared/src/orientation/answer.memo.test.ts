import type { DataSource } from 'typeorm';
import { AnswerMemo } from './answer.memo';

const NOW = new Date('2026-11-25T12:00:00Z');
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

describe('answers', () => {
  const database = {} as DataSource;
  let computed: number;
  let memo: AnswerMemo<number>;
  const asking = { dataSource: database, now: NOW, catalogueVersion: '7.2026-11-25' };
  const ask = (question: string, given: Partial<typeof asking> = {}): Promise<number> =>
    memo.of({ ...asking, ...given }, question, async () => (computed += 1));
  beforeEach(() => {
    computed = 0;
    memo = new AnswerMemo();
  });

  it('are computed once for who asks the same at the same time', async () => {
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2]);
  });

  it('are remembered for five seconds, from when they were asked', async () => {
    await ask('a');
    expect(await ask('a', { now: later(4_999) })).toBe(1);
    expect(await ask('a', { now: later(5_000) })).toBe(2);
    expect(await ask('a', { now: later(9_999) })).toBe(2);
  });

  it('are those of one database', async () => {
    await ask('a');
    expect(await ask('a', { dataSource: {} as DataSource })).toBe(2);
  });

  it('are those of one version of the catalogue, on one day', async () => {
    await ask('a');
    expect(await ask('a', { catalogueVersion: '8.2026-11-25' })).toBe(2);
    expect(await ask('a', { catalogueVersion: '7.2026-11-26' })).toBe(3);
    expect(await ask('a')).toBe(1);
  });

  it('are forgotten when they failed', async () => {
    await expect(memo.of(asking, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await ask('a')).toBe(1);
  });

  it('are forgotten, the oldest first, when there are more than a hundred', async () => {
    for (let index = 0; index <= 100; index += 1) await ask(`${index}`);
    expect(await ask('100')).toBe(101);
    expect(await ask('0')).toBe(102);
  });
});
