import type { RequestListener, ServerResponse } from 'node:http';
import { type KeyServer, startKeyServer } from './testing/key-server.fixtures';
import { type SigningKey, signingKey } from './testing/signing-key.fixtures';
import { TOKEN_ALGORITHMS } from './token.settings';
import { createTokenVerifier, type TokenVerifier } from './token.verifier';
import type { RefusalReason } from './token-refused';

const ISSUER = 'https://login.example.org';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const START = Date.UTC(2026, 8, 1);

const first = signingKey('ES256');
const next = signingKey('ES256');
const stranger = signingKey('ES256');

let server: KeyServer;
let clock: number;
let problems: string[];
let verifier: TokenVerifier;

beforeEach(async () => {
  server = await startKeyServer([first.jwk]);
  clock = START;
  problems = [];
  verifier = verifierOf(server.url);
});
afterEach(() => server.stop());

function verifierOf(jwksUrl: string, timeoutMilliseconds?: number): TokenVerifier {
  const issuer = { issuer: ISSUER, jwksUrl, providers: ['cvo:130864'], algorithms: TOKEN_ALGORITHMS };
  return createTokenVerifier(
    { issuers: [issuer], audience: 'leerwegen' },
    {
      now: () => new Date(clock),
      onFetchFailure: (_url, problem) => problems.push(problem),
      ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
    },
  );
}

function tokenOf(key: SigningKey, header: object = {}): string {
  const exp = clock / SECOND + 3600;
  const claims = {
    iss: ISSUER,
    aud: 'leerwegen',
    sub: 'intake-1',
    provider_id: 'cvo:130864',
    role: 'intake',
  };
  return key.token({ ...claims, exp }, header);
}

/** `accepted`, or the reason of the refusal. */
async function verdict(key: SigningKey, header?: object): Promise<RefusalReason | 'accepted'> {
  return verifier.verify(tokenOf(key, header)).then(
    () => 'accepted',
    (error: { reason: RefusalReason }) => error.reason,
  );
}

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_request, response) => {
    response.writeHead(code, headers).end(body);
  };
const ok = (body: string): RequestListener => status(200, { 'content-type': 'application/json' }, body);

describe('the keys of an issuer', () => {
  it('are fetched once for many tokens, also when these come at once', async () => {
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => verdict(first)));
    expect(new Set(verdicts)).toEqual(new Set(['accepted']));
    clock += 10 * MINUTE - 1;
    expect(await verdict(first)).toBe('accepted');
    expect(server.requests()).toBe(1);
  });

  it('are fetched again after 10 minutes, so that a key that was taken back stops working', async () => {
    expect(await verdict(first)).toBe('accepted');
    server.publish([next.jwk]);
    clock += 10 * MINUTE - 1;
    expect(await verdict(first)).toBe('accepted');
    clock += 1;
    expect(await verdict(first)).toBe('key');
    expect(server.requests()).toBe(2);
  });

  it('are fetched again for a key that is new, once 30 s have passed', async () => {
    expect(await verdict(first)).toBe('accepted');
    server.publish([first.jwk, next.jwk]);
    clock += 30 * SECOND - 1;
    expect(await verdict(next)).toBe('key');
    expect(server.requests()).toBe(1);
    clock += 1;
    expect(await Promise.all([verdict(next), verdict(next), verdict(first)])).toEqual(
      Array(3).fill('accepted'),
    );
    expect(server.requests()).toBe(2);
  });

  it('are fetched at most once more for 50 tokens with unknown kids, one by one or at once', async () => {
    expect(await verdict(first)).toBe('accepted');
    clock += 31 * SECOND;
    for (let i = 0; i < 25; i += 1) expect(await verdict(stranger, { kid: `unknown-${i}` })).toBe('key');
    await Promise.all(Array.from({ length: 25 }, (_, i) => verdict(stranger, { kid: `other-${i}` })));
    expect(server.requests()).toBe(2);
    expect(await verdict(first)).toBe('accepted');
  });

  it('are fetched at most once more for 50 tokens with unknown kids when that fails', async () => {
    expect(await verdict(first)).toBe('accepted');
    clock += 31 * SECOND;
    server.answer(status(500));
    for (let i = 0; i < 50; i += 1) expect(await verdict(stranger)).toBe('issuer-unreachable');
    expect(server.requests()).toBe(2);
  });

  it('serve through an outage until they are 10 minutes old', async () => {
    expect(await verdict(first)).toBe('accepted');
    await server.stop();
    clock += 10 * MINUTE - 1;
    expect(await verdict(stranger)).toBe('issuer-unreachable');
    expect(await verdict(first)).toBe('accepted');
    clock += 1;
    expect(await verdict(first)).toBe('issuer-unreachable');
  });

  it('are not asked for more than every 5 s while there are none', async () => {
    server.answer(status(503));
    for (let i = 0; i < 20; i += 1) expect(await verdict(first)).toBe('issuer-unreachable');
    expect(server.requests()).toBe(1);
    server.publish([first.jwk]);
    clock += 5 * SECOND - 1;
    expect(await verdict(first)).toBe('issuer-unreachable');
    clock += 1;
    expect(await verdict(first)).toBe('accepted');
    expect(server.requests()).toBe(2);
  });

  it('are fetched again when the clock was set back', async () => {
    expect(await verdict(first)).toBe('accepted');
    clock -= 60 * MINUTE;
    expect(await verdict(first)).toBe('accepted');
    expect(server.requests()).toBe(2);
  });
});

