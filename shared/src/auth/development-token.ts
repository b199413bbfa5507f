import { SignJWT } from 'jose';
import { type DevelopmentKey, storedDevelopmentKey } from './development-key';
import { developmentIssuerUrl } from './development-issuer.settings';
import { claimOfRole, type ProviderRole } from './principal';
import { tokenAudience } from './token.settings';

/** Whom a development token speaks for. */
export interface DevelopmentClaims {
  readonly providerId: string;
  readonly role: ProviderRole;
  /** `development` when absent. */
  readonly subject?: string;
  /** Lifetime in seconds; an hour when absent. */
  readonly expiresIn?: number;
}

/** Who signs, and for whom. */
export interface DevelopmentSigner {
  readonly key: DevelopmentKey;
  readonly issuer: string;
  readonly audience: string;
}

const HOUR = 3600;

/**
 * A token that the development issuer of this machine would give.
 *
 * @throws Error in production
 */
export async function signDevelopmentToken(
  environment: NodeJS.ProcessEnv,
  claims: DevelopmentClaims,
): Promise<string> {
  return signToken(await developmentSigner(environment), claims);
}

/** A token as a real issuer would give it, valid from now on. The claims are not checked: the verifier does that. */
export function signToken(signer: DevelopmentSigner, claims: DevelopmentClaims): Promise<string> {
  const { key, issuer, audience } = signer;
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({ provider_id: claims.providerId, role: claimOfRole(claims.role) })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.publicJwk.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(claims.subject ?? 'development')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (claims.expiresIn ?? HOUR))
    .sign(key.privateKey);
}

/** The signer of this machine, whose key the development issuer publishes. */
async function developmentSigner(environment: NodeJS.ProcessEnv): Promise<DevelopmentSigner> {
  const key = await storedDevelopmentKey(environment);
  return { key, issuer: developmentIssuerUrl(environment), audience: tokenAudience(environment) };
}
