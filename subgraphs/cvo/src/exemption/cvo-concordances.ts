import type { AdviceContext } from '@leerwegen/shared/exemption/advice.service';
import { concordances } from '@leerwegen/shared/exemption/concordance.factory';
import { globalId, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { CvoLoaders } from '../catalogue/cvo.loaders';
import { CVO_COMPONENTS } from './cvo-components';
import { CvoConcordanceTable } from './cvo-concordance-table.entity';

type Loaders = Pick<CvoLoaders, 'modules' | 'modulesOfCourse' | 'goalsOfModule'>;
type Context = AdviceContext<Loaders>;

/** Concordances that lead to modules of adult education, and advice on those. Regulation leaves proof to each centre. */
export const cvoConcordances = concordances<Loaders>({
  name: 'Cvo',
  entity: CvoConcordanceTable,
  components: CVO_COMPONENTS,
  proofRules: [],
  decidedBy: {
    nl: 'Het centrum voor volwassenenonderwijs beslist, per module; een concordantietabel geeft alleen advies.',
    en: 'The centre for adult education decides, module by module; a concordance only advises.',
  },
  find: async ({ loaders }, key) => ((await loaders.modules.load(key)) ? { grade: null } : null),
  goalsOf: async (context, id) => {
    const keys = await moduleKeys(context, id);
    const goals = await Promise.all(keys.map((key) => context.loaders.goalsOfModule.load(key)));
    return goals.flat().map((key) => globalId('goal', key));
  },
});

/** Advice for other resolvers of this subgraph. */
export const cvoAdvice = cvoConcordances.advice;

/** A course as a whole stands for its modules. */
async function moduleKeys({ loaders }: Context, id: string): Promise<string[]> {
  const module = keyOf('courseModule', id);
  if (module !== null) return [module];
  const course = keyOf('course', id);
  return course === null ? [] : (await loaders.modulesOfCourse.load(course)).map(({ key }) => key);
}
