/**
 * What the blueprint says of exemption requests, written out by hand: nothing here is taken from the product's own tables, so
 * that a slip there cannot hide itself.
 */
export const STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'INCOMPLETE',
  'UNDER_REVIEW',
  'TEST_SCHEDULED',
  'DECIDED',
  'APPEALED',
  'REVOKED',
  'WITHDRAWN',
] as const;
export type Status = (typeof STATUSES)[number];
export type Side = 'SENDER' | 'RECEIVER';

type Moves = Readonly<Partial<Record<Status, readonly Status[]>>>;

/** Where each side may move a request to, decisions aside; what is not here is refused. */
export const MOVES: Readonly<Record<Side, Moves>> = {
  SENDER: {
    DRAFT: ['SUBMITTED', 'WITHDRAWN'],
    SUBMITTED: ['WITHDRAWN'],
    INCOMPLETE: ['SUBMITTED', 'WITHDRAWN'],
    UNDER_REVIEW: ['WITHDRAWN'],
    TEST_SCHEDULED: ['WITHDRAWN'],
    DECIDED: ['APPEALED'],
  },
  RECEIVER: {
    SUBMITTED: ['INCOMPLETE', 'UNDER_REVIEW'],
    UNDER_REVIEW: ['TEST_SCHEDULED'],
    DECIDED: ['REVOKED'],
    APPEALED: ['REVOKED'],
  },
};
/** From where the decider may decide. */
export const DECIDABLE: readonly Status[] = ['UNDER_REVIEW', 'TEST_SCHEDULED', 'APPEALED'];
/** Where the requester may change what it asks. */
export const AMENDABLE: readonly Status[] = ['DRAFT', 'INCOMPLETE'];
/** Where the withdrawal of a consent ends the request. */
export const ENDED_BY_WITHDRAWAL: readonly Status[] = [
  'DRAFT',
  'SUBMITTED',
  'INCOMPLETE',
  'UNDER_REVIEW',
  'TEST_SCHEDULED',
];
/** Days after which the learner is erased. */
export const TERM: Readonly<Record<Status, number>> = {
  DRAFT: 90,
  SUBMITTED: 365,
  INCOMPLETE: 365,
  UNDER_REVIEW: 365,
  TEST_SCHEDULED: 365,
  DECIDED: 365,
  APPEALED: 365,
  REVOKED: 30,
  WITHDRAWN: 30,
};

/** How a draft comes to each status: moves, and `decide`. */
export const WAY_TO: Readonly<Record<Status, readonly (Status | 'decide')[]>> = {
  DRAFT: [],
  SUBMITTED: ['SUBMITTED'],
  INCOMPLETE: ['SUBMITTED', 'INCOMPLETE'],
  UNDER_REVIEW: ['SUBMITTED', 'UNDER_REVIEW'],
  TEST_SCHEDULED: ['SUBMITTED', 'UNDER_REVIEW', 'TEST_SCHEDULED'],
  DECIDED: ['SUBMITTED', 'UNDER_REVIEW', 'decide'],
  APPEALED: ['SUBMITTED', 'UNDER_REVIEW', 'decide', 'APPEALED'],
  REVOKED: ['SUBMITTED', 'UNDER_REVIEW', 'decide', 'REVOKED'],
  WITHDRAWN: ['SUBMITTED', 'WITHDRAWN'],
};
/** Which side takes each of these steps. */
export const TAKEN_BY: Readonly<Record<Exclude<Status, 'DRAFT' | 'DECIDED'>, Side>> = {
  SUBMITTED: 'SENDER',
  WITHDRAWN: 'SENDER',
  APPEALED: 'SENDER',
  INCOMPLETE: 'RECEIVER',
  UNDER_REVIEW: 'RECEIVER',
  TEST_SCHEDULED: 'RECEIVER',
  REVOKED: 'RECEIVER',
};
