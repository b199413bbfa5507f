import { EncryptJWT } from 'jose';
import { type KeyServer, startKeyServer } from './testing/key-server.fixtures';
import { compactToken, hmacToken, type SigningKey, signingKey } from './testing/signing-key.fixtures';
import { TOKEN_ALGORITHMS, type TokenSettings } from './token.settings';
import { createTokenVerifier } from './token.verifier';
import { type RefusalReason, TokenRefused } from './token-refused';

/** 1 September 2026, in seconds; the clock of every verifier here. */
const NOW = Date.UTC(2026, 8, 1) / 1000;
const HOUR = 3600;
const A = 'https://login.example.org';
const B = 'https://other.example.org';

const rsa = signingKey('RS256');
const ec = signingKey('ES256');
const ed = signingKey('EdDSA');
const secondEc = signingKey('ES256');
const keyOfB = signingKey('ES256');
const rsaOfB = signingKey('RS256');
const stranger = signingKey('ES256');

let serverA: KeyServer;
let serverB: KeyServer;
/** Of an attacker, named in headers. */
let elsewhere: KeyServer;
let settings: TokenSettings;

beforeAll(async () => {
  serverA = await startKeyServer([rsa.jwk, ec.jwk, secondEc.jwk, ed.jwk]);
  serverB = await startKeyServer([keyOfB.jwk, rsaOfB.jwk]);
  elsewhere = await startKeyServer([stranger.jwk]);
  settings = {
    audience: 'leerwegen',
    issuers: [
      {
        issuer: A,
        jwksUrl: serverA.url,
        providers: ['cvo:130864', 'cvo:991001'],
        algorithms: TOKEN_ALGORITHMS,
      },
      { issuer: B, jwksUrl: serverB.url, providers: ['school:990001'], algorithms: ['ES256'] },
    ],
  };
});
afterAll(() => Promise.all([serverA.stop(), serverB.stop(), elsewhere.stop()]));

const verify = (token: string) =>
  createTokenVerifier(settings, { now: () => new Date(NOW * 1000) }).verify(token);
const requests = (): number => serverA.requests() + serverB.requests() + elsewhere.requests();

/** What issuer A says of a counsellor, with changes; `undefined` takes a claim away. */
const claims = (changes: object = {}): object => ({
  iss: A,
  aud: 'leerwegen',
  sub: 'counsellor-7',
  provider_id: 'cvo:130864',
  role: 'counsellor',
  iat: NOW,
  exp: NOW + HOUR,
  ...changes,
});
const withClaims = (changes: object): string => ec.token(claims(changes));
const withHeader = (changes: object): string => ec.token(claims(), changes);
const valid = (): string => ec.token(claims());
const part = (index: number): string => valid().split('.')[index]!;
const pem = (key: SigningKey): string => key.publicKey.export({ format: 'pem', type: 'spki' }) as string;
const encrypted = (): Promise<string> =>
  new EncryptJWT({ ...claims() })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(Buffer.alloc(32, 1));
const unsigned = (header: object): string => compactToken(header, claims(), () => Buffer.alloc(0));

/** The claims with one number that JSON can write and JavaScript cannot hold. */
const withHuge = (claim: string, changes: object): string =>
  ec.token(JSON.stringify(claims({ ...changes, [claim]: 'HUGE' })).replace('"HUGE"', '1e999'));

type Case = [name: string, reason: RefusalReason, token: () => string | Promise<string>];

