import {
  goalComparison,
  type GoalComparisonPart,
} from '@leerwegen/shared/comparison/goal-comparison.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { SchoolLoaders } from '../catalogue/school.loaders';
import { OTHER_COMPONENTS } from './other-components';

/** What schools compare themselves. */
export const SCHOOL_COMPONENTS: GoalComparisonPart<SchoolLoaders> = {
  owner: 'SCHOOL',
  field: 'schoolComponents',
  description: 'Onderdelen van scholen: programmes of study that are compared, with their goals.',
  external: Object.values(OTHER_COMPONENTS),
  goalsOf: (ids, { loaders }) =>
    Promise.all(
      ids.map(async (id) => {
        const key = keyOf('studyProgramme', id)!;
        const [row, goals] = await Promise.all([
          loaders.programmes.load(key),
          loaders.goalsOfProgramme.load(key),
        ]);
        return row && goals;
      }),
    ),
};

/** The schools' part of `compareGoals`. */
export const schoolGoalComparison = goalComparison(SCHOOL_COMPONENTS);
