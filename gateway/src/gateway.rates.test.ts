import { startDevelopmentIssuer, type RunningIssuer } from '@leerwegen/shared/auth/development-issuer';
import { startComposedGateway, type ComposedGateway } from './testing/composed.fixtures';
import { startFederation, type Asked } from './testing/federation.fixtures';

const QUERY = '{ schools(first: 1) { nodes { id } } }';
const PER_MINUTE = 3;

let issuer: RunningIssuer;
let gateway: ComposedGateway;
beforeAll(async () => {
  issuer = await startDevelopmentIssuer();
  gateway = await startComposedGateway({
    rateLimit: PER_MINUTE,
    trustProxy: ['127.0.0.1'],
    tokens: issuer.settings,
  });
});
afterAll(async () => {
  await gateway.stop();
  await issuer.stop();
});

const from = (address: string, token?: string): Record<string, string> => ({
  'x-forwarded-for': address,
  ...(token && { authorization: `Bearer ${token}` }),
});
const tokenOf = (subject: string): Promise<string> =>
  issuer.token({ providerId: 'clb:993001', role: 'ANALYST', subject });

/** Status codes of so many requests, one after the other. */
async function statuses(count: number, headers: Record<string, string>): Promise<number[]> {
  const found: number[] = [];
  for (let number = 0; number < count; number++) found.push((await gateway.ask(QUERY, { headers })).status);
  return found;
}

function expectRefused({ status, headers, body }: Asked, message: RegExp): void {
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(body).toEqual({
    errors: [{ message: expect.stringMatching(message), extensions: { code: 'RATE_LIMITED' } }],
  });
}

describe('requests of one client', () => {
  it('beyond the limit are refused before a subgraph is asked, with the time to wait', async () => {
    expect(await statuses(PER_MINUTE, from('192.0.2.11'))).toEqual([200, 200, 200]);
    gateway.seen.length = 0;
    const headers = { ...from('192.0.2.11'), 'x-request-id': 'request-0429' };
    expectRefused(
      await gateway.ask(QUERY, { headers }),
      /^Too many requests within a minute; try again in \d+ seconds\.$/,
    );
    expect(gateway.seen).toEqual([]);
    expect(await gateway.untilLogged('request', 'request-0429')).toMatchObject({
      status: 429,
      errorCodes: ['RATE_LIMITED'],
    });
  });

  it('count whatever they hold', async () => {
    const headers = from('192.0.2.12');
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{' };
    expect((await fetch(`${gateway.url}/graphql`, init)).status).toBe(400);
    for (const query of ['{', '{ __typename }']) await gateway.ask(query, { headers });
    expect(await statuses(1, headers)).toEqual([429]);
  });

  it('are not held against what watches over the gateway, nor against its page', async () => {
    const headers = from('192.0.2.13');
    expect(await statuses(PER_MINUTE + 1, headers)).toContain(429);
    for (const path of ['/health', '/ready', '/'])
      expect((await fetch(gateway.url + path, { headers })).status).not.toBe(429);
  });

  it('may not cost more together than an average of a twentieth of the budget', async () => {
    const query = '{ orientation(profile: { age: 17 }) { talkTo { order } } }';
    const headers = from('192.0.2.14');
    expect((await gateway.ask(query, { headers })).status).toBe(200);
    gateway.seen.length = 0;
    const refused = await gateway.ask(query, { headers });
    expectRefused(
      refused,
      /^The operations of the last minute cost too much together; try again in \d+ seconds\.$/,
    );
    expect(refused.cost).toEqual({ requested: 3505, allowed: 20_000 });
    expect(gateway.seen).toEqual([]);
  });
});

describe('clients behind a proxy', () => {
  it('are told apart by the address that a trusted proxy gives', async () => {
    expect(await statuses(PER_MINUTE + 1, from('192.0.2.1'))).toEqual([200, 200, 200, 429]);
    expect(await statuses(1, from('192.0.2.2'))).toEqual([200]);
    // What the client itself put before it counts for nothing.
    expect(await statuses(1, from('192.0.2.9, 192.0.2.1'))).toEqual([429]);
  });

  it('cannot choose an address when no proxy is trusted', async () => {
    const direct = await startFederation({ rateLimit: 1 });
    try {
      const ask = (address: string): Promise<Asked> =>
        direct.ask('{ __typename }', { headers: from(address) });
      expect([(await ask('192.0.2.1')).status, (await ask('192.0.2.2')).status]).toEqual([200, 429]);
    } finally {
      await direct.stop();
    }
  });
});

describe('requests with a token', () => {
  it('count for its holder, from whatever client and with whatever token', async () => {
    const [one, other] = [await tokenOf('a1'), await tokenOf('a1')];
    expect(await statuses(2, from('192.0.3.1', one))).toEqual([200, 200]);
    expect(await statuses(2, from('192.0.3.2', other))).toEqual([200, 429]);
    expect(await statuses(1, from('192.0.3.2', await tokenOf('b1')))).toEqual([200]);
  });

  it('do not count for the client, but for the first one', async () => {
    const token = await tokenOf('a2');
    await statuses(PER_MINUTE + 1, from('192.0.4.1', token));
    expect(await statuses(3, from('192.0.4.1'))).toEqual([200, 200, 429]);
  });

  it('count for the client when the token is not accepted', async () => {
    const forged = (await tokenOf('a3')).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await statuses(PER_MINUTE + 1, from('192.0.5.1', forged))).toEqual([200, 200, 200, 429]);
  });

  it('leave neither token nor address in the log', async () => {
    const token = await tokenOf('a4');
    await statuses(PER_MINUTE + 1, from('192.0.6.1', token));
    const headers = { ...from('192.0.6.7', `${token}x`), 'x-request-id': 'request-0430' };
    await statuses(PER_MINUTE, from('192.0.6.7', `${token}x`));
    await gateway.ask(QUERY, { headers });
    await gateway.untilLogged('request', 'request-0430');
    const text = JSON.stringify(gateway.logged);
    expect(text).toContain('RATE_LIMITED');
    for (const secret of ['192.0.6.', token.slice(-20), token.slice(0, 20), 'clb:993001'])
      expect(text).not.toContain(secret);
  });
});
