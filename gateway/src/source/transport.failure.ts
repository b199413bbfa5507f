/** Why a subgraph gave no usable answer, in the words the client reads. */
export type FailureReason = 'timeout' | 'connection failed' | 'invalid answer';

/** A subgraph gave no usable answer. The cause is for the log only: it may hold addresses. */
export class TransportFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    cause: string,
    /** Whether the connection failed before any part of an answer came, so that asking again is safe. */
    readonly unanswered: boolean = false,
  ) {
    super(cause);
    this.name = 'TransportFailure';
  }
}
