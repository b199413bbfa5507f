import type { AnswerObject } from './plan.path';
import type { PlannedFetch } from './planned.fetch';
import type { PlanStep } from './plan.steps';

/** Carries out one fetch and joins its answer into the data. */
export type FetchRunner = (fetch: PlannedFetch) => Promise<void>;

/** Carries out a plan: what it puts in a sequence one after the other, what is parallel at once. */
export async function runPlan(
  step: PlanStep,
  conditions: Readonly<AnswerObject>,
  fetch: FetchRunner,
): Promise<void> {
  switch (step.kind) {
    case 'fetch':
      return fetch(step.fetch);
    case 'sequence':
      for (const one of step.steps) await runPlan(one, conditions, fetch);
      return undefined;
    case 'parallel':
      await Promise.all(step.steps.map((one) => runPlan(one, conditions, fetch)));
      return undefined;
    case 'condition': {
      const chosen = conditions[step.variable] === true ? step.then : step.otherwise;
      return chosen && runPlan(chosen, conditions, fetch);
    }
  }
}
