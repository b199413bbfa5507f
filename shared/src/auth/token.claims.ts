import type { JWTPayload } from 'jose';
import { type Principal, roleOfClaim } from './principal';
import { isProviderId } from './provider-id.rule';
import { isSubject } from './subject.rule';
import type { TrustedIssuer } from './token.settings';
import { TokenRefused } from './token-refused';

/** Difference between clocks that is forgiven, in seconds. */
export const CLOCK_TOLERANCE = 5;
/** Longest lifetime of a token, in seconds. */
const MAX_LIFETIME = 24 * 3600;

/**
 * Checks what jose does not: when a token was issued and how long it lives. A token that does not say when it was
 * issued counts from now.
 *
 * @param now in seconds since 1970
 * @throws TokenRefused `issued-in-future` or `lifetime`
 */
export function checkLifetime({ exp, iat }: JWTPayload, now: number): void {
  if (iat !== undefined && iat > now + CLOCK_TOLERANCE) throw new TokenRefused('issued-in-future');
  if (!(exp! - (iat ?? now) <= MAX_LIFETIME)) throw new TokenRefused('lifetime');
}

/**
 * Who a verified token speaks for.
 *
 * @throws TokenRefused `subject`, `provider` or `role`
 */
export function principalOf(payload: JWTPayload, { providers }: TrustedIssuer): Principal {
  const { sub, provider_id: providerId } = payload;
  if (!isSubject(sub)) throw new TokenRefused('subject');
  if (!isProviderId(providerId)) throw new TokenRefused('provider');
  if (providers !== '*' && !providers.includes(providerId)) throw new TokenRefused('provider');
  const role = roleOfClaim(payload.role);
  if (role === null) throw new TokenRefused('role');
  return Object.freeze({ subject: sub, providerId, role });
}
