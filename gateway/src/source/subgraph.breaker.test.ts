import { SubgraphBreaker } from './subgraph.breaker';
import { TransportFailure, type FailureFacts, type FailureReason } from './transport.failure';

let breaker: SubgraphBreaker;
beforeEach(() => {
  breaker = new SubgraphBreaker();
});

const failure = (reason: FailureReason, facts: FailureFacts = {}): TransportFailure =>
  new TransportFailure(reason, 'cause', facts);

async function failTimes(times: number, reason: FailureReason, facts?: FailureFacts): Promise<void> {
  for (let at = 0; at < times; at++)
    await breaker.run(() => Promise.reject(failure(reason, facts))).catch(() => undefined);
}

describe('the breaker opens', () => {
  it.each([
    ['three requests fail', 3, 0],
    ['two looks fail', 0, 2],
    ['a look and a request fail', 1, 1],
  ])('when %s', async (_what, requests, looks) => {
    for (let at = 0; at < looks; at++) breaker.looked(failure('timeout'));
    await failTimes(requests, 'timeout');
    expect(breaker.state).toBe('open');
    await expect(breaker.run(async () => 'asked')).rejects.toMatchObject({
      reason: 'timeout',
      unasked: true,
    });
  });

  it.each([
    ['two requests fail', 2, 0],
    ['one look fails', 0, 1],
  ])('not when %s', async (_what, requests, looks) => {
    for (let at = 0; at < looks; at++) breaker.looked(failure('timeout'));
    await failTimes(requests, 'timeout');
    expect(await breaker.run(async () => 'asked')).toBe('asked');
  });

  it('not by requests that had little time', async () => {
    breaker.looked(failure('timeout'));
    await failTimes(5, 'timeout', { excused: true });
    expect(breaker.state).toBe('closed');
  });

  it('not when a look between the failures succeeds', async () => {
    breaker.looked(failure('timeout'));
    breaker.looked(undefined);
    await failTimes(1, 'timeout');
    expect(breaker.state).toBe('closed');
  });
});

describe('a look that succeeds', () => {
  it('closes it when looks had opened it', () => {
    breaker.looked(failure('timeout'));
    breaker.looked(failure('timeout'));
    breaker.looked(undefined);
    expect(breaker.state).toBe('closed');
  });

  it('closes it when connections had failed', async () => {
    await failTimes(3, 'connection failed');
    breaker.looked(undefined);
    expect(await breaker.run(async () => 'asked')).toBe('asked');
  });

  it('leaves it open when requests had been left without an answer', async () => {
    await failTimes(3, 'timeout');
    breaker.looked(undefined);
    expect(breaker.state).toBe('open');
  });
});
