import type { CaseTable } from '../case/case.binding';
import { type CaseRow, selectList } from '../case/case.row';
import type {
  ExemptionAppealReason,
  ExemptionBasis,
  ExemptionDecision,
  ExemptionQuestion,
  ExemptionRequestStatus,
  ExemptionRevocationReason,
} from '../vocabulary/exemption-request.enum';

/** One component from which to be exempt. Why it was decided so stands in the encrypted part. */
export interface StoredLine {
  componentId: string;
  basis: ExemptionBasis;
  /** Places in the evidence, from 0. */
  evidence: number[];
  decision: ExemptionDecision | null;
}

/** The bare fact of an exemption request, as its decider keeps it; the personal part stands elsewhere, encrypted. */
export interface ExemptionRow extends CaseRow {
  deciderNumber: string;
  requesterId: string;
  deciderId: string;
  programmeId: string;
  lines: StoredLine[];
  status: ExemptionRequestStatus;
  createdAt: Date;
  /** When it was first submitted; until then it exists for its requester only. */
  submittedAt: Date | null;
  testOn: string | null;
  decidedOn: string | null;
  questions: ExemptionQuestion[];
  appealReason: ExemptionAppealReason | null;
  revocationReason: ExemptionRevocationReason | null;
}

const FIELDS: readonly (keyof ExemptionRow)[] = [
  'key',
  'deciderNumber',
  'requesterId',
  'deciderId',
  'programmeId',
  'lines',
  'status',
  'version',
  'eventCount',
  'createdAt',
  'submittedAt',
  'updatedAt',
  'newestFirst',
  'retainedUntil',
  'learnerData',
  'consent',
  'testOn',
  'decidedOn',
  'questions',
  'appealReason',
  'revocationReason',
];

/** Who may know of a request: the requester, and the decider once it was submitted. */
function partiesOf({ requesterId, deciderId, submittedAt }: ExemptionRow): string[] {
  return submittedAt === null ? [requesterId] : [...new Set([requesterId, deciderId])];
}

/** Where exemption requests are kept. */
export const EXEMPTION_TABLE: CaseTable<ExemptionRow> = {
  name: 'exemption',
  word: 'exemption request',
  columns: selectList(FIELDS, ['retainedUntil', 'testOn', 'decidedOn']),
  parties: partiesOf,
  followers: partiesOf,
};
