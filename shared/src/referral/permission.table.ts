import type { Principal, ProviderRole } from '../auth/principal';
import type { ReferralParty } from '../vocabulary/referral-status.enum';

/** What one may do with referrals. */
export type Permission =
  | 'SEND'
  | 'READ'
  | 'READ_LEARNER'
  | 'MOVE'
  | 'ANSWER'
  | 'WITHDRAW_CONSENT'
  | 'COMPLETE_DATA'
  | 'LINK_DECISION'
  | 'FEED'
  | 'ISSUE_CODE';

/** On which side of a referral an organisation stands. */
export type ReferralSide = Exclude<ReferralParty, 'SYSTEM'>;

const SENDS: readonly Permission[] = [
  'SEND',
  'READ',
  'READ_LEARNER',
  'MOVE',
  'ANSWER',
  'WITHDRAW_CONSENT',
  'LINK_DECISION',
  'FEED',
];
const RECEIVES: readonly Permission[] = [
  'READ',
  'READ_LEARNER',
  'MOVE',
  'COMPLETE_DATA',
  'WITHDRAW_CONSENT',
  'LINK_DECISION',
];
const FOLLOWS: readonly Permission[] = ['READ', 'WITHDRAW_CONSENT', 'FEED'];

/** What each role may do, on each side of a referral; what is not here is refused. Analysts see no referral. */
export const PERMISSIONS: Readonly<
  Record<ProviderRole, Readonly<Record<ReferralSide, readonly Permission[]>>>
> = {
  COUNSELLOR: { SENDER: SENDS, RECEIVER: [...RECEIVES, 'FEED'] },
  INTAKE: { SENDER: [], RECEIVER: RECEIVES },
  COORDINATOR: { SENDER: FOLLOWS, RECEIVER: [...FOLLOWS, 'ISSUE_CODE'] },
  INTEGRATION: { SENDER: SENDS, RECEIVER: [...RECEIVES, 'FEED'] },
  ANALYST: { SENDER: [], RECEIVER: [] },
};

/** The parties of a referral. */
export interface Parties {
  readonly senderId: string;
  readonly receiverId: string;
}

/** On which sides of a referral somebody's organisation stands: both, when it referred to itself. */
export function sidesOf(principal: Principal, { senderId, receiverId }: Parties): ReferralSide[] {
  const sides: ReferralSide[] = [];
  if (principal.providerId === senderId) sides.push('SENDER');
  if (principal.providerId === receiverId) sides.push('RECEIVER');
  return sides;
}

/** Whether somebody may do something with a referral; with `side`, only when on that side of it. */
export function mayDo(
  principal: Principal | null,
  parties: Parties,
  permission: Permission,
  side?: ReferralSide,
): boolean {
  if (!principal) return false;
  return sidesOf(principal, parties).some(
    (own) => (side ?? own) === own && PERMISSIONS[principal.role][own].includes(permission),
  );
}

/** Whether a role may do something at all on a side. */
export function roleMay(role: ProviderRole, side: ReferralSide, permission: Permission): boolean {
  return PERMISSIONS[role][side].includes(permission);
}
