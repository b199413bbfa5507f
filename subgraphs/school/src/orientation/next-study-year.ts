import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';

const LAST_YEAR = 7;
/** Ages at which most start the third and the second grade; where no evidence tells a year. */
const THIRD_GRADE_AGE = 16;
const SECOND_GRADE_AGE = 14;

/**
 * The year of secondary education (1 to 7) that comes next for a learner: after the last one that was passed, and not before the
 * one that was not passed or that somebody is in. Without evidence the first year of the grade of most people of that age. The
 * class council decides.
 */
export function nextStudyYear({ evidence, age }: LearnerProfile): number {
  const years = evidence.flatMap(({ kind, studyYear }) => {
    if (studyYear === null) return [];
    if (kind === 'ATTEST_A' || kind === 'ATTEST_B' || kind === 'GETUIGSCHRIFT') return [studyYear + 1];
    return kind === 'ATTEST_C' || kind === 'ENROLMENT' ? [studyYear] : [];
  });
  if (years.length > 0) return Math.min(LAST_YEAR, Math.max(...years));
  if (age >= THIRD_GRADE_AGE) return 5;
  return age >= SECOND_GRADE_AGE ? 3 : 1;
}

/** The grade of a year of secondary education, and its place in it: the seventh is the third of the third grade. */
export function placeInGrade(studyYear: number): { grade: number; year: number } {
  const grade = Math.min(3, Math.ceil(studyYear / 2));
  return { grade, year: studyYear - (grade - 1) * 2 };
}
