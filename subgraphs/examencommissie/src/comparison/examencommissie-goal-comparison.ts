import { goalComparison } from '@leerwegen/shared/comparison/goal-comparison.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { vakficheOn } from '../catalogue/exam-subject.service';
import type { ExamencommissieContext, ExamencommissieLoaders } from '../catalogue/examencommissie.loaders';

/** The Examencommissie's part of `compareGoals`. */
export const examencommissieGoalComparison = goalComparison<ExamencommissieLoaders>({
  owner: 'EXAMENCOMMISSIE',
  field: 'examComponents',
  description:
    'Onderdelen van de Examencommissie: exam programmes and subjects that are compared, with the goals of the vakfiche that holds today.',
  goalsOf: async (ids, context) => {
    // In steps, so that programmes and subjects share their statements.
    const subjects = await Promise.all(ids.map((id) => subjectKeys(id, context)));
    const vakfiches = await Promise.all(subjects.map(async (keys) => keys && vakficheKeys(keys, context)));
    return Promise.all(vakfiches.map(async (keys) => keys && goalKeys(keys, context)));
  },
});

/** The subject itself, or those of a programme; null when there is no such thing. */
async function subjectKeys(id: string, { loaders }: ExamencommissieContext): Promise<string[] | null> {
  const subject = keyOf('examSubject', id);
  if (subject !== null) return (await loaders.subjects.load(subject)) && [subject];
  const programme = keyOf('examProgramme', id)!;
  const [row, subjects] = await Promise.all([
    loaders.offerings.load(programme),
    loaders.subjectsOfProgramme.load(programme),
  ]);
  return row && subjects;
}

/** The vakfiches that hold on the day of the request. */
async function vakficheKeys(subjects: string[], context: ExamencommissieContext): Promise<string[]> {
  const vakfiches = await Promise.all(subjects.map((key) => vakficheOn({ key }, null, context)));
  return vakfiches.flatMap((vakfiche) => vakfiche?.key ?? []);
}

async function goalKeys(vakfiches: string[], { loaders }: ExamencommissieContext): Promise<string[]> {
  const goals = await Promise.all(vakfiches.map((key) => loaders.goalsOfVakfiche.load(key)));
  return [...new Set(goals.flat())];
}
