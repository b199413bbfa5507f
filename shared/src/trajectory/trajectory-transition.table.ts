import type { TrajectoryComponentState, TrajectoryStatus } from '../vocabulary/trajectory.enum';

/** Where the lead may move a trajectory to; a hand-over is an act of its own. */
export const TRAJECTORY_TRANSITIONS: Readonly<Record<TrajectoryStatus, readonly TrajectoryStatus[]>> = {
  PROPOSED: ['AGREED', 'STOPPED'],
  AGREED: ['ACTIVE', 'STOPPED'],
  ACTIVE: ['COMPLETED', 'STOPPED'],
  COMPLETED: [],
  STOPPED: [],
  HANDED_OVER: [],
};

/** How the state of a component may change; it may always stay as it is. */
export const COMPONENT_TRANSITIONS: Readonly<
  Record<TrajectoryComponentState, readonly TrajectoryComponentState[]>
> = {
  PLANNED: ['ACTIVE', 'DROPPED'],
  ACTIVE: ['DONE', 'DROPPED'],
  DONE: [],
  DROPPED: [],
};

/** In these a trajectory is changed, agreed to and handed over. */
export const OPEN_STATUSES: ReadonlySet<TrajectoryStatus> = new Set<TrajectoryStatus>([
  'PROPOSED',
  'AGREED',
  'ACTIVE',
]);
