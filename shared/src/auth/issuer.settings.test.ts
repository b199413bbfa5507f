import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readIssuerSettings } from './issuer.settings';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-issuers-'));
  file = path.join(folder, 'issuers.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LOGIN = {
  issuer: 'https://login.example.org',
  jwksUrl: 'https://login.example.org/jwks',
  providers: ['cvo:130864', 'examencommissie:so'],
};
const OTHER = { ...LOGIN, issuer: 'urn:example:other', algorithms: ['ES256'] };

function read(content: unknown, environment: NodeJS.ProcessEnv = {}): unknown {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readIssuerSettings({ ISSUERS_FILE: file, ...environment });
}

/** The file with one issuer, changed; `undefined` takes a field away. */
const changed = (changes: object): unknown => ({ issuers: [{ ...LOGIN, ...changes }] });

describe('the file of issuers', () => {
  it('gives issuers and audience; algorithms are all three unless they are listed', () => {
    expect(read({ issuers: [LOGIN, OTHER] })).toEqual({
      audience: 'leerwegen',
      issuers: [{ ...LOGIN, algorithms: ['RS256', 'ES256', 'EdDSA'] }, OTHER],
    });
  });

  it.each([{}, { ISSUERS_FILE: '' }])('is nothing when the environment is %j', (environment) => {
    expect(readIssuerSettings(environment)).toBeNull();
  });

  it('is for the audience of AUDIENCE, which has no blanks', () => {
    expect(read({ issuers: [LOGIN] }, { AUDIENCE: 'urn:graph' })).toMatchObject({ audience: 'urn:graph' });
    expect(() => read({ issuers: [LOGIN] }, { AUDIENCE: 'the graph' })).toThrow('AUDIENCE is "the graph"');
  });

  it.each([
    'http://127.0.0.1:4010/jwks',
    'http://[::1]:4010/jwks',
    'http://localhost/jwks',
    'https://10.0.0.1/jwks',
  ])('may name keys at %s', (jwksUrl) => {
    expect(read(changed({ jwksUrl }))).toMatchObject({ issuers: [{ jwksUrl }] });
  });

  it.each<[unknown, string]>([
    ['{', 'the file is no JSON; expected { "issuers": [...] }'],
    [[], 'the file is []; expected an object with issuers'],
    [null, 'the file is null'],
    [{}, 'issuers is missing; expected a list of at least one issuer'],
    [{ issuers: [] }, 'issuers is []'],
    [{ issuers: [LOGIN], audience: 'x' }, 'the file has "audience"; expected only issuers'],
    [{ issuers: ['x'] }, 'issuers[0] is "x"; expected an object with issuer, jwksUrl'],
    [{ issuers: [OTHER, LOGIN, OTHER] }, 'issuers[2].issuer is the same as issuers[0].issuer'],
    [changed({ issuer: undefined }), 'issuers[0].issuer is missing'],
    [changed({ issuer: '' }), 'issuers[0].issuer is ""'],
    [changed({ issuer: 'a b' }), 'issuers[0].issuer is "a b"'],
    [changed({ jwksUrl: undefined }), 'issuers[0].jwksUrl is missing; expected an https URL'],
    [changed({ jwksUrl: 'login' }), 'issuers[0].jwksUrl is "login"'],
    [
      changed({ jwksUrl: 'http://login.example.org/jwks' }),
      'issuers[0].jwksUrl is "http://login.example.org',
    ],
    [changed({ jwksUrl: 'http://127.0.0.1.example.org/jwks' }), 'issuers[0].jwksUrl'],
    [changed({ jwksUrl: 'http://127.0.0.1@example.org/jwks' }), 'issuers[0].jwksUrl'],
    [changed({ jwksUrl: 'https://user:word@example.org/jwks' }), 'without a password'],
    [changed({ jwksUrl: 'file:///etc/keys' }), 'issuers[0].jwksUrl'],
    [changed({ providers: undefined }), 'issuers[0].providers is missing'],
    [changed({ providers: [] }), 'issuers[0].providers is []; expected a list of at least one provider id'],
    [changed({ providers: '*' }), 'issuers[0].providers is "*"'],
    [changed({ providers: ['*'] }), 'issuers[0].providers[0] is "*"; expected an id such as cvo:130864'],
    [changed({ providers: ['cvo:1', '130864'] }), 'issuers[0].providers[1] is "130864"'],
    [changed({ providers: ['bakery:1'] }), 'issuers[0].providers[0] is "bakery:1"'],
    [changed({ providers: ['cvo:'] }), 'issuers[0].providers[0] is "cvo:"'],
    [changed({ algorithms: [] }), 'issuers[0].algorithms is []'],
    [changed({ algorithms: 'ES256' }), 'issuers[0].algorithms is "ES256"'],
    [
      changed({ algorithms: ['ES256', 'HS256'] }),
      'issuers[0].algorithms[1] is "HS256"; expected one of RS256',
    ],
    [changed({ algorithms: ['none'] }), 'issuers[0].algorithms[0] is "none"'],
    [changed({ algoritms: ['ES256'] }), 'issuers[0] has "algoritms"; expected only issuer, jwksUrl'],
  ])('%j is an error that names the place', (content, text) => {
    expect(() => read(content)).toThrow(`ISSUERS_FILE (${file}): `);
    expect(() => read(content)).toThrow(text);
  });

  it('that cannot be read is an error that names it', () => {
    const reading = (): unknown => readIssuerSettings({ ISSUERS_FILE: file });
    expect(reading).toThrow(`ISSUERS_FILE (${file}): the file cannot be read (ENOENT)`);
  });

  it('is not quoted at length', () => {
    const reading = (): unknown => read(changed({ jwksUrl: 'x'.repeat(500) }));
    expect(reading).not.toThrow('x'.repeat(100));
    expect(reading).toThrow('...; expected');
  });
});
