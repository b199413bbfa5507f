import { RequestDeadline } from './request.deadline';

describe('the deadline of a request', () => {
  it('calls back once what is under way when it passes or when nobody waits, but not at an ordinary end', async () => {
    const deadlines = [1, 60_000, 60_000].map((milliseconds) => new RequestDeadline(milliseconds));
    const [passed, abandoned, ended] = deadlines as [RequestDeadline, RequestDeadline, RequestDeadline];
    const calls: string[] = [];
    const over = new Promise<void>((done) => passed.onOver(done));
    passed.onOver(() => calls.push('passed'));
    abandoned.onOver(() => calls.push('abandoned'));
    ended.onOver(() => calls.push('ended'));
    abandoned.abandon();
    abandoned.abandon();
    ended.end();
    await over;
    expect(calls.sort()).toEqual(['abandoned', 'passed']);
    expect(deadlines.map(({ isOver }) => isOver)).toEqual([true, true, false]);
  });

  it('forgets a call that is no longer wanted', () => {
    const deadline = new RequestDeadline(60_000);
    let called = false;
    deadline.onOver(() => (called = true))();
    deadline.abandon();
    expect(called).toBe(false);
  });
});
