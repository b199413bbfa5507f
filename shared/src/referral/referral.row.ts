import type { LearnerData } from '../vocabulary/consent.enum';
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
import type { StoredConsent } from './consent.check';

/** A decision that somebody else has to take. */
export interface StoredDecision {
  kind: RequiredDecisionKind;
  providerId: string;
  takenOn?: string;
  favourable?: boolean;
}

/** The bare fact of a referral, as its receiver keeps it; the personal part stands elsewhere, encrypted. */
export interface ReferralRow {
  key: string;
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
  version: number;
  eventCount: number;
  sentAt: Date;
  updatedAt: Date;
  newestFirst: number;
  dueAt: Date | null;
  overdueAt: Date | null;
  retainedUntil: string;
  learnerData: LearnerData;
  consent: StoredConsent | null;
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

/** The name of a column: `senderId` is `sender_id`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a row (alias `r`) as a select list that gives its fields; a day comes as text. */
export const REFERRAL_COLUMNS = FIELDS.map((field) => {
  const cast = field === 'retainedUntil' ? '::text' : '';
  return `r.${columnOf(field)}${cast} AS "${field}"`;
}).join(', ');

/** A row, or a part of one, with the names of its columns, for `jsonb_populate_record`. */
export function recordOf(fields: Partial<ReferralRow>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [columnOf(field), value])),
  );
}