describe('a token', () => {
  it.each([rsa, ec, ed])('signed with $algorithm is accepted', async (key) => {
    const principal = { subject: 'counsellor-7', providerId: 'cvo:130864', role: 'COUNSELLOR' };
    await expect(verify(key.token(claims()))).resolves.toEqual(principal);
  });

  it.each<[string, () => string]>([
    ['for several audiences', () => withClaims({ aud: ['elsewhere', 'leerwegen'] })],
    ['of typ JWT', () => withHeader({ typ: 'JWT' })],
    ['without typ', () => withHeader({ typ: undefined })],
    [
      'without kid, when its issuer has one key for the algorithm',
      () => rsa.token(claims(), { kid: undefined }),
    ],
    ['without iat', () => withClaims({ iat: undefined })],
    ['for 24 hours', () => withClaims({ exp: NOW + 24 * HOUR })],
    ['that expired less than 5 s ago', () => withClaims({ exp: NOW - 4 })],
    ['valid in less than 5 s', () => withClaims({ nbf: NOW + 4, iat: NOW + 4 })],
    ['for another provider of its issuer', () => withClaims({ provider_id: 'cvo:991001' })],
    ['of a subject with letters of all kinds', () => withClaims({ sub: 'Zoë Ödegård, dienst 2' })],
    [
      'whose subject is a UUID, with digits like a national number',
      () => withClaims({ sub: numberLikeUuid() }),
    ],
    ['of the other issuer', () => keyOfB.token(claims({ iss: B, provider_id: 'school:990001' }))],
  ])('%s is accepted', async (_name, token) => {
    await expect(verify(token())).resolves.toMatchObject({ role: 'COUNSELLOR' });
  });

  it.each(['counsellor', 'intake', 'coordinator', 'integration', 'analyst'])(
    'has the role %s',
    async (role) => {
      await expect(verify(withClaims({ role }))).resolves.toMatchObject({ role: role.toUpperCase() });
    },
  );
});

/** Refused by their form or header: no key is looked for. */
const BEFORE_ANY_REQUEST: Case[] = [
  ['alg none, without signature', 'algorithm', () => unsigned({ alg: 'none' })],
  ['alg None', 'algorithm', () => unsigned({ alg: 'None', kid: ec.jwk.kid })],
  ['alg none, with a signature', 'algorithm', () => withHeader({ alg: 'none' })],
  ['no alg', 'algorithm', () => withHeader({ alg: undefined })],
  ['alg as a list', 'algorithm', () => withHeader({ alg: ['ES256'] })],
  ['HS256 with the public key in DER', 'algorithm', () => hmacToken(der(), { kid: rsa.jwk.kid }, claims())],
  [
    'HS256 with the public key in PEM',
    'algorithm',
    () => hmacToken(pem(rsa), { kid: rsa.jwk.kid }, claims()),
  ],
  ['HS256 with the JWK', 'algorithm', () => hmacToken(JSON.stringify(rsa.jwk), {}, claims())],
  ['PS256, which is not on the list', 'algorithm', () => rsa.token(claims(), { alg: 'PS256' })],
  ['RS256 from an issuer of ES256 only', 'algorithm', () => rsaOfB.token(claims({ iss: B }))],
  ['an unknown issuer', 'unknown-issuer', () => withClaims({ iss: 'https://evil.example.org' })],
  ['an issuer with a slash more', 'unknown-issuer', () => withClaims({ iss: `${A}/` })],
  ['no issuer', 'unknown-issuer', () => withClaims({ iss: undefined })],
  ['a list of issuers', 'unknown-issuer', () => withClaims({ iss: [A, B] })],
  ['another typ', 'type', () => withHeader({ typ: 'logout+jwt' })],
  ['typ null', 'type', () => withHeader({ typ: null })],
  ['an embedded jwk', 'header', () => stranger.token(claims(), { jwk: stranger.jwk })],
  ['an embedded jwk of null', 'header', () => withHeader({ jwk: null })],
  ['jku', 'header', () => stranger.token(claims(), { jku: elsewhere.url })],
  ['x5u', 'header', () => stranger.token(claims(), { x5u: elsewhere.url })],
  ['x5c', 'header', () => stranger.token(claims(), { x5c: ['MIIB'] })],
  ['crit', 'header', () => withHeader({ crit: ['exp'] })],
  ['crit with b64', 'header', () => withHeader({ crit: ['b64'], b64: false })],
  ['b64 alone', 'header', () => withHeader({ b64: false })],
  ['a kid that is no text', 'malformed', () => withHeader({ kid: 7 })],
  ['two segments', 'malformed', () => `${part(0)}.${part(1)}`],
  ['four segments', 'malformed', () => `${valid()}.${part(2)}`],
  ['five segments: a JWE', 'malformed', encrypted],
  ['nothing', 'malformed', () => ''],
  ['characters that are no base64url', 'malformed', () => `${part(0)}.${part(1)}.+/${part(2)}`],
  ['padding', 'malformed', () => `${valid()}=`],
  ['a blank before it', 'malformed', () => ` ${valid()}`],
  ['a header that is no JSON', 'malformed', () => `bm8.${part(1)}.${part(2)}`],
  ['a payload that is no JSON', 'malformed', () => ec.token('no')],
  ['a payload that is a list', 'malformed', () => ec.token('[]')],
  ['more than 8192 characters', 'too-long', () => withClaims({ filler: 'x'.repeat(8192) })],
];

