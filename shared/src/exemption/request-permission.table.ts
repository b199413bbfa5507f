import type { Principal, ProviderRole } from '../auth/principal';
import type { ReferralParty } from '../vocabulary/referral-status.enum';
import type { ExemptionRow } from './exemption-request.row';

/** What one may do with exemption requests. */
export type ExemptionPermission =
  'DRAFT' | 'AMEND' | 'READ' | 'READ_LEARNER' | 'MOVE' | 'DECIDE' | 'WITHDRAW_CONSENT' | 'FEED';

/** On which side an organisation stands: the requester's (SENDER) or the decider's (RECEIVER). */
export type ExemptionSide = Exclude<ReferralParty, 'SYSTEM'>;
export const EXEMPTION_SIDES: readonly ExemptionSide[] = ['SENDER', 'RECEIVER'];

const REQUESTS: readonly ExemptionPermission[] = [
  'DRAFT',
  'AMEND',
  'READ',
  'READ_LEARNER',
  'MOVE',
  'WITHDRAW_CONSENT',
  'FEED',
];
/** Asks, takes into review and plans tests. */
const PREPARES: readonly ExemptionPermission[] = ['READ', 'READ_LEARNER', 'MOVE', 'WITHDRAW_CONSENT'];
const DECIDES: readonly ExemptionPermission[] = [...PREPARES, 'DECIDE', 'FEED'];
const FOLLOWS: readonly ExemptionPermission[] = ['READ', 'WITHDRAW_CONSENT', 'FEED'];

/** What each role may do, on each side of a request; what is not here is refused. Analysts see no request. */
export const REQUEST_PERMISSIONS: Readonly<
  Record<ProviderRole, Readonly<Record<ExemptionSide, readonly ExemptionPermission[]>>>
> = {
  COUNSELLOR: { SENDER: REQUESTS, RECEIVER: DECIDES },
  INTAKE: { SENDER: [], RECEIVER: PREPARES },
  COORDINATOR: { SENDER: FOLLOWS, RECEIVER: FOLLOWS },
  INTEGRATION: { SENDER: REQUESTS, RECEIVER: DECIDES },
  ANALYST: { SENDER: [], RECEIVER: [] },
};

type Parties = Pick<ExemptionRow, 'requesterId' | 'deciderId' | 'submittedAt'>;

/** On which sides of a request somebody's organisation stands: both, when it asks of itself. A draft has no decider. */
export function requestSides(
  { providerId }: Principal,
  { requesterId, deciderId, submittedAt }: Parties,
): ExemptionSide[] {
  const sides: ExemptionSide[] = [];
  if (providerId === requesterId) sides.push('SENDER');
  if (providerId === deciderId && submittedAt !== null) sides.push('RECEIVER');
  return sides;
}

/** Whether somebody may do something with a request; with `side`, only when on that side of it. */
export function mayRequest(
  principal: Principal | null,
  parties: Parties,
  permission: ExemptionPermission,
  side?: ExemptionSide,
): boolean {
  if (!principal) return false;
  return requestSides(principal, parties).some(
    (own) => (side ?? own) === own && roleMayRequest(principal.role, own, permission),
  );
}

/** Whether a role may do something at all on a side. */
export function roleMayRequest(
  role: ProviderRole,
  side: ExemptionSide,
  permission: ExemptionPermission,
): boolean {
  return REQUEST_PERMISSIONS[role][side].includes(permission);
}
