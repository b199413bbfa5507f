import type { Receiver } from '../../harness/referrals';
import type { Side, Status } from './issue.table';

/** An act that somebody asks for, as it goes over the wire. */
export interface Request {
  act: 'send' | 'move' | 'answer' | 'withdrawConsent' | 'complete' | 'linkDecision';
  receiver: Receiver;
  /** Global id of the organisation that asks. */
  actor: string;
  key: string;
  /** The input without its key. */
  input: Readonly<Record<string, any>>;
}

/** What must come of a request. */
export type Outcome =
  | {
      ok: true;
      /** Place in the list of referrals; the same for an answer that is given again. */
      index: number;
      status: Status;
      version: number;
      warnings: string[];
      claim: boolean;
    }
  | { ok: false; code: string; field?: string; currentVersion?: number };
/** What a job says that it did. */
export type JobCounts = Record<string, number>;

/** One event of a referral in the model. */
export interface ModelLine {
  kind: string;
  from: Status | null;
  to: Status;
  party: Side | 'SYSTEM';
  organisationId: string | null;
  role: string | null;
  at: string;
  /** Version after it, as the feed tells. */
  version: number;
}

/** A referral in the model. */
export interface ModelReferral {
  index: number;
  /** Known once the real system has answered. */
  id: string | null;
  claimCode: string | null;
  receiver: Receiver;
  senderId: string;
  receiverId: string;
  request: string;
  urgency: string;
  status: Status;
  statusBefore: Status | null;
  version: number;
  sentAt: Date;
  dueAt: Date | null;
  overdueAt: number | null;
  retainedUntil: string;
  learnerData: 'AWAITED' | 'PRESENT' | 'ERASED';
  firstName: string | null;
  consent: 'NONE' | 'GIVEN' | 'WITHDRAWN';
  questions: string[];
  decision: 'NONE' | 'OPEN' | 'TAKEN';
  history: ModelLine[];
}
