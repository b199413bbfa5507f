import type { GoalImporter } from '@leerwegen/shared/import/goals/goal.importer';
import type { OfficialGoalSet } from '@leerwegen/shared/import/goals/official-goal';
import { canonicalHash } from '@leerwegen/shared/import/canonical-json';
import { foldText } from '@leerwegen/shared/search/search-text';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { GOAL, GOAL_SET } from '../catalogue/merge-targets';

/** What the cvos' subgraph makes of the official goals: which there are; their texts are the schools'. */
export const cvoGoals: GoalImporter = {
  targets: [
    { name: 'goal_set', into: GOAL_SET, kind: 'goal sets', keyField: 'set.id', different: 'REFUSE' },
    { name: 'goal', into: GOAL, kind: 'goals', keyField: 'id', different: 'REFUSE', ignore: ['position'] },
  ],
  set: (set) => ({
    target: 'goal_set',
    key: set.id,
    record: { key: set.id, ...decidedFor(set) },
    cells: { 'set.id': set.id },
  }),
  goal: (goal) => {
    const key = `${goal.set}/${goal.id}`;
    // The content is not kept; by it two goals with one number are told apart here as they are with their texts.
    const content = canonicalHash({ ...goal, position: null });
    return {
      target: 'goal',
      key,
      record: { key, set_key: goal.set, position: goal.position, content },
      cells: { id: goal.id },
    };
  },
};

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