/** Refused by key, signature or claims. */
const WITH_KEYS: Case[] = [
  ["issuer B's name with A's key", 'key', () => withClaims({ iss: B, provider_id: 'school:990001' })],
  ["A's name with B's key", 'key', () => keyOfB.token(claims())],
  ["A's name and kid with B's key", 'signature', () => keyOfB.token(claims(), { kid: ec.jwk.kid })],
  ['an unknown kid', 'key', () => withHeader({ kid: 'nobody' })],
  ['no kid, and two keys that could be meant', 'key', () => withHeader({ kid: undefined })],
  ['the kid of a key for another algorithm', 'key', () => withHeader({ kid: rsa.jwk.kid })],
  ['another payload than was signed', 'signature', () => tampered({ role: 'coordinator' })],
  ['a signature with one bit changed', 'signature', () => `${part(0)}.${part(1)}.${oneBitOff(part(2))}`],
  ['a signature of zeros', 'signature', () => `${part(0)}.${part(1)}.${zeros(64)}`],
  ['a signature that was cut', 'signature', () => `${part(0)}.${part(1)}.${zeros(32)}`],
  ['no signature', 'signature', () => `${part(0)}.${part(1)}.`],
  ['another audience', 'audience', () => withClaims({ aud: 'elsewhere' })],
  ['no audience', 'audience', () => withClaims({ aud: undefined })],
  ['audiences without ours', 'audience', () => withClaims({ aud: ['elsewhere', 'leerwegen2'] })],
  ['an audience in another case', 'audience', () => withClaims({ aud: 'Leerwegen' })],
  ['an audience that is an object', 'audience', () => withClaims({ aud: { leerwegen: true } })],
  ['an expiry in the past', 'expired', () => withClaims({ iat: NOW - HOUR, exp: NOW - 5 })],
  ['no expiry', 'expiry', () => withClaims({ exp: undefined })],
  ['an expiry as text', 'expiry', () => withClaims({ exp: String(NOW + HOUR) })],
  ['an expiry of null', 'expiry', () => withClaims({ exp: null })],
  ['nbf in the future', 'not-yet-valid', () => withClaims({ nbf: NOW + 6 })],
  ['nbf as text', 'malformed', () => withClaims({ nbf: String(NOW) })],
  ['iat in the future', 'issued-in-future', () => withClaims({ iat: NOW + 6 })],
  ['iat as text', 'malformed', () => withClaims({ iat: String(NOW) })],
  ['a lifetime of more than a day', 'lifetime', () => withClaims({ exp: NOW + 24 * HOUR + 1 })],
  ['a lifetime of more than a day, by an old iat', 'lifetime', () => withClaims({ iat: NOW - 24 * HOUR })],
  [
    'more than a day to go, and no iat',
    'lifetime',
    () => withClaims({ exp: NOW + 24 * HOUR + 1, iat: undefined }),
  ],
  ['an expiry for ever', 'lifetime', () => withHuge('exp', {})],
  ['an expiry for ever, and no iat', 'lifetime', () => withHuge('exp', { iat: undefined })],
  [
    'an iat that never was',
    'lifetime',
    () => ec.token(JSON.stringify(claims({ iat: 0 })).replace('"iat":0', '"iat":-1e999')),
  ],
  ['a provider of another issuer', 'provider', () => withClaims({ provider_id: 'school:990001' })],
  ['a provider of nobody', 'provider', () => withClaims({ provider_id: 'cvo:000000' })],
  ['every provider', 'provider', () => withClaims({ provider_id: '*' })],
  ['a provider without a type', 'provider', () => withClaims({ provider_id: '130864' })],
  ['a provider with a blank', 'provider', () => withClaims({ provider_id: 'cvo:130864 ' })],
  ['a list of providers', 'provider', () => withClaims({ provider_id: ['cvo:130864'] })],
  ['no provider', 'provider', () => withClaims({ provider_id: undefined })],
  ['an unknown role', 'role', () => withClaims({ role: 'director' })],
  ['a role in upper case', 'role', () => withClaims({ role: 'COUNSELLOR' })],
  ['a role that every object has', 'role', () => withClaims({ role: 'constructor' })],
  ['a list of roles', 'role', () => withClaims({ role: ['counsellor'] })],
  ['no role', 'role', () => withClaims({ role: undefined })],
  ['no subject', 'subject', () => withClaims({ sub: undefined })],
  ['an empty subject', 'subject', () => withClaims({ sub: '' })],
  ['a blank subject', 'subject', () => withClaims({ sub: '  ' })],
  ['a subject that is a number', 'subject', () => withClaims({ sub: 7 })],
  ['a subject with a line break', 'subject', () => withClaims({ sub: 'counsellor\n7' })],
  ['a subject that turns the text around', 'subject', () => withClaims({ sub: 'counsellor\u202e7' })],
  ['a subject of 201 characters', 'subject', () => withClaims({ sub: 'x'.repeat(201) })],
  ['a national number as its subject', 'subject', () => withClaims({ sub: nationalNumber() })],
];

