import { startOfSchoolYear } from '@leerwegen/shared/eligibility/calendar';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';

/** Ages at which most start the third and the second grade; where no evidence tells a year. */
const THIRD_GRADE_AGE = 16;
const SECOND_GRADE_AGE = 14;

/** The year of secondary education that comes next for somebody. */
export interface NextStudyYear {
  /** From 1 to 7; 8 when the last was passed. */
  year: number;
  /** Whether evidence tells it; else it is guessed by age. */
  told: boolean;
}

/**
 * The year that comes next for a learner: the one that somebody is in (this school year, or without a date), or the one after the last that was passed, and not before
 * one that was not, or of which nobody tells. Attests and enrolments of years that most of that age have behind them tell nothing of now: then, as without evidence, the
 * first year of the grade of most people of that age is taken. The class council decides.
 */
export function nextStudyYear({ evidence, age, intakeDate }: LearnerProfile): NextStudyYear {
  const told = { now: 0, attested: 0 };
  const sinceNow = startOfSchoolYear(intakeDate);
  for (const { kind, studyYear, date } of evidence) {
    if (studyYear === null) continue;
    const isNow = kind === 'ENROLMENT' && (date === null || date >= sinceNow);
    if (isNow) told.now = Math.max(told.now, studyYear);
    if (kind === 'ATTEST_C' || kind === 'ENROLMENT') told.attested = Math.max(told.attested, studyYear);
    if (kind === 'ATTEST_A' || kind === 'ATTEST_B' || kind === 'GETUIGSCHRIFT')
      told.attested = Math.max(told.attested, studyYear + 1);
  }
  const known = Math.max(told.now, told.attested);
  const guess = yearOfAge(age);
  return told.now > 0 || known >= guess ? { year: known, told: true } : { year: guess, told: false };
}

function yearOfAge(age: number): number {
  if (age >= THIRD_GRADE_AGE) return 5;
  return age >= SECOND_GRADE_AGE ? 3 : 1;
}

/** The grade of a year of secondary education, and its place in it: the seventh is the third of the third grade. */
export function placeInGrade(studyYear: number): { grade: number; year: number } {
  const grade = Math.min(3, Math.ceil(studyYear / 2));
  return { grade, year: studyYear - (grade - 1) * 2 };
}
