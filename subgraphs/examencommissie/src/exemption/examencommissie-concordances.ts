import type { AdviceContext } from '@leerwegen/shared/exemption/advice.service';
import { concordances } from '@leerwegen/shared/exemption/concordance.factory';
import { globalId, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { goalKeysOn } from '../catalogue/exam-subject.service';
import type { ExamencommissieLoaders } from '../catalogue/examencommissie.loaders';
import { EXAM_COMPONENTS } from './exam-components';
import { ExamencommissieConcordanceTable } from './examencommissie-concordance-table.entity';
import { EXAM_PROOF_RULES } from './proof-rule.table';

type Loaders = Pick<
  ExamencommissieLoaders,
  'subjects' | 'subjectsOfProgramme' | 'vakfichesOfSubject' | 'goalsOfVakfiche'
>;
type Context = AdviceContext<Loaders>;

/** Concordances that lead to exam subjects, and advice on those. */
export const examencommissieConcordances = concordances<Loaders>({
  name: 'Examencommissie',
  entity: ExamencommissieConcordanceTable,
  components: EXAM_COMPONENTS,
  proofRules: EXAM_PROOF_RULES,
  decidedBy: {
    nl: 'De vrijstellingscommissie van de Examencommissie beslist, met motivering; een concordantietabel geeft alleen advies.',
    en: 'The exemption committee of the Examencommissie decides, with its reasons; a concordance only advises.',
  },
  find: async ({ loaders }, key) => {
    const subject = await loaders.subjects.load(key);
    return subject && { grade: subject.grade };
  },
  goalsOf: async (context, id, on) => {
    const subjects = await subjectKeys(context, id);
    const goals = await Promise.all(subjects.map((subject) => goalKeysOn(subject, on, context)));
    return goals.flat().map((key) => globalId('goal', key));
  },
});

/** Advice for other resolvers of this subgraph. */
export const examencommissieAdvice = examencommissieConcordances.advice;

/** A programme as a whole stands for its subjects. */
async function subjectKeys({ loaders }: Context, id: string): Promise<string[]> {
  const subject = keyOf('examSubject', id);
  if (subject !== null) return [subject];
  const programme = keyOf('examProgramme', id);
  return programme === null ? [] : loaders.subjectsOfProgramme.load(programme);
}