describe('refused is a token with', () => {
  it.each(BEFORE_ANY_REQUEST)('%s: %s, without asking for keys', async (_name, reason, token) => {
    const before = requests();
    await expectRefused(await token(), reason);
    expect(requests()).toBe(before);
  });

  it.each(WITH_KEYS)('%s: %s', async (_name, reason, token) => {
    await expectRefused(await token(), reason);
    expect(elsewhere.requests()).toBe(0);
  });
});

async function expectRefused(token: string, reason: RefusalReason): Promise<void> {
  const error: unknown = await verify(token).catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(TokenRefused);
  const { reason: given, message, cause } = error as TokenRefused;
  expect(given).toBe(reason);
  expect(message).not.toMatch(/counsellor|130864|login\.example/);
  expect(cause).toBeUndefined();
}

function der(): Buffer {
  return rsa.publicKey.export({ format: 'der', type: 'spki' });
}

function tampered(changes: object): string {
  return `${part(0)}.${withClaims(changes).split('.')[1]}.${part(2)}`;
}

function oneBitOff(segment: string): string {
  const bytes = Buffer.from(segment, 'base64url');
  bytes[0]! ^= 1;
  return bytes.toString('base64url');
}

function zeros(length: number): string {
  return Buffer.alloc(length).toString('base64url');
}

/** Made here, so that no file holds one. */
function nationalNumber(): string {
  const rest = 850730033;
  return `${rest}${String(97 - (rest % 97)).padStart(2, '0')}`;
}

function numberLikeUuid(): string {
  return `00000000-0000-4000-8000-a${nationalNumber()}`;
}
