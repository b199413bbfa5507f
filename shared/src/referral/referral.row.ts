import type { CaseTable } from '../case/case.binding';
import { type CaseRow, selectList } from '../case/case.row';
import type { Pathway } from '../vocabulary/pathway.enum';
import type {
  DeclineReason,
  ReferralOutcome,
  ReferralQuestion,
  ReferralReason,
  ReferralRequest,
  ReferralUrgency,
  RequiredDecisionKind,
} from '../vocabulary/referral.enum';
import type { ReferralStatus } from '../vocabulary/referral-status.enum';

/** A decision that somebody else has to take. */
export interface StoredDecision {
  kind: RequiredDecisionKind;
  providerId: string;
  takenOn?: string;
  favourable?: boolean;
}

/** The bare fact of a referral, as its receiver keeps it; the personal part stands elsewhere, encrypted. */
export interface ReferralRow extends CaseRow {
  receiverNumber: string;
  senderId: string;
  receiverId: string;
  partner: { name: string; id: string | null } | null;
  pathway: Pathway | null;
  offeringId: string | null;
  reason: ReferralReason;
  urgency: ReferralUrgency;
  request: ReferralRequest;
  status: ReferralStatus;
  statusBefore: ReferralStatus | null;
  sentAt: Date;
  dueAt: Date | null;
  overdueAt: Date | null;
  claimHash: string | null;
  statusHash: string;
  caseHash: string | null;
  questions: ReferralQuestion[];
  decline: { reason: DeclineReason; ruleId: string | null } | null;
  alternatives: string[];
  noAlternativeKnown: boolean;
  outcome: ReferralOutcome | null;
  requiredDecision: StoredDecision | null;
  parentId: string | null;
  redirectedToId: string | null;
}

const FIELDS: readonly (keyof ReferralRow)[] = [
  'key',
  'receiverNumber',
  'senderId',
  'receiverId',
  'partner',
  'pathway',
  'offeringId',
  'reason',
  'urgency',
  'request',
  'status',
  'statusBefore',
  'version',
  'eventCount',
  'sentAt',
  'updatedAt',
  'newestFirst',
  'dueAt',
  'overdueAt',
  'retainedUntil',
  'learnerData',
  'consent',
  'claimHash',
  'statusHash',
  'caseHash',
  'questions',
  'decline',
  'alternatives',
  'noAlternativeKnown',
  'outcome',
  'requiredDecision',
  'parentId',
  'redirectedToId',
];

/** Where referrals are kept. Sender and receiver see one; a partner outside the graph has no feed. */
export const REFERRAL_TABLE: CaseTable<ReferralRow> = {
  name: 'referral',
  word: 'referral',
  columns: selectList(FIELDS, ['retainedUntil']),
  parties: ({ senderId, receiverId }) => [senderId, receiverId],
  followers: ({ partner, senderId, receiverId }) => [...(partner ? [] : [senderId]), receiverId],
};
