import { goalComparison } from '@leerwegen/shared/comparison/goal-comparison.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { CvoContext, CvoLoaders } from '../catalogue/cvo.loaders';

/** The centres' part of `compareGoals`. */
export const cvoGoalComparison = goalComparison<CvoLoaders>({
  owner: 'CVO',
  field: 'cvoComponents',
  description: 'Onderdelen van cvo’s: courses and modules that are compared, with their goals.',
  goalsOf: async (ids, context) => {
    // In steps, so that courses and modules share their statement for goals.
    const modules = await Promise.all(ids.map((id) => moduleKeys(id, context)));
    return Promise.all(modules.map(async (keys) => keys && goalKeys(keys, context)));
  },
});

/** The module itself, or those of a course; null when there is no such thing. */
async function moduleKeys(id: string, { loaders }: CvoContext): Promise<string[] | null> {
  const module = keyOf('courseModule', id);
  if (module !== null) return (await loaders.modules.load(module)) && [module];
  const course = keyOf('course', id)!;
  const [row, modules] = await Promise.all([
    loaders.courses.load(course),
    loaders.modulesOfCourse.load(course),
  ]);
  return row && modules.map(({ key }) => key);
}

async function goalKeys(modules: string[], { loaders }: CvoContext): Promise<string[]> {
  const goals = await Promise.all(modules.map((key) => loaders.goalsOfModule.load(key)));
  return [...new Set(goals.flat())];
}
