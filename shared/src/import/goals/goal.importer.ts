import type { ImportTarget, StagedRecord } from '../import-target';
import type { OfficialGoal, OfficialGoalSet } from './official-goal';

/** What one subgraph makes of the official goals. */
export interface GoalImporter {
  targets: readonly ImportTarget[];
  set(set: OfficialGoalSet): StagedRecord;
  goal(goal: OfficialGoal): StagedRecord;
}
