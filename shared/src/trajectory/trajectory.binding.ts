import type { CaseBinding } from '../case/case.binding';
import type { ProviderType } from '../vocabulary/provider-types';
import type { TrajectoryRow } from './trajectory.row';

/** What one provider type says of the trajectories that it leads; all else is the same for all. */
export interface TrajectoryRules {
  providerType: ProviderType;
}

/** The same, with the names that follow from the provider type. */
export interface TrajectoryBinding extends TrajectoryRules, CaseBinding<TrajectoryRow> {
  /** Name of the provider type's GraphQL type, such as `Clb`. */
  name: string;
  /** Prefix of the provider's ids, such as `clb`. */
  providerPrefix: string;
}
