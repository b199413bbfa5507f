import { checkedProfile } from '@leerwegen/shared/eligibility/profile.check';
import { ItemBudget } from '@leerwegen/shared/server/item-budget';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { brusselsDay } from '@leerwegen/shared/vocabulary/calendar-date';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { cvoSteps } from '../../subgraphs/cvo/src/orientation/cvo-steps.service';
import { examSteps } from '../../subgraphs/examencommissie/src/orientation/exam-steps.service';
import {
  type Composition,
  composePathways,
} from '../../subgraphs/leerwinkel/src/orientation/pathways.composer';
import { schoolSteps } from '../../subgraphs/school/src/orientation/school-steps.service';
import { NOW } from '../harness/test-graph';
import type { BenchLearner } from './orientation.learners';

/** How one owner finds its steps. */
type Finder = (profile: ReturnType<typeof checkedProfile>, context: any) => Promise<any[]>;
export const STEP_FINDERS = {
  school: schoolSteps,
  cvo: cvoSteps,
  examencommissie: examSteps,
} satisfies Record<string, Finder>;
export type StepOwner = keyof typeof STEP_FINDERS;

/** The steps of one owner as its subgraph finds them, without HTTP and without memory. */
export function stepsInProcess(
  owner: StepOwner,
  dataSource: DataSource,
  learner: BenchLearner,
): Promise<any[]> {
  const { loaders } = SUBGRAPHS.find(({ name }) => name === owner)!;
  // Nothing personal is asked, so that nobody has to be known.
  const nobody = undefined as never;
  const context = {
    dataSource,
    loaders: loaders(dataSource, NOW, nobody),
    now: NOW,
    budget: new ItemBudget(),
  } as RequestContext;
  const find: Finder = STEP_FINDERS[owner];
  return find(profileOf(learner), context);
}

/** All of it in one process: steps of the three owners at the same time, and the pathways from them. */
export async function pathwaysInProcess(
  dataSources: ReadonlyMap<string, DataSource>,
  learner: BenchLearner,
): Promise<Composition> {
  const [school, cvo, exam] = await Promise.all(
    (Object.keys(STEP_FINDERS) as StepOwner[]).map((owner) =>
      stepsInProcess(owner, dataSources.get(owner)!, learner),
    ),
  );
  return composePathways(profileOf(learner), { school: school!, cvo: cvo!, exam: exam! });
}

function profileOf(learner: BenchLearner): ReturnType<typeof checkedProfile> {
  return checkedProfile(learner as unknown as LearnerProfileInput, brusselsDay(NOW));
}