describe('an issuer is unreachable', () => {
  it.each<[string, RequestListener, string]>([
    ['answers 500', status(500), 'status 500'],
    ['answers 404 with keys', status(404, {}, JSON.stringify({ keys: [first.jwk] })), 'status 404'],
    ['answers no JSON', ok('<html></html>'), 'no JSON'],
    ['answers nothing', ok(''), 'no JSON'],
    ['answers JSON that is no key set', ok('{"keys": "none"}'), 'malformed'],
    ['answers null', ok('null'), 'malformed'],
    [
      'answers more than 64 KiB',
      ok(JSON.stringify({ keys: [first.jwk], more: 'x'.repeat(70_000) })),
      'bytes',
    ],
    ['answers without end', endless, 'bytes'],
    ['closes the connection', (request) => request.socket.destroy(), 'fetch failed'],
  ])('when it %s', async (_name, listener, problem) => {
    server.answer(listener);
    expect(await verdict(first)).toBe('issuer-unreachable');
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('when nobody listens', async () => {
    await server.stop();
    expect(await verdict(first)).toBe('issuer-unreachable');
    expect(problems).toEqual([expect.stringContaining('ECONNREFUSED')]);
  });

  it('when it redirects, and nobody is asked there', async () => {
    const elsewhere = await startKeyServer([first.jwk]);
    server.answer(status(302, { location: elsewhere.url }));
    expect(await verdict(first)).toBe('issuer-unreachable');
    expect(elsewhere.requests()).toBe(0);
    await elsewhere.stop();
  });

  it.each<[string, RequestListener]>([
    ['does not answer', () => undefined],
    ['does not end its answer', (_request, response) => void response.writeHead(200).write('{')],
  ])('when it %s in time', async (_name, listener) => {
    server.answer(listener);
    verifier = verifierOf(server.url, 50);
    expect(await verdict(first)).toBe('issuer-unreachable');
    expect(problems).toEqual([expect.stringContaining('timeout')]);
  });
});

describe('a published key does not count', () => {
  it.each<[string, object, RefusalReason]>([
    ['for encryption', { ...first.jwk, use: 'enc' }, 'key'],
    ['for another algorithm', { ...first.jwk, alg: 'ES384' }, 'key'],
    ['that is a secret', { kty: 'oct', kid: first.jwk.kid, k: 'c2VjcmV0' }, 'key'],
    ['that is on no curve', { ...first.jwk, x: first.jwk.y }, 'key'],
    ['under the kid of another', { ...next.jwk, kid: first.jwk.kid }, 'signature'],
  ])('%s', async (_name, jwk, reason) => {
    server.publish([jwk]);
    expect(await verdict(first)).toBe(reason);
  });

  it('when two have the same kid, which fetching again would not change', async () => {
    server.publish([first.jwk, { ...next.jwk, kid: first.jwk.kid }]);
    expect(await verdict(first)).toBe('key');
    clock += 31 * SECOND;
    expect(await verdict(first)).toBe('key');
    expect(server.requests()).toBe(1);
  });

  it('when it is too short', async () => {
    const short = signingKey('RS256', 1024);
    server.publish([short.jwk]);
    expect(await verdict(short)).toBe('key');
  });
});

/** Writes as fast as somebody reads. */
function endless(_request: unknown, response: ServerResponse): void {
  response.writeHead(200);
  const chunk = 'x'.repeat(16_384);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}
