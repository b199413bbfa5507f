import { readFileSync } from 'node:fs';
import { isProviderId, PROVIDER_ID_FORM } from './provider-id.rule';
import {
  TOKEN_ALGORITHMS,
  tokenAudience,
  type TokenAlgorithm,
  type TokenSettings,
  type TrustedIssuer,
} from './token.settings';

/** A value in the file of issuers that cannot be used. */
class IssuerFileError extends Error {
  /** @param place where in the file, such as `issuers[0].jwksUrl` */
  constructor(file: string, place: string, problem: string, expected: string) {
    super(`ISSUERS_FILE (${file}): ${place} ${problem}; expected ${expected}`);
  }
}

type Fail = (place: string, problem: string, expected: string) => never;

/**
 * The issuers that `ISSUERS_FILE` lists, with the audience; `null` when the variable is not set.
 *
 * @throws Error that names the variable, the place in the file, the problem and the expected form
 */
export function readIssuerSettings(environment: NodeJS.ProcessEnv): TokenSettings | null {
  const file = environment.ISSUERS_FILE;
  if (!file) return null;
  const fail: Fail = (place, problem, expected) => {
    throw new IssuerFileError(file, place, problem, expected);
  };
  const issuers = issuersOf(contentOf(file, fail), fail);
  return { issuers, audience: tokenAudience(environment) };
}

function contentOf(file: string, fail: Fail): unknown {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fail('the file', `cannot be read (${code})`, 'a JSON file that this process may read');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return fail('the file', 'is no JSON', '{ "issuers": [...] }');
  }
}

function issuersOf(content: unknown, fail: Fail): TrustedIssuer[] {
  const { issuers } = fieldsOf(content, 'the file', ['issuers'], fail);
  if (!Array.isArray(issuers) || issuers.length === 0)
    return fail('issuers', problemOf(issuers), 'a list of at least one issuer');
  const read = issuers.map((entry, index) => issuerOf(entry, `issuers[${index}]`, fail));
  read.forEach(({ issuer }, index) => {
    const first = read.findIndex((other) => other.issuer === issuer);
    if (first !== index)
      fail(`issuers[${index}].issuer`, `is the same as issuers[${first}].issuer`, 'each issuer once');
  });
  return read;
}

function issuerOf(entry: unknown, place: string, fail: Fail): TrustedIssuer {
  const fields = fieldsOf(entry, place, ['issuer', 'jwksUrl', 'providers', 'algorithms'], fail);
  const { issuer, jwksUrl } = fields;
  if (typeof issuer !== 'string' || !/^\S{1,500}$/u.test(issuer))
    return fail(`${place}.issuer`, problemOf(issuer), 'the value of iss, such as https://login.example.org');
  if (typeof jwksUrl !== 'string' || !isKeyAddress(jwksUrl))
    return fail(
      `${place}.jwksUrl`,
      problemOf(jwksUrl),
      'an https URL, or http on a loopback address such as http://127.0.0.1:4010/jwks, without a password',
    );
  return {
    issuer,
    jwksUrl,
    providers: providersOf(fields.providers, `${place}.providers`, fail),
    algorithms: algorithmsOf(fields.algorithms, `${place}.algorithms`, fail),
  };
}

function providersOf(providers: unknown, place: string, fail: Fail): string[] {
  if (!Array.isArray(providers) || providers.length === 0)
    return fail(place, problemOf(providers), 'a list of at least one provider id');
  return providers.map((id: unknown, index) =>
    isProviderId(id) ? id : fail(`${place}[${index}]`, problemOf(id), PROVIDER_ID_FORM),
  );
}

function algorithmsOf(algorithms: unknown, place: string, fail: Fail): readonly TokenAlgorithm[] {
  if (algorithms === undefined) return TOKEN_ALGORITHMS;
  const known = TOKEN_ALGORITHMS.join(', ');
  if (!Array.isArray(algorithms) || algorithms.length === 0)
    return fail(place, problemOf(algorithms), `a list of at least one of ${known}, or nothing`);
  return algorithms.map((name: unknown, index) => {
    const algorithm = TOKEN_ALGORITHMS.find((one) => one === name);
    return algorithm ?? fail(`${place}[${index}]`, problemOf(name), `one of ${known}`);
  });
}

/** An object with no other fields than these: a field that is misspelt would silently not count. */
function fieldsOf(value: unknown, place: string, known: string[], fail: Fail): Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return fail(place, problemOf(value), `an object with ${known.join(', ')}`);
  const unknown = Object.keys(value).find((field) => !known.includes(field));
  if (unknown !== undefined) fail(place, `has ${JSON.stringify(unknown)}`, `only ${known.join(', ')}`);
  return value as Record<string, unknown>;
}

function isKeyAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  const loopback = /^127\.\d+\.\d+\.\d+$/.test(hostname) || ['[::1]', 'localhost'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && loopback);
}

/** The value as it stands there, cut: somebody may have put a whole key in the wrong place. */
function problemOf(value: unknown): string {
  if (value === undefined) return 'is missing';
  const text = JSON.stringify(value);
  return `is ${text.length > 80 ? `${text.slice(0, 80)}...` : text}`;
}
