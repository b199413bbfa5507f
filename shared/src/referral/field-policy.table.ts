import type { FieldPolicy } from '../case/case.binding';
import type { Referral } from '../vocabulary/referral.interface';
import type { Permission } from './permission.table';
import type { ReferralRules } from './referral.binding';

/** The side is that of the sender or of the receiver. */
type ReferralFieldPolicy = FieldPolicy & { permission: Permission; side?: 'SENDER' | 'RECEIVER' };

const READ: ReferralFieldPolicy = { permission: 'READ' };
const READ_LEARNER: ReferralFieldPolicy = { permission: 'READ_LEARNER' };

/** Who may see each field of a referral. A field that is not here stops the subgraph from starting. */
export const FIELD_POLICIES: Readonly<Record<keyof Referral, ReferralFieldPolicy>> = {
  id: READ,
  sender: READ,
  senderPartner: READ,
  receiver: READ,
  pathway: READ,
  offering: READ,
  reason: READ,
  urgency: READ,
  request: READ,
  status: READ,
  version: READ,
  sentAt: READ,
  updatedAt: READ,
  dueAt: READ,
  overdue: READ,
  learnerData: READ,
  learner: READ_LEARNER,
  evidence: READ_LEARNER,
  consent: READ,
  questions: READ,
  history: READ,
  decline: READ,
  alternatives: READ,
  noAlternativeKnown: READ,
  outcome: READ,
  requiredDecision: READ,
  classCouncilDecision: { permission: 'READ_LEARNER', side: 'RECEIVER' },
  // The receiver must not learn that, or from whom, the learner came before.
  parentId: { permission: 'READ', side: 'SENDER' },
  redirectedToId: READ,
  redirectedToStatusCode: { permission: 'READ', side: 'SENDER' },
  retainedUntil: READ,
};

/** What a root field asks of who calls it; a service checks it. `CODE` is for who shows a code instead of a token. */
export function rootPolicies(
  name: string,
  prefix: string,
  { partners }: ReferralRules,
): Readonly<Record<string, Permission | 'CODE'>> {
  return {
    [prefix]: 'READ',
    [`${prefix}s`]: 'READ',
    [`${prefix}Events`]: 'FEED',
    [`${prefix}Progress`]: 'CODE',
    [`send${name}Referral`]: 'SEND',
    [`move${name}Referral`]: 'MOVE',
    [`answer${name}Referral`]: 'ANSWER',
    [`withdraw${name}ReferralConsent`]: 'WITHDRAW_CONSENT',
    [`complete${name}Referral`]: 'COMPLETE_DATA',
    [`link${name}ReferralDecision`]: 'LINK_DECISION',
    ...(partners && {
      [`issue${name}PartnerCode`]: 'ISSUE_CODE',
      [`send${name}PartnerReferral`]: 'CODE',
    }),
  };
}
