import {
  birthInterval,
  endOfCompulsoryEducation,
  MAJORITY,
} from '@leerwegen/shared/eligibility/birth-interval';
import { yearsLater } from '@leerwegen/shared/eligibility/calendar';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayDraft } from './pathway.draft';

/** Whether compulsory education may still go on when a pathway begins. */
export function startsInCompulsoryEducation(draft: PathwayDraft, profile: LearnerProfile): boolean {
  return endOfCompulsoryEducation(birthInterval(profile).latest) > firstDay(draft);
}

/** Whether somebody may still be under 18 when a pathway begins. */
export function startsAsMinor(draft: PathwayDraft, profile: LearnerProfile): boolean {
  return yearsLater(birthInterval(profile).latest, MAJORITY) > firstDay(draft);
}

function firstDay({ stages }: PathwayDraft): string {
  const starts = (stages[0] ?? []).map(({ step }) => step.startsOn ?? step.enrolFrom);
  return starts.reduce((a, b) => (a < b ? a : b));
}
