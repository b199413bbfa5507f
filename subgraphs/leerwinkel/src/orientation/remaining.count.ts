import type { PathwayStepValues, StepComponent } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { type DraftPart, partsOf, type PathwayDraft, shareOf } from './pathway.draft';
import { endOf } from './pathway.plan';

/** What is left to be done on a pathway. */
export interface Remaining {
  components: number;
  /** 0 where nothing is taught; null when unknown. */
  hours: number | null;
  /** Null where there are none. */
  exams: number | null;
  earliestEnd: string | null;
}

/** What is left on a pathway: released and probably exempt components do not count. */
export function remainingOn(draft: PathwayDraft, { hoursPerWeek }: LearnerProfile): Remaining {
  const parts = partsOf(draft);
  const exams = parts.filter(({ step }) => isExam(step));
  return {
    components: parts.reduce((sum, { todo }) => sum + todo.length, 0),
    hours: sumOrUnknown(parts.filter(({ step }) => !isExam(step)).map(hoursOf)),
    exams: exams.length > 0 ? sumOrUnknown(exams.map(examsOf)) : null,
    earliestEnd: endOf(draft, hoursPerWeek),
  };
}

/** What has to be done on a pathway, in order. */
export function remainingComponents(draft: PathwayDraft): StepComponent[] {
  return partsOf(draft).flatMap(({ todo }) => todo);
}

/** Goals that are still to be shown, where a step knows; what only releases elsewhere adds none. */
export function remainingGoalIds(draft: PathwayDraft): string[] | null {
  const goals = partsOf(draft).flatMap(({ supports, step }) =>
    supports || !step.remainingGoalIds ? [] : [step.remainingGoalIds],
  );
  return goals.length > 0 ? [...new Set(goals.flat())].sort() : null;
}

function isExam({ pathway }: PathwayStepValues): boolean {
  return pathway === 'EXAMENCOMMISSIE';
}

/** Null when one of them is unknown. */
function sumOrUnknown(values: readonly (number | null)[]): number | null {
  if (values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function hoursOf(part: DraftPart): number | null {
  if (part.todo.length === 0) return 0;
  if (shareOf(part) === 1) return part.step.remainingHours ?? null;
  return sumOrUnknown(part.todo.map(({ hours }) => hours ?? null));
}

function examsOf(part: DraftPart): number | null {
  const exams = part.step.remainingExams;
  return exams == null ? part.todo.length : Math.ceil(exams * shareOf(part));
}
