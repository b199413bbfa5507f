/**
 * What the blueprint says of trajectories, written out by hand: nothing here is taken from the product's own tables, so that a
 * slip there cannot hide itself.
 */
export const STATUSES = ['PROPOSED', 'AGREED', 'ACTIVE', 'COMPLETED', 'STOPPED', 'HANDED_OVER'] as const;
export type Status = (typeof STATUSES)[number];

/** Where the lead may move a trajectory to; what is not here is refused. */
export const MOVES: Readonly<Record<Status, readonly Status[]>> = {
  PROPOSED: ['AGREED', 'STOPPED'],
  AGREED: ['ACTIVE', 'STOPPED'],
  ACTIVE: ['COMPLETED', 'STOPPED'],
  COMPLETED: [],
  STOPPED: [],
  HANDED_OVER: [],
};
/** Where it may be changed, agreed to and handed over. */
export const OPEN: readonly Status[] = ['PROPOSED', 'AGREED', 'ACTIVE'];
/** Days after which the learner is erased. */
export const TERM: Readonly<Record<Status, number>> = {
  PROPOSED: 180,
  AGREED: 1_095,
  ACTIVE: 1_095,
  COMPLETED: 30,
  STOPPED: 30,
  HANDED_OVER: 30,
};
