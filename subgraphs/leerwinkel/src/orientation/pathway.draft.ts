import type { Award } from '@leerwegen/shared/vocabulary/award.enum';
import type { Combination } from '@leerwegen/shared/vocabulary/combination.enum';
import type { PathwayStepValues, StepComponent } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { Release } from './release.plan';

/** A step on a pathway, with what of it is done there. */
export interface DraftPart {
  step: PathwayStepValues;
  /** What has to be done, in the sequence of the programme. */
  todo: readonly StepComponent[];
  /** What need not be done, since another step of the pathway releases from it. */
  releases: readonly Release[];
  /** Whether it is followed only to be released elsewhere. */
  supports: boolean;
}

/** A pathway before it is described. */
export interface PathwayDraft {
  combination: Combination | null;
  /** One after the other; the parts of a stage run at the same time. */
  stages: readonly (readonly DraftPart[])[];
  /** From what takes one furthest. */
  awards: readonly Award[];
  reachesGoal: boolean;
  /** Whether it reaches the goal only when later years follow. */
  throughLaterYears: boolean;
}

/** Steps are never changed, and stand in hundreds of drafts. */
const remaining = new WeakMap<PathwayStepValues, readonly StepComponent[]>();

/** What of a step still has to be done, in its sequence; what has no place in it comes last. */
export function remainingOf(step: PathwayStepValues): readonly StepComponent[] {
  const known = remaining.get(step);
  if (known) return known;
  const place = ({ sequence }: StepComponent): number => sequence ?? Number.MAX_SAFE_INTEGER;
  const found = step.components
    .filter(({ state }) => state !== 'PROBABLY_EXEMPT')
    .sort((a, b) => place(a) - place(b));
  remaining.set(step, found);
  return found;
}

/** Share of what remains of a step that is done here: 1 when nothing remains. */
export function shareOf({ step, todo }: DraftPart): number {
  const remaining = remainingOf(step).length;
  return remaining === 0 ? 1 : todo.length / remaining;
}

/** A step that is followed as a whole. */
export function wholePart(step: PathwayStepValues): DraftPart {
  return { step, todo: remainingOf(step), releases: [], supports: false };
}

/** All parts of a pathway, in their order. */
export function partsOf(draft: PathwayDraft): DraftPart[] {
  return ([] as DraftPart[]).concat(...draft.stages);
}

/** The same steps in the same combination always have this id. */
export function idOf(draft: PathwayDraft): string {
  return `${draft.combination ?? 'ONE_ROAD'}:${partsOf(draft)
    .map(({ step }) => step.id)
    .join('+')}`;
}
