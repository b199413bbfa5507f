import type { PersonalSession } from '../auth/personal-session';
import { type CaseLoaders, caseLoaders } from '../case/case.loaders';
import { TRAJECTORY_TABLE, type TrajectoryRow } from './trajectory.row';

/** The loaders of trajectories of one request. */
export interface TrajectoryLoaders {
  trajectories: CaseLoaders<TrajectoryRow>;
}

export function trajectoryLoaders(schema: string, personal: PersonalSession): TrajectoryLoaders {
  return { trajectories: caseLoaders({ schema, table: TRAJECTORY_TABLE }, personal) };
}
