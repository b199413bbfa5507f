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

  it('calls back at once who comes when it is over', () => {
    const deadline = new RequestDeadline(60_000);
    deadline.abandon();
    let called = false;
    deadline.onOver(() => (called = true));
    expect(called).toBe(true);
  });

  it('is over for a step before it is for those that follow', async () => {
    const deadline = new RequestDeadline(200);
    const order: string[] = [];
    const whole = new Promise<void>((done) => deadline.onOver(done)).then(() => order.push('whole'));
    const step = new Promise<void>((done) => deadline.forStep().onOver(done)).then(() => order.push('step'));
    await Promise.all([whole, step]);
    expect(order).toEqual(['step', 'whole']);
  });

  it('is over for a step when nobody waits for the whole', () => {
    const deadline = new RequestDeadline(60_000);
    const step = deadline.forStep();
    deadline.abandon();
    expect([step.isOver, deadline.forStep().isOver]).toEqual([true, true]);
  });

  it('forgets a call that is no longer wanted', () => {
    const deadline = new RequestDeadline(60_000);
    let called = false;
    deadline.onOver(() => (called = true))();
    deadline.abandon();
    expect(called).toBe(false);
  });
});
