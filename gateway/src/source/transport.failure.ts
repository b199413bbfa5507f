/** Why a subgraph gave no usable answer, in the words the client reads. */
export type FailureReason = 'timeout' | 'connection failed' | 'invalid answer';

/** What is known of a failure besides its reason; false unless said. */
export interface FailureFacts {
  /** Whether the connection failed before any part of an answer came, so that asking a query again is safe. */
  readonly unanswered?: boolean;
  /** Whether the subgraph surely carried nothing out. */
  readonly untouched?: boolean;
  /** Whether it was not even asked, since it failed just before. */
  readonly unasked?: boolean;
  /** Whether the subgraph is not to blame: it was asked so late in a request that it had little time. */
  readonly excused?: boolean;
}

/** A subgraph gave no usable answer. The cause is for the log only: it may hold addresses. */
export class TransportFailure extends Error {
  readonly unanswered: boolean;
  readonly untouched: boolean;
  readonly excused: boolean;
  readonly unasked: boolean;

  constructor(
    readonly reason: FailureReason,
    cause: string,
    facts: FailureFacts = {},
  ) {
    super(cause);
    this.unanswered = facts.unanswered ?? false;
    this.untouched = facts.untouched ?? false;
    this.unasked = facts.unasked ?? false;
    this.excused = facts.excused ?? false;
    this.name = 'TransportFailure';
  }
}
