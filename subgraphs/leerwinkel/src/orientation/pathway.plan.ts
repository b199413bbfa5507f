import { daysLater } from '@leerwegen/shared/eligibility/calendar';
import { FULL_WEEK_HOURS } from '@leerwegen/shared/orientation/pace';
import { type DraftPart, type PathwayDraft, shareOf } from './pathway.draft';
import { nextStart, schoolYearsEnd } from './start.calendar';

/** When a part of a pathway can be done, one of several at the same time or not. */
export interface PlannedPart {
  part: DraftPart;
  /** From 1. */
  stage: number;
  /** Null when unknown, since what comes first has no known end. */
  from: string | null;
  to: string | null;
}

const DAY = 86_400_000;

/** The parts of a pathway with the days on which they can be done at the earliest: stages follow each other. */
export function planOf({ stages }: PathwayDraft, hoursPerWeek: number | null): PlannedPart[] {
  let after: string | null | undefined;
  return stages.flatMap((stage, index) => {
    const begun: string | null | undefined = after;
    if (begun === null)
      return stage.map((part): PlannedPart => ({ part, stage: index + 1, from: null, to: null }));
    const spans = stage.map((part) => spanOf(part, begun));
    const end = stageEnd(spans, hoursPerWeek);
    after = end !== null && begun !== undefined && begun > end ? begun : end;
    // Only where hours are short, so that together they take longer than each would alone.
    const isStretched = end !== null && spans.every(({ end: alone }) => alone! < end);
    return spans.map(({ part, begin, end: alone, own }): PlannedPart => {
      const to = own && isStretched ? end : alone;
      return { part, stage: index + 1, from: begin, to };
    });
  });
}

/** The earliest day on which a pathway can be completed; null when the end of one part is unknown. */
export function endOf(draft: PathwayDraft, hoursPerWeek: number | null): string | null {
  const ends = planOf(draft, hoursPerWeek).map(({ to }) => to);
  return ends.reduce((last, day) => (last === null || day === null ? null : last > day ? last : day), '');
}

/** When a part can be done, beside nothing else. */
interface Span {
  part: DraftPart;
  begin: string;
  end: string | null;
  /** Whether it takes of the learner's own hours; a school keeps its own week. */
  own: boolean;
}

/** A part that is done in part takes its share of the time of its step. */
function spanOf(part: DraftPart, after: string | undefined): Span {
  const { step } = part;
  const start = step.startsOn ?? step.enrolFrom;
  const begin = after !== undefined && after > start ? nextStart(step.providerType, after) : start;
  const own = step.providerType !== 'SCHOOL';
  if (!step.earliestEnd) return { part, begin, end: null, own };
  const known = own
    ? daysLater(begin, Math.ceil(Math.max(0, daysBetween(start, step.earliestEnd)) * shareOf(part)))
    : begin === start
      ? step.earliestEnd
      : schoolYearsEnd(begin, start, step.earliestEnd);
  return { part, begin, end: known > begin ? known : begin, own };
}

/**
 * The parts of a stage run at the same time and share the hours that a learner has. Each was reckoned as if it had them all, up
 * to a full week of lessons, so what they take together is their sum where there is time for no more than one.
 */
function stageEnd(spans: readonly Span[], hoursPerWeek: number | null): string | null {
  const ends = spans.map(({ end }) => end);
  if (ends.includes(null)) return null;
  const last = max(ends as string[]);
  const own = spans.filter((span) => span.own);
  if (own.length < 2) return last;
  const hours = hoursPerWeek ?? FULL_WEEK_HOURS;
  const days = own.reduce((sum, { begin, end }) => sum + daysBetween(begin, end!), 0);
  const first = own.map(({ begin }) => begin).reduce((a, b) => (a < b ? a : b));
  return max([last, daysLater(first, Math.ceil((days * Math.min(hours, FULL_WEEK_HOURS)) / hours))]);
}

function max(days: readonly string[]): string {
  return days.reduce((a, b) => (a > b ? a : b));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
