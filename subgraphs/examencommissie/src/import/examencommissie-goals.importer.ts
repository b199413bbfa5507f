import { goalKeyImporter } from '@leerwegen/shared/import/goals/goal-key.importer';
import { GOAL, GOAL_SET } from '../catalogue/merge-targets';

/** What the Examencommissie's subgraph makes of the official goals: which there are; their texts are the schools'. */
export const examencommissieGoals = goalKeyImporter(GOAL_SET, GOAL);
