import type { Principal, ProviderRole } from '../auth/principal';
import type { TrajectoryRow } from './trajectory.row';

/**
 * What one may do with trajectories. READ gives one's own lines, the lead and their dates; READ_SHARED what all who agreed
 * see; READ_LEARNER the encrypted part, as far as it is theirs.
 */
export type TrajectoryPermission =
  | 'PROPOSE'
  | 'CHANGE'
  | 'AGREE'
  | 'READ'
  | 'READ_SHARED'
  | 'READ_LEARNER'
  | 'MOVE'
  | 'HAND_OVER'
  | 'TAKE_OVER'
  | 'WITHDRAW_CONSENT'
  | 'FEED';

/** On which side an organisation stands. */
export type TrajectorySide = 'LEAD' | 'PARTNER';
export const TRAJECTORY_SIDES: readonly TrajectorySide[] = ['LEAD', 'PARTNER'];

const LEADS: readonly TrajectoryPermission[] = [
  'PROPOSE',
  'CHANGE',
  'READ',
  'READ_SHARED',
  'READ_LEARNER',
  'MOVE',
  'HAND_OVER',
  'TAKE_OVER',
  'WITHDRAW_CONSENT',
  'FEED',
];
const TAKES_PART: readonly TrajectoryPermission[] = ['AGREE', 'READ', 'READ_SHARED', 'READ_LEARNER', 'FEED'];
const FOLLOWS: readonly TrajectoryPermission[] = ['READ', 'READ_SHARED', 'FEED'];

/** What each role may do, on each side of a trajectory; what is not here is refused. Analysts see no trajectory. */
export const TRAJECTORY_PERMISSIONS: Readonly<
  Record<ProviderRole, Readonly<Record<TrajectorySide, readonly TrajectoryPermission[]>>>
> = {
  COUNSELLOR: { LEAD: LEADS, PARTNER: TAKES_PART },
  INTAKE: { LEAD: [], PARTNER: ['AGREE', 'READ'] },
  COORDINATOR: { LEAD: [...FOLLOWS, 'WITHDRAW_CONSENT'], PARTNER: FOLLOWS },
  INTEGRATION: { LEAD: LEADS, PARTNER: TAKES_PART },
  ANALYST: { LEAD: [], PARTNER: [] },
};

/** What of the learner and of the others only who agreed may see. */
const AFTER_AGREEMENT: ReadonlySet<TrajectoryPermission> = new Set<TrajectoryPermission>([
  'READ_SHARED',
  'READ_LEARNER',
]);

type Parties = Pick<TrajectoryRow, 'leadId' | 'components'>;

/** The side on which somebody's organisation stands; none for a stranger. Who leads gives components as the lead. */
export function trajectorySides(
  { providerId }: Principal,
  { leadId, components }: Parties,
): TrajectorySide[] {
  if (providerId === leadId) return ['LEAD'];
  return components.some((component) => component.providerId === providerId) ? ['PARTNER'] : [];
}

/** Whether somebody may do something with a trajectory; with `side`, only when on that side of it. */
export function mayInTrajectory(
  principal: Principal | null,
  row: Parties,
  permission: TrajectoryPermission,
  side?: TrajectorySide,
): boolean {
  if (!principal) return false;
  const [own] = trajectorySides(principal, row);
  if (!own || (side ?? own) !== own || !roleMayInTrajectory(principal.role, own, permission)) return false;
  return own === 'LEAD' || !AFTER_AGREEMENT.has(permission) || hasAgreed(principal.providerId, row);
}

/** Whether an organisation agreed to a component that it gives. */
export function hasAgreed(organisation: string, { components }: Parties): boolean {
  return components.some(({ providerId, agreed }) => providerId === organisation && agreed === true);
}

/** Whether a role may do something at all on a side. */
export function roleMayInTrajectory(
  role: ProviderRole,
  side: TrajectorySide,
  permission: TrajectoryPermission,
): boolean {
  return TRAJECTORY_PERMISSIONS[role][side].includes(permission);
}
