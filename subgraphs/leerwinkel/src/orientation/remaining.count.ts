import type { PathwayStepValues, StepComponent } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { type DraftPart, partsOf, type PathwayDraft, remainingOf } from './pathway.draft';

/** What is left to be done on a pathway. */
export interface Remaining {
  components: number;
  /** 0 where nothing is taught; null when unknown. */
  hours: number | null;
  /** Null where there are none. */
  exams: number | null;
  earliestEnd: string | null;
}

const DAY = 86_400_000;

/** What is left on a pathway: released and probably exempt components do not count. */
export function remainingOn(draft: PathwayDraft): Remaining {
  const parts = partsOf(draft);
  const exams = parts.filter(({ step }) => isExam(step));
  return {
    components: parts.reduce((sum, { todo }) => sum + todo.length, 0),
    hours: sumOrUnknown(parts.filter(({ step }) => !isExam(step)).map(hoursOf)),
    exams: exams.length > 0 ? sumOrUnknown(exams.map(examsOf)) : null,
    earliestEnd: earliestEnd(draft),
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

/** Share of what remains of a step that is done here: 1 when nothing remains. */
function shareOf({ step, todo }: DraftPart): number {
  const remaining = remainingOf(step).length;
  return remaining === 0 ? 1 : todo.length / remaining;
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

/**
 * Stages follow each other, the parts of a stage run at the same time. A part that is done in part takes its share of the
 * time of its step. Null when the end of one part is unknown.
 */
function earliestEnd({ stages }: PathwayDraft): string | null {
  let after: number | null = null;
  for (const stage of stages) {
    const ends: (number | null)[] = stage.map((part) => endOf(part, after));
    if (ends.includes(null)) return null;
    after = Math.max(after ?? -Infinity, ...ends.map((end) => end ?? 0));
  }
  return after === null ? null : new Date(after).toISOString().slice(0, 10);
}

function endOf(part: DraftPart, after: number | null): number | null {
  const { step } = part;
  if (!step.earliestEnd) return null;
  const start = Date.parse(step.startsOn ?? step.enrolFrom);
  const days = Math.max(0, Date.parse(step.earliestEnd) - start) / DAY;
  const begin = after === null ? start : Math.max(start, after);
  return begin + Math.ceil(days * shareOf(part)) * DAY;
}
