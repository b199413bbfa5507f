import fc from 'fast-check';
import { RECEIVERS } from '../../harness/referrals';
import type { Request } from './reference.types';
import type { Job } from './job.runner';

/** An act in the abstract: numbers choose among what there is when its turn comes, so that any step can be left out. */
export interface ActPlan {
  act: Request['act'];
  /** Chooses the referral, or the receiver of a new one. */
  at: number;
  /** Chooses among the possibilities of the act. */
  choice: number;
  /** Chooses within the possibility. */
  detail: number;
  by: 'RIGHT' | 'OTHER' | 'STRANGER';
  /** Whether it was planned on a version that has passed. */
  stale: boolean;
  /** Whether any referral and any status will do, instead of one for which the act makes sense. */
  blind: boolean;
}

/** One step of a run. */
export type Step =
  | { do: 'act'; plan: ActPlan }
  /** Two acts at once, on the same referral where both need one. */
  | { do: 'pair'; plans: [ActPlan, ActPlan] }
  /** The same act twice at once. */
  | { do: 'twice'; plan: ActPlan }
  /** An act once more with its key; changed, it is another act. */
  | { do: 'retry'; of: number; changed: boolean; fresh: boolean; detail: number }
  | { do: 'clock'; days: number }
  | { do: 'job'; job: Job; twice: boolean; receiver: number }
  /** A job while somebody acts. */
  | { do: 'jobAndAct'; job: Job; plan: ActPlan };

const number = fc.nat({ max: 9_999 });
const acts: fc.Arbitrary<Request['act']> = fc.oneof(
  { arbitrary: fc.constant('send' as const), weight: 4 },
  { arbitrary: fc.constant('move' as const), weight: 10 },
  { arbitrary: fc.constant('answer' as const), weight: 3 },
  { arbitrary: fc.constant('withdrawConsent' as const), weight: 1 },
  { arbitrary: fc.constant('complete' as const), weight: 2 },
  { arbitrary: fc.constant('linkDecision' as const), weight: 1 },
);
const plan: fc.Arbitrary<ActPlan> = record({
  act: acts,
  at: number,
  choice: number,
  detail: number,
  by: fc.oneof(
    { arbitrary: fc.constant('RIGHT' as const), weight: 12 },
    { arbitrary: fc.constant('OTHER' as const), weight: 2 },
    { arbitrary: fc.constant('STRANGER' as const), weight: 1 },
  ),
  stale: oneIn(10),
  blind: oneIn(8),
});
const job = fc.constantFrom<Job>('deadlines', 'retention');

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: record({ do: fc.constant('act' as const), plan }), weight: 12 },
  { arbitrary: record({ do: fc.constant('pair' as const), plans: fc.tuple(plan, plan) }), weight: 5 },
  { arbitrary: record({ do: fc.constant('twice' as const), plan }), weight: 2 },
  {
    arbitrary: record({
      do: fc.constant('retry' as const),
      of: number,
      changed: fc.boolean(),
      fresh: fc.boolean(),
      detail: number,
    }),
    weight: 4,
  },
  {
    arbitrary: record({
      do: fc.constant('clock' as const),
      days: fc.constantFrom(1, 3, 3, 8, 8, 15, 15, 31, 45, 91, 121, 400, 1_200),
    }),
    weight: 3,
  },
  {
    arbitrary: record({
      do: fc.constant('job' as const),
      job,
      twice: oneIn(3),
      receiver: fc.nat({ max: RECEIVERS.length - 1 }),
    }),
    weight: 2,
  },
  { arbitrary: record({ do: fc.constant('jobAndAct' as const), job, plan }), weight: 2 },
);

/** A run: shorter ones come out of it when it fails. Without bias, since short runs show little. */
export const steps: fc.Arbitrary<Step[]> = fc.noBias(
  fc.array(step, { minLength: 1, maxLength: 120, size: 'max' }),
);

/** Plain objects, which print well. */
function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true });
}

function oneIn(count: number): fc.Arbitrary<boolean> {
  return fc.nat({ max: count - 1 }).map((value) => value === 1);
}
