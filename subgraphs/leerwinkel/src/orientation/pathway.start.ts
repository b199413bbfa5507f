import { birthInterval } from '@leerwegen/shared/eligibility/birth-interval';
import { yearsLater } from '@leerwegen/shared/eligibility/calendar';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayDraft } from './pathway.draft';

const ADULT_AGE = 18;

/** Whether somebody may still be under 18 when a pathway begins. */
export function startsAsMinor({ stages }: PathwayDraft, profile: LearnerProfile): boolean {
  const starts = (stages[0] ?? []).map(({ step }) => step.startsOn ?? step.enrolFrom);
  const first = starts.reduce((a, b) => (a < b ? a : b));
  return yearsLater(birthInterval(profile).latest, ADULT_AGE) > first;
}
