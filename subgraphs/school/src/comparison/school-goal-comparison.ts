import {
  goalComparison,
  type GoalComparisonPart,
} from '@leerwegen/shared/comparison/goal-comparison.factory';
import { programmeOfComponent } from './programme-of-component';
import type { SchoolLoaders } from '../catalogue/school.loaders';
import { OTHER_COMPONENTS } from './other-components';

/** What schools compare themselves. */
export const SCHOOL_COMPONENTS: GoalComparisonPart<SchoolLoaders> = {
  owner: 'SCHOOL',
  field: 'schoolComponents',
  description:
    'Onderdelen van scholen: programmes of study that are compared, with their goals; an administrative group, which is a programme in one year, has those of its programme.',
  external: Object.values(OTHER_COMPONENTS),
  goalsOf: async (ids, { loaders }) => {
    // In steps, so that programmes and groups share their statements.
    const programmes = await Promise.all(ids.map((id) => programmeOfComponent(id, loaders)));
    return Promise.all(
      programmes.map(async (programme) => programme && loaders.goalsOfProgramme.load(programme.key)),
    );
  },
};

/** The schools' part of `compareGoals`. */
export const schoolGoalComparison = goalComparison(SCHOOL_COMPONENTS);
