import { AnswerMemo } from './answer.memo';

const NOW = new Date('2026-11-25T12:00:00Z');
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

describe('answers', () => {
  const database = {};
  let computed: number;
  let memo: AnswerMemo<number>;
  const ask = (question: string, now = NOW, from: object = database): Promise<number> =>
    memo.of(from, question, now, async () => (computed += 1));
  beforeEach(() => {
    computed = 0;
    memo = new AnswerMemo();
  });

  it('are computed once for who asks the same at the same time', async () => {
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2]);
  });

  it('are remembered for five seconds, from when they were asked', async () => {
    await ask('a');
    expect(await ask('a', later(4_999))).toBe(1);
    expect(await ask('a', later(5_000))).toBe(2);
    expect(await ask('a', later(9_999))).toBe(2);
  });

  it('are those of one database', async () => {
    await ask('a');
    expect(await ask('a', NOW, {})).toBe(2);
  });

  it('are forgotten when they failed', async () => {
    await expect(memo.of(database, 'a', NOW, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await ask('a')).toBe(1);
  });

  it('are forgotten, the oldest first, when there are more than a hundred', async () => {
    for (let index = 0; index <= 100; index += 1) await ask(`${index}`);
    expect(await ask('100')).toBe(101);
    expect(await ask('0')).toBe(102);
  });
});
