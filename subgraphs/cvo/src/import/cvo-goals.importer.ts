import { goalKeyImporter } from '@leerwegen/shared/import/goals/goal-key.importer';
import type { OfficialGoalSet } from '@leerwegen/shared/import/goals/official-goal';
import { foldText } from '@leerwegen/shared/search/search-text';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { GOAL, GOAL_SET } from '../catalogue/merge-targets';

/** What the cvos' subgraph makes of the official goals: which there are; their texts are the schools'. */
export const cvoGoals = goalKeyImporter(GOAL_SET, GOAL, decidedFor);

/** The pathway and subject of adult education for which a set was decided; by these, modules find their goals. */
export function decidedFor(set: Pick<OfficialGoalSet, 'name' | 'shortName'>): {
  pathway: Pathway | null;
  subject: string | null;
} {
  if (!/^secundair volwassenenonderwijs\b/i.test(set.name)) return { pathway: null, subject: null };
  const additional = /aanvullende algemene vorming/i.test(set.name);
  const named = /\bvak - (.+?)(?: - |$)/i.exec(set.name)?.[1];
  const subject = foldText(set.shortName ?? named ?? '') || null;
  return { pathway: additional ? 'TKO_AAV' : 'TKO_GENERAL', subject };
}
