import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { partsOf, type PathwayDraft } from './pathway.draft';
import { SO_PATHWAYS } from './pathway.group';

/** Hours a week that a full-time school asks: 32 lessons of 50 minutes (policy of this project). */
const SCHOOL_WEEK_HOURS = Math.ceil((32 * 50) / 60);

type Wishes = Pick<LearnerProfile, 'deliveryModes' | 'hoursPerWeek'>;

/** Whether a pathway keeps to the delivery modes that are wished and to the time that somebody has. */
export function keepsToWishes(draft: PathwayDraft, wishes: Wishes): boolean {
  return keepsToModes(draft, wishes) && !asksMoreTime(draft, wishes);
}

/** Whether all that is taught is taught in a wished mode; self-study for exams goes with any. */
export function keepsToModes(draft: PathwayDraft, { deliveryModes }: Pick<Wishes, 'deliveryModes'>): boolean {
  if (deliveryModes.length === 0) return true;
  const taught = stepsOf(draft).filter(({ deliveryMode }) => deliveryMode !== 'SELF_STUDY');
  const inMode = taught.every(({ deliveryMode }) => deliveryMode && deliveryModes.includes(deliveryMode));
  return inMode && (taught.length > 0 || deliveryModes.includes('SELF_STUDY'));
}

/** Whether it takes a full-time school, for which the time that was told does not do. */
export function asksMoreTime(draft: PathwayDraft, { hoursPerWeek }: Pick<Wishes, 'hoursPerWeek'>): boolean {
  const full = stepsOf(draft).some(({ pathway }) => SO_PATHWAYS.includes(pathway) || pathway === 'OKAN');
  return full && hoursPerWeek !== null && hoursPerWeek < SCHOOL_WEEK_HOURS;
}

function stepsOf(draft: PathwayDraft): PathwayStepValues[] {
  return partsOf(draft).map(({ step }) => step);
}
