import { canonicalHash } from '../canonical-json';
import type { MergeTarget } from '../merge.sql';
import type { GoalImporter } from './goal.importer';
import type { OfficialGoalSet } from './official-goal';

/**
 * An importer for a subgraph that keeps which goals there are, by set; their texts are the schools'.
 *
 * @param more columns of the set's own
 */
export function goalKeyImporter(
  goalSet: MergeTarget,
  goal: MergeTarget,
  more: (set: OfficialGoalSet) => object = () => ({}),
): GoalImporter {
  return {
    targets: [
      { name: 'goal_set', into: goalSet, kind: 'goal sets', keyField: 'set.id', different: 'REFUSE' },
      { name: 'goal', into: goal, kind: 'goals', keyField: 'id', different: 'REFUSE', ignore: ['position'] },
    ],
    set: (set) => ({
      target: 'goal_set',
      key: set.id,
      record: { key: set.id, ...more(set) },
      cells: { 'set.id': set.id },
    }),
    goal: (official) => {
      const key = `${official.set}/${official.id}`;
      // The content is not kept; by it two goals with one number are told apart here as they are with their texts.
      const content = canonicalHash({ ...official, position: null });
      return {
        target: 'goal',
        key,
        record: { key, set_key: official.set, position: official.position, content },
        cells: { id: official.id },
      };
    },
  };
}
