import { decodeJwt, decodeProtectedHeader } from 'jose';
import { TOKEN_ALGORITHMS } from './token.settings';
import { TokenRefused } from './token-refused';

const MAX_LENGTH = 8192;
/** Keys that come with a token prove nothing, and what is critical is unknown here. */
const REFUSED_PARAMETERS = ['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c'];
const ALGORITHMS: readonly unknown[] = TOKEN_ALGORITHMS;
const TYPES: readonly unknown[] = ['JWT', 'at+jwt'];

/**
 * Looks at the form and the header of a token, without any key or request.
 *
 * @returns whom the token says it is from: enough to choose the keys, to be trusted for nothing else
 * @throws TokenRefused `malformed`, `too-long`, `type`, `header`, `algorithm` or `unknown-issuer`
 */
export function unverifiedIssuer(token: string): string {
  if (token.length > MAX_LENGTH) throw new TokenRefused('too-long');
  const segments = token.split('.');
  if (segments.length !== 3 || !segments.every(isBase64Url)) throw new TokenRefused('malformed');
  checkHeader(decoded(() => decodeProtectedHeader(token)));
  const { iss } = decoded(() => decodeJwt(token));
  if (typeof iss !== 'string') throw new TokenRefused('unknown-issuer');
  return iss;
}

function checkHeader(header: Record<string, unknown>): void {
  const { alg, kid } = header;
  if (REFUSED_PARAMETERS.some((parameter) => Object.hasOwn(header, parameter)))
    throw new TokenRefused('header');
  if (Object.hasOwn(header, 'typ') && !TYPES.includes(header.typ)) throw new TokenRefused('type');
  if (Object.hasOwn(header, 'kid') && typeof kid !== 'string') throw new TokenRefused('malformed');
  // jose holds it against the list of the issuer later on.
  if (!ALGORITHMS.includes(alg)) throw new TokenRefused('algorithm');
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
