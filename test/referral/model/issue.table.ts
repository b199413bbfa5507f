/**
 * What the issue on closed-loop referrals says, written out by hand: nothing here is taken from the product's own tables,
 * so that a slip there cannot hide itself.
 */
export const STATUSES = [
  'SENT',
  'RECEIVED',
  'INFO_REQUESTED',
  'IN_INTAKE',
  'WAITLISTED',
  'ACCEPTED',
  'STARTED',
  'COMPLETED',
  'DISCONTINUED',
  'NOT_STARTED',
  'DECLINED',
  'REDIRECTED',
  'NOT_REACHED',
  'LEARNER_DECLINED',
  'WITHDRAWN',
  'EXPIRED',
] as const;
export type Status = (typeof STATUSES)[number];
export type Side = 'SENDER' | 'RECEIVER';

type Moves = Readonly<Partial<Record<Status, readonly Status[]>>>;

/** Where each side may move a referral to; what is not here is refused. */
export const MOVES: Readonly<Record<Side, Moves>> = {
  RECEIVER: {
    SENT: ['RECEIVED'],
    RECEIVED: [
      'INFO_REQUESTED',
      'IN_INTAKE',
      'WAITLISTED',
      'ACCEPTED',
      'DECLINED',
      'REDIRECTED',
      'NOT_REACHED',
    ],
    INFO_REQUESTED: ['DECLINED'],
    IN_INTAKE: [
      'INFO_REQUESTED',
      'WAITLISTED',
      'ACCEPTED',
      'DECLINED',
      'REDIRECTED',
      'NOT_REACHED',
      'LEARNER_DECLINED',
      'COMPLETED',
    ],
    WAITLISTED: ['IN_INTAKE', 'ACCEPTED', 'DECLINED', 'LEARNER_DECLINED', 'NOT_REACHED'],
    ACCEPTED: ['STARTED', 'NOT_STARTED', 'LEARNER_DECLINED'],
    STARTED: ['COMPLETED', 'DISCONTINUED'],
  },
  SENDER: {
    SENT: ['WITHDRAWN'],
    RECEIVED: ['WITHDRAWN'],
    INFO_REQUESTED: ['WITHDRAWN'],
    IN_INTAKE: ['WITHDRAWN'],
    WAITLISTED: ['WITHDRAWN'],
    ACCEPTED: ['WITHDRAWN'],
  },
};

/** Without an answer in time the system lets these expire. */
export const EXPIRES: readonly Status[] = ['SENT', 'INFO_REQUESTED'];
/** Without an answer in time these are told to be overdue, and stay as they are. */
export const OVERDUE: readonly Status[] = ['RECEIVED', 'IN_INTAKE', 'WAITLISTED'];
/** What an intake alone can complete. */
export const DONE_BY_INTAKE: readonly string[] = ['INFORMATION', 'GUIDANCE'];

/** Where a side may move a referral to, for what was asked of the receiver. */
export function possible(from: Status, side: Side, request: string): Status[] {
  return (MOVES[side][from] ?? []).filter(
    (to) => from !== 'IN_INTAKE' || to !== 'COMPLETED' || DONE_BY_INTAKE.includes(request),
  );
}

/** Nothing leads on from here. */
export function isTerminal(status: Status): boolean {
  return MOVES.RECEIVER[status] === undefined;
}

/** Before the learner has started, the withdrawal of a consent ends a referral. */
export function endsByWithdrawal(status: Status): boolean {
  return status !== 'STARTED' && !isTerminal(status);
}

/** The least that a move says besides its status. */
export function detailsOf(to: string): object {
  switch (to) {
    case 'DECLINED':
      return { reason: 'NO_CAPACITY', noAlternativeKnown: true };
    case 'REDIRECTED':
      return { redirectedToId: 'leerwinkelReferral:6f0c1d52-3b0e-4a53-9d0c-6a9f0e3c1a77' };
    case 'INFO_REQUESTED':
      return { questions: ['WISH'] };
    case 'COMPLETED':
      return { outcome: 'INFORMED' };
    default:
      return {};
  }
}

/** How the receiver (or, where it must, the sender) brings a new referral to each status with moves alone. */
export const WAY_TO: Readonly<Record<Exclude<Status, 'EXPIRED'>, readonly Status[]>> = {
  SENT: [],
  RECEIVED: ['RECEIVED'],
  INFO_REQUESTED: ['RECEIVED', 'INFO_REQUESTED'],
  IN_INTAKE: ['RECEIVED', 'IN_INTAKE'],
  WAITLISTED: ['RECEIVED', 'WAITLISTED'],
  ACCEPTED: ['RECEIVED', 'ACCEPTED'],
  STARTED: ['RECEIVED', 'ACCEPTED', 'STARTED'],
  COMPLETED: ['RECEIVED', 'ACCEPTED', 'STARTED', 'COMPLETED'],
  DISCONTINUED: ['RECEIVED', 'ACCEPTED', 'STARTED', 'DISCONTINUED'],
  NOT_STARTED: ['RECEIVED', 'ACCEPTED', 'NOT_STARTED'],
  DECLINED: ['RECEIVED', 'DECLINED'],
  REDIRECTED: ['RECEIVED', 'REDIRECTED'],
  NOT_REACHED: ['RECEIVED', 'NOT_REACHED'],
  LEARNER_DECLINED: ['RECEIVED', 'IN_INTAKE', 'LEARNER_DECLINED'],
  WITHDRAWN: ['WITHDRAWN'],
};
