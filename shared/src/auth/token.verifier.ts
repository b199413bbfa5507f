import { errors, type JWTPayload, jwtVerify } from 'jose';
import { IssuerKeysCache, type KeyCacheOptions } from './issuer-keys.cache';
import type { Principal } from './principal';
import { checkLifetime, CLOCK_TOLERANCE, principalOf } from './token.claims';
import { unverifiedIssuer } from './token.header';
import type { TokenSettings, TrustedIssuer } from './token.settings';
import { type RefusalReason, TokenRefused } from './token-refused';

/** Verifies bearer tokens of the issuers that it trusts. */
export interface TokenVerifier {
  /** @throws TokenRefused for every token that is not accepted, whatever is wrong with it */
  verify(token: string): Promise<Principal>;
}

/** The clock, how keys are fetched, and how long they are kept. */
export type TokenVerifierOptions = KeyCacheOptions;

/** A verifier keeps the keys of its issuers: one per process is meant. */
export function createTokenVerifier(
  settings: TokenSettings,
  options: TokenVerifierOptions = {},
): TokenVerifier {
  const now = options.now ?? ((): Date => new Date());
  const known = new Map(
    settings.issuers.map((issuer) => [
      issuer.issuer,
      { issuer, keys: new IssuerKeysCache(issuer.jwksUrl, options) },
    ]),
  );
  return {
    async verify(token) {
      const trusted = known.get(unverifiedIssuer(token));
      if (trusted === undefined) throw new TokenRefused('unknown-issuer');
      const { issuer, keys } = trusted;
      const payload = await verifiedPayload(token, issuer, settings.audience, keys, now);
      return principalOf(payload, issuer);
    },
  };
}

async function verifiedPayload(
  token: string,
  { issuer, algorithms }: TrustedIssuer,
  audience: string,
  keys: IssuerKeysCache,
  now: () => Date,
): Promise<JWTPayload> {
  const currentDate = now();
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, keys.get, {
      algorithms: [...algorithms],
      issuer,
      audience,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE,
      currentDate,
    }));
  } catch (error) {
    // Without the error of jose as a cause: it holds the claims.
    throw error instanceof TokenRefused ? error : new TokenRefused(reasonOf(error));
  }
  checkLifetime(payload, Math.floor(currentDate.getTime() / 1000));
  return payload;
}

const REASON_OF_CLAIM: Readonly<Record<string, RefusalReason>> = {
  iss: 'unknown-issuer',
  aud: 'audience',
  exp: 'expiry',
};

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf' && error.reason === 'check_failed') return 'not-yet-valid';
    return REASON_OF_CLAIM[error.claim] ?? 'malformed';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed';
  // The rest is about the key: too short, of another kind, not to be imported.
  return 'key';
}
