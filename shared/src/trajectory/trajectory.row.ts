import type { CaseTable } from '../case/case.binding';
import { type CaseRow, selectList } from '../case/case.row';
import type { Award } from '../vocabulary/award.enum';
import type { DeliveryMode } from '../vocabulary/offering.enum';
import type { Pathway } from '../vocabulary/pathway.enum';
import type {
  TrajectoryComponentState,
  TrajectoryMilestoneKind,
  TrajectoryStatus,
  TrajectoryStopReason,
} from '../vocabulary/trajectory.enum';

/** One component as it is kept; what the lead calls it stands in the encrypted part. */
export interface StoredComponent {
  offeringId: string;
  providerId: string;
  /** Null for guidance. */
  pathway: Pathway | null;
  deliveryMode: DeliveryMode | null;
  state: TrajectoryComponentState;
  /** Null while who gives it did not say; true for the lead's own. */
  agreed: boolean | null;
  plannedStart: string | null;
  plannedEnd: string | null;
  startedOn: string | null;
  endedOn: string | null;
}

/** One agreement as it is kept; what was agreed stands in the encrypted part, in the same order. */
export interface StoredAgreement {
  providerId: string;
  consultations: string[];
}

export interface StoredMilestone {
  kind: TrajectoryMilestoneKind;
  on: string;
  done: boolean;
}

/** The bare fact of a trajectory, as its lead keeps it; the personal part stands elsewhere, encrypted. */
export interface TrajectoryRow extends CaseRow {
  leadNumber: string;
  leadId: string;
  status: TrajectoryStatus;
  goal: Award;
  components: StoredComponent[];
  agreements: StoredAgreement[];
  milestones: StoredMilestone[];
  referralIds: string[];
  exemptionRequestIds: string[];
  /** Global ids of the lead and of who gives a component. */
  parties: string[];
  createdAt: Date;
  stopReason: TrajectoryStopReason | null;
  previousId: string | null;
  handedOverToId: string | null;
  /** Keyed hash of the code with which the next lead takes over; null when none is offered. */
  handOverHash: string | null;
  continuedAsId: string | null;
}

const FIELDS: readonly (keyof TrajectoryRow)[] = [
  'key',
  'leadNumber',
  'leadId',
  'status',
  'goal',
  'components',
  'agreements',
  'milestones',
  'referralIds',
  'exemptionRequestIds',
  'parties',
  'version',
  'eventCount',
  'createdAt',
  'updatedAt',
  'newestFirst',
  'retainedUntil',
  'learnerData',
  'consent',
  'stopReason',
  'previousId',
  'handedOverToId',
  'handOverHash',
  'continuedAsId',
];

/** Who may know of a trajectory: its lead and who gives a component. */
export function partiesOf(leadId: string, components: readonly StoredComponent[]): string[] {
  return [...new Set([leadId, ...components.map(({ providerId }) => providerId)])];
}

/** Where trajectories are kept. */
export const TRAJECTORY_TABLE: CaseTable<TrajectoryRow> = {
  name: 'trajectory',
  word: 'trajectory',
  columns: selectList(FIELDS, ['retainedUntil']),
  parties: ({ parties }) => parties,
  followers: ({ parties }) => parties,
};
