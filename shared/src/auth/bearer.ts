import { TokenRefused } from './token-refused';

// RFC 6750: the scheme in any case, blanks, and characters of base64 in one piece.
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/**
 * The token of an `authorization` header; `undefined` when there is no header, which is a public request.
 *
 * @throws TokenRefused `malformed` for everything else than one bearer token, an empty header too
 */
export function bearerToken(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw new TokenRefused('malformed');
  return token;
}
