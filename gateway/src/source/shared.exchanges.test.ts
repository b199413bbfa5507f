import { RequestDeadline, type Deadline } from '../http/request.deadline';
import type { HttpAnswer } from './http.exchange';
import { SharedExchanges } from './shared.exchanges';
import { TransportFailure } from './transport.failure';

const ANSWER: HttpAnswer = { status: 200, headers: {}, text: '{}' };

let exchanges: SharedExchanges;
let started: { deadline: Deadline; answer(): void; fail(): void }[];
let deadlines: RequestDeadline[];
beforeEach(() => {
  exchanges = new SharedExchanges();
  started = [];
  deadlines = [];
});
afterEach(() => deadlines.forEach((deadline) => deadline.end()));

function ask(key: string): { answer: Promise<HttpAnswer>; isJoined: boolean; deadline: RequestDeadline } {
  const deadline = new RequestDeadline(60_000);
  deadlines.push(deadline);
  const start = (shared: Deadline): Promise<HttpAnswer> =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new TransportFailure('timeout', 'aborted'));
      started.push({ deadline: shared, answer: () => resolve(ANSWER), fail });
      shared.onOver(fail);
    });
  return { ...exchanges.ask(key, deadline, start), deadline };
}

describe('equal exchanges under way', () => {
  it('are one, until it is answered', async () => {
    const asked = [ask('a'), ask('a'), ask('b'), ask('a')];
    expect(started).toHaveLength(2);
    expect(asked.map(({ isJoined }) => isJoined)).toEqual([false, true, false, true]);
    started.forEach(({ answer }) => answer());
    expect(await Promise.all(asked.map(({ answer }) => answer))).toEqual(asked.map(() => ANSWER));
    expect([ask('a').isJoined, started.length]).toEqual([false, 3]);
  });

  it('fail for all who wait', async () => {
    const asked = [ask('a'), ask('a')];
    started[0]?.fail();
    const results = await Promise.allSettled(asked.map(({ answer }) => answer));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(ask('a').isJoined).toBe(false);
  });

  it('go on when one of those who wait has no time left, whoever it is', async () => {
    const [first, second] = [ask('a'), ask('a')];
    first.deadline.abandon();
    await expect(first.answer).rejects.toThrow(TransportFailure);
    expect(started[0]?.deadline.isOver).toBe(false);
    started[0]?.answer();
    expect(await second.answer).toBe(ANSWER);
  });

  it('are aborted when nobody waits any more, and then not joined', async () => {
    const asked = [ask('a'), ask('a')];
    asked.forEach(({ deadline }) => deadline.abandon());
    await Promise.allSettled(asked.map(({ answer }) => answer));
    expect(started[0]?.deadline.isOver).toBe(true);
    expect(ask('a').isJoined).toBe(false);
  });
});
