import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { type Failure, FAILURES } from './broken.subgraph';

/** Which queries are tried: all of a seed up to a number, or some that are to be repeated. */
export interface DifferentialRun {
  seed: string;
  numbers: readonly number[];
}

/** Subgraphs that fail, and how: one or two. */
export interface FailurePlan {
  name: string;
  failures: readonly (readonly [subgraph: string, failure: Failure])[];
  numbers: readonly number[];
}

const DEFAULT_COUNT = 150;
/** One query of so many is asked while subgraphs fail. */
const FAILING = 5;
/** Enough to pay for the gateways of a plan. */
export const QUERIES_PER_PLAN = 15;

/** `DIFFERENTIAL_QUERIES` how many, `SEED` which, `ONLY` the numbers of some, as in `102,448`. */
export function readRun(environment: NodeJS.ProcessEnv): DifferentialRun {
  const { DIFFERENTIAL_QUERIES, SEED = '1', ONLY } = environment;
  const count = Number(DIFFERENTIAL_QUERIES || DEFAULT_COUNT);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`DIFFERENTIAL_QUERIES is "${DIFFERENTIAL_QUERIES}", but must be a whole number from 1.`);
  const numbers = Array.from({ length: count }, (_, number) => number);
  return { seed: SEED, numbers: ONLY ? ONLY.split(',').map(Number) : numbers };
}

/** The queries that are asked while every subgraph answers. */
export function soundNumbers({ numbers }: DifferentialRun): number[] {
  return numbers.filter((number) => number % FAILING !== FAILING - 1);
}

/** The others, by what fails meanwhile; that follows from seed and number alone. */
export function failurePlans({ seed, numbers }: DifferentialRun): FailurePlan[] {
  const plans = new Map<number, number[]>();
  for (const number of numbers.filter((one) => one % FAILING === FAILING - 1)) {
    const plan = Math.floor(number / (FAILING * QUERIES_PER_PLAN));
    plans.set(plan, [...(plans.get(plan) ?? []), number]);
  }
  return [...plans].map(([plan, ofPlan]) => {
    const random = new SeededRandom('failures', seed, plan);
    const names = [...random.shuffleSkewed(SUBGRAPHS.map(({ name }) => name))];
    const failing = names.slice(0, random.integer(1, 2));
    const failures = failing.map((name) => [name, random.pick(FAILURES)] as const);
    return { name: failures.map((one) => one.join(' ')).join(' and '), failures, numbers: ofPlan };
  });
}
