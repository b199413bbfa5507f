/** Why a token was refused, with the sentence that may be shown to whoever sent it. */
const SENTENCES = {
  malformed: 'The token is no signed JWT in compact form.',
  'too-long': 'The token is longer than 8192 characters.',
  type: 'The token is of another type; expected typ JWT or at+jwt, or none.',
  header: 'The token has a header parameter that is not accepted (crit, b64, jwk, jku, x5u or x5c).',
  algorithm: 'The token is signed with an algorithm that is not accepted from its issuer.',
  'unknown-issuer': 'The issuer of the token is not known here.',
  'issuer-unreachable': 'The keys of the issuer cannot be fetched now; try again later.',
  key: 'The token names no key that its issuer publishes for this algorithm.',
  signature: 'The signature of the token is not right.',
  audience: 'The token is meant for another audience.',
  expired: 'The token has expired.',
  expiry: 'The token has no expiry (exp) in seconds.',
  'not-yet-valid': 'The token is not valid yet (nbf).',
  'issued-in-future': 'The token was issued in the future (iat).',
  lifetime: 'The token is valid for more than 24 hours.',
  subject: 'The token has no usable subject (sub): 1 to 200 printable characters, no national number.',
  provider: 'The issuer of the token does not speak for its provider (provider_id).',
  role: 'The token has no role that is known here (role).',
} as const;

/** Short code of a refusal: stable, safe to log and to count. */
export type RefusalReason = keyof typeof SENTENCES;

/**
 * A bearer token was not accepted. The message is one of a fixed set: it never holds the token, a claim, or a cause
 * that does.
 */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(readonly reason: RefusalReason) {
    super(SENTENCES[reason]);
  }
}
