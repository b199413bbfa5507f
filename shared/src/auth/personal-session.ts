import type { AuditTrail } from '../audit/audit.trail';
import type { ActingDatabase } from '../database/acting-database';
import { unauthenticated, unavailable } from '../errors/user-error';
import type { PersonalCipher } from '../case/personal.cipher';
import type { AttemptLimiter } from './attempt-limiter';
import type { Principal } from './principal';
import type { TokenRefused } from './token-refused';

/** What a request needs to touch personal data: who asks, and the only ways to read, open and account for them. */
export interface PersonalSession {
  /** Null when no token came, or one that was refused. */
  readonly principal: Principal | null;
  /** Why the token was refused, when it was. */
  readonly refusal: TokenRefused | null;
  readonly database: ActingDatabase;
  readonly cipher: PersonalCipher;
  readonly trail: AuditTrail;
  /** Limits wrong codes. */
  readonly attempts: AttemptLimiter;
}

/**
 * Who asks; null for who shows no token, to whom nothing exists.
 *
 * @throws UNAUTHENTICATED when a token was shown and refused, since its holder must know; PROVIDER_UNAVAILABLE when it could
 *   not be verified now
 */
export function principalOf({ principal, refusal }: PersonalSession): Principal | null {
  if (refusal?.reason === 'issuer-unreachable') throw unavailable(refusal.message);
  if (refusal !== null) throw unauthenticated(refusal.message);
  return principal;
}
