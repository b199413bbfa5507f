import { type AddressInfo, connect, createServer } from 'node:net';
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

  it('is not over for what came while the process was busy', async () => {
    let deadline: RequestDeadline | undefined;
    let isOver = false;
    const server = createServer((socket) => {
      deadline = new RequestDeadline(5);
      deadline.onOver(() => (isOver = true));
      socket.end('in time');
      const busyUntil = performance.now() + 20;
      while (performance.now() < busyUntil);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await new Promise<void>((done) =>
      client.once('data', () => {
        deadline?.end();
        done();
      }),
    );
    expect(isOver).toBe(false);
    server.close();
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
