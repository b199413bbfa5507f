import { decodeJwt, decodeProtectedHeader } from 'jose';
import { TOKEN_ALGORITHMS, type TokenAlgorithm } from './token.settings';
import { TokenRefused } from './token-refused';

const MAX_LENGTH = 8192;
/** Keys that come with a token prove nothing, and what is critical is unknown here. */
const REFUSED_PARAMETERS = ['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c'];
const TYPES: readonly unknown[] = ['JWT', 'at+jwt'];

/** What a token says of itself before anything is verified: enough to choose the keys, to be trusted for nothing else. */
export interface UnverifiedToken {
  readonly algorithm: TokenAlgorithm;
  readonly issuer: string;
}

/**
 * Looks at the form and the header of a token, without any key or request.
 *
 * @throws TokenRefused `malformed`, `too-long`, `type`, `header`, `algorithm` or `unknown-issuer`
 */
export function inspectToken(token: string): UnverifiedToken {
  if (token.length > MAX_LENGTH) throw new TokenRefused('too-long');
  const segments = token.split('.');
  if (segments.length !== 3 || !segments.every(isBase64Url)) throw new TokenRefused('malformed');
  const algorithm = algorithmOf(decoded(() => decodeProtectedHeader(token)));
  const { iss } = decoded(() => decodeJwt(token));
  if (typeof iss !== 'string') throw new TokenRefused('unknown-issuer');
  return { algorithm, issuer: iss };
}

function algorithmOf(header: Record<string, unknown>): TokenAlgorithm {
  const { alg, kid } = header;
  if (REFUSED_PARAMETERS.some((parameter) => Object.hasOwn(header, parameter)))
    throw new TokenRefused('header');
  if (Object.hasOwn(header, 'typ') && !TYPES.includes(header.typ)) throw new TokenRefused('type');
  if (Object.hasOwn(header, 'kid') && typeof kid !== 'string') throw new TokenRefused('malformed');
  const algorithm = TOKEN_ALGORITHMS.find((one) => one === alg);
  if (algorithm === undefined) throw new TokenRefused('algorithm');
  return algorithm;
}

/** Whether a segment is base64url in its one canonical form; a signature may be empty, as with `none`. */
function isBase64Url(segment: string): boolean {
  return Buffer.from(segment, 'base64url').toString('base64url') === segment;
}

function decoded<T>(decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new TokenRefused('malformed');
  }
}
