import { idHoldsInsz } from '../vocabulary/insz';

const MAX_LENGTH = 200;
// Control and format characters and lone surrogates: they would falsify the lines in which a subject is shown.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
// The digits of a UUID may happen to look like a national number.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether a `sub` claim can stand for a person or system: text of 1 to 200 characters that can be printed, and no
 * national number, since subjects are kept in the audit trail.
 */
export function isSubject(claim: unknown): claim is string {
  if (typeof claim !== 'string' || claim.trim() === '' || claim.length > MAX_LENGTH) return false;
  return !UNPRINTABLE.test(claim) && (UUID.test(claim) || !idHoldsInsz(claim));
}
