import type { FieldPolicy } from '../case/case.binding';
import type { Trajectory } from '../vocabulary/trajectory.interface';
import type { TrajectoryPermission, TrajectorySide } from './trajectory-permission.table';

type TrajectoryFieldPolicy = FieldPolicy & { permission: TrajectoryPermission; side?: TrajectorySide };

const READ: TrajectoryFieldPolicy = { permission: 'READ' };
const SHARED: TrajectoryFieldPolicy = { permission: 'READ_SHARED' };
const LEARNER: TrajectoryFieldPolicy = { permission: 'READ_LEARNER' };

/** Who may see each field of a trajectory. A field that is not here stops the subgraph from starting. */
export const TRAJECTORY_FIELD_POLICIES: Readonly<Record<keyof Trajectory, TrajectoryFieldPolicy>> = {
  id: READ,
  lead: READ,
  status: READ,
  version: READ,
  createdAt: READ,
  updatedAt: READ,
  retainedUntil: READ,
  // Which of them, and whether their texts too, is decided line by line: see the resolver.
  components: READ,
  goal: SHARED,
  combination: SHARED,
  agreements: SHARED,
  milestones: SHARED,
  // What each shows is decided by its owner.
  referrals: SHARED,
  exemptionRequests: SHARED,
  learnerData: SHARED,
  consent: SHARED,
  stopReason: SHARED,
  handedOverTo: SHARED,
  history: SHARED,
  previousId: { permission: 'READ_SHARED', side: 'LEAD' },
  continuedAsId: { permission: 'READ_SHARED', side: 'LEAD' },
  learner: LEARNER,
  // Of who asks, and of nobody else: see the resolver.
  classCouncilDecision: LEARNER,
  justification: { permission: 'READ_LEARNER', side: 'LEAD' },
};

/** What a root field asks of who calls it; a service checks it. */
export function trajectoryRootPolicies(
  name: string,
  prefix: string,
): Readonly<Record<string, TrajectoryPermission>> {
  return {
    [prefix]: 'READ',
    [trajectoriesRoot(name)]: 'READ',
    [`${prefix}Events`]: 'FEED',
    [`propose${name}Trajectory`]: 'PROPOSE',
    [`change${name}Trajectory`]: 'CHANGE',
    [`agree${name}Trajectory`]: 'AGREE',
    [`move${name}Trajectory`]: 'MOVE',
    [`handOver${name}Trajectory`]: 'HAND_OVER',
    [`takeOver${name}Trajectory`]: 'TAKE_OVER',
    [`withdraw${name}TrajectoryConsent`]: 'WITHDRAW_CONSENT',
  };
}

/** The root field of the list, such as `clbTrajectories`. */
export function trajectoriesRoot(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Trajectories`;
}
