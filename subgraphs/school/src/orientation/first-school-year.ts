import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';

/** Month from which who is not at a school starts in the next school year: too little is left of this one. */
const LATE = 3;
/** Month from which everybody does. */
const SUMMER = 7;

/**
 * The school year in which a learner can start, by the year in which it begins: this one, or the next one from March on (policy of
 * this project; a class council may admit later), and in the summer holidays for who is at a school too.
 */
export function firstSchoolYear({
  intakeDate,
  enrolledAt,
}: Pick<LearnerProfile, 'intakeDate' | 'enrolledAt'>): number {
  const [year, month] = intakeDate.split('-').map(Number) as [number, number];
  const lastMoment = enrolledAt === 'SCHOOL' ? SUMMER : LATE;
  return month >= lastMoment ? year : year - 1;
}
