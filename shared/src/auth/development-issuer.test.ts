import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningIssuer, startDevelopmentIssuer } from './development-issuer';
import { developmentIssuer, tokenSettings } from './development-issuer.settings';
import { signDevelopmentToken } from './development-token';
import { createTokenVerifier } from './token.verifier';

const CLAIMS = { providerId: 'clb:993001', role: 'COORDINATOR', subject: 'coordinator-1' } as const;
const { role, ...WHO } = CLAIMS;

let folder: string;
let environment: NodeJS.ProcessEnv;
const running: RunningIssuer[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-issuer-'));
  environment = { LEERWEGEN_DATA: folder };
});
afterEach(async () => {
  for (const issuer of running.splice(0)) await issuer.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(...given: Parameters<typeof startDevelopmentIssuer>): Promise<RunningIssuer> {
  const issuer = await startDevelopmentIssuer(...given);
  running.push(issuer);
  return issuer;
}

describe('a development issuer', () => {
  it('of a test takes a fresh key and a free port, and gives tokens that a verifier accepts', async () => {
    const [issuer, other] = [await start(), await start()];
    const verifier = createTokenVerifier(issuer.settings);
    await expect(verifier.verify(await issuer.token(CLAIMS))).resolves.toEqual({ ...WHO, role });
    await expect(verifier.verify(await other.token(CLAIMS))).rejects.toMatchObject({
      reason: 'unknown-issuer',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives tokens that expire when it is asked', async () => {
    const issuer = await start();
    const now = (): Date => new Date(Date.now() + 120_000);
    const verifier = createTokenVerifier(issuer.settings, { now });
    const token = await issuer.token({ ...CLAIMS, expiresIn: 60 });
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'expired' });
    await expect(verifier.verify(await issuer.token(CLAIMS))).resolves.toMatchObject({ role });
  });

  it('is for the audience that it is given', async () => {
    const issuer = await start({ audience: 'elsewhere' });
    const token = await issuer.token(CLAIMS);
    await expect(createTokenVerifier(issuer.settings).verify(token)).resolves.toMatchObject({ role });
    const verifier = createTokenVerifier({ ...issuer.settings, audience: 'leerwegen' });
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'audience' });
  });

  it('of this machine keeps its key, which whoever has the folder can sign with', async () => {
    await (await start({ environment, port: 0 })).stop();
    const issuer = await start({ environment, port: 0 });
    const port = new URL(issuer.issuer).port;
    const token = await signDevelopmentToken({ ...environment, ISSUER_PORT: port }, CLAIMS);
    const verifier = createTokenVerifier(developmentIssuer({ ISSUER_PORT: port }));
    await expect(verifier.verify(token)).resolves.toEqual({ ...WHO, role });
    expect(statSync(path.join(folder, 'development', 'issuer.json')).mode & 0o777).toBe(0o600);
  });

  it('publishes public keys only, at one address', async () => {
    const issuer = await start();
    const { jwksUrl } = issuer.settings.issuers[0]!;
    const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: [Record<string, string>] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    expect((await fetch(jwksUrl, { method: 'POST', body: '{}' })).status).toBe(405);
    expect((await fetch(`${issuer.issuer}/`)).status).toBe(404);
  });

  it('says which port is taken and how to choose another', async () => {
    const port = Number(new URL((await start()).issuer).port);
    await expect(start({ port })).rejects.toThrow(
      `Port ${port} is in use. Stop what listens there, or set ISSUER_PORT.`,
    );
  });

  it.each(['no JSON', '{}', '{"kty":"EC","crv":"P-256","x":"","y":"","d":"very-secret"}'])(
    'does not start with a key file that holds %s, and does not quote it',
    async (text) => {
      mkdirSync(path.join(folder, 'development'));
      writeFileSync(path.join(folder, 'development', 'issuer.json'), text);
      const starting = start({ environment, port: 0 });
      await expect(starting).rejects.toThrow('issuer.json holds no private ES256 key as a JWK');
      await expect(starting).rejects.not.toThrow('very-secret');
    },
  );
});

describe('in production', () => {
  const refusal =
    'The development issuer is for development only and NODE_ENV is production: configure ISSUERS_FILE.';

  it('there is no development issuer, no trust in one and no token of one', async () => {
    const production = { ...environment, NODE_ENV: 'production' };
    await expect(start({ environment: production, port: 0 })).rejects.toThrow(refusal);
    expect(() => developmentIssuer(production)).toThrow(refusal);
    expect(() => tokenSettings(production)).toThrow(refusal);
    await expect(signDevelopmentToken(production, CLAIMS)).rejects.toThrow(refusal);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the tokens that are trusted', () => {
  const issuers = [
    {
      issuer: 'https://login.example.org',
      jwksUrl: 'https://login.example.org/jwks',
      providers: ['cvo:130864'],
    },
  ];

  it('are those of the file of issuers, and then not those of the development issuer', () => {
    const file = path.join(folder, 'issuers.json');
    writeFileSync(file, JSON.stringify({ issuers }));
    const { issuers: trusted } = tokenSettings({ ISSUERS_FILE: file, NODE_ENV: 'production' });
    expect(trusted.map(({ issuer }) => issuer)).toEqual(['https://login.example.org']);
  });

  it('are those of the development issuer otherwise, whose port can be chosen', () => {
    const { issuer, jwksUrl, providers } = tokenSettings({}).issuers[0]!;
    expect({ issuer, jwksUrl, providers }).toEqual({
      issuer: 'http://127.0.0.1:4010',
      jwksUrl: 'http://127.0.0.1:4010/.well-known/jwks.json',
      providers: '*',
    });
    expect(tokenSettings({ ISSUER_PORT: '5010' }).issuers[0]!.issuer).toBe('http://127.0.0.1:5010');
  });

  it.each(['0', '65536', 'x', '-1'])('are an error when ISSUER_PORT is %j', (ISSUER_PORT) => {
    expect(() => tokenSettings({ ISSUER_PORT })).toThrow(`ISSUER_PORT is "${ISSUER_PORT}"; expected a port`);
  });
});
