import { birthInterval, endOfCompulsoryEducation } from '@leerwegen/shared/eligibility/birth-interval';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayDraft } from './pathway.draft';

/** Whether compulsory education may still go on when a pathway begins. */
export function startsInCompulsoryEducation({ stages }: PathwayDraft, profile: LearnerProfile): boolean {
  const starts = (stages[0] ?? []).map(({ step }) => step.startsOn ?? step.enrolFrom);
  const first = starts.reduce((a, b) => (a < b ? a : b));
  return endOfCompulsoryEducation(birthInterval(profile).latest) > first;
}
