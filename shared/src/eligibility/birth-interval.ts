import { daysLater, yearsLater } from './calendar';
import type { LearnerProfile } from './learner-profile';

/** The first and the last day on which somebody can have been born, as far as the profile tells. No birth date is ever asked. */
export interface BirthInterval {
  earliest: string;
  latest: string;
}

/** What an age at intake, and whether 18 by 31 December of that year, say about the day of birth. */
export function birthInterval({
  age,
  adultBy31December,
  intakeDate,
}: Pick<LearnerProfile, 'age' | 'adultBy31December' | 'intakeDate'>): BirthInterval {
  const earliest = daysLater(lastBirthOfAge(intakeDate, age + 1), 1);
  const latest = lastBirthOfAge(intakeDate, age);
  const lastAdult = yearsLater(`${intakeDate.slice(0, 4)}-12-31`, -18);
  return {
    earliest: adultBy31December === false ? later(earliest, daysLater(lastAdult, 1)) : earliest,
    latest: adultBy31December === true ? earlier(latest, lastAdult) : latest,
  };
}

/** The last day of birth that makes somebody so old on a day. Whoever is born on 29 February turns older on 1 March. */
function lastBirthOfAge(day: string, age: number): string {
  const birth = yearsLater(day, -age);
  return yearsLater(birth, age) > day ? daysLater(birth, -1) : birth;
}

/** Age from which somebody is an adult. */
export const MAJORITY = 18;

/**
 * The first day without compulsory education for somebody born on a day: the 18th birthday, or 1 July of its year when that is
 * sooner (wet van 29 juni 1983 betreffende de leerplicht, art. 1).
 */
export function endOfCompulsoryEducation(birth: string): string {
  const birthday = yearsLater(birth, MAJORITY);
  return earlier(birthday, `${birthday.slice(0, 4)}-07-01`);
}

/** The later of two days. */
export function later(day: string, other: string): string {
  return day > other ? day : other;
}

/** The earlier of two days. */
export function earlier(day: string, other: string): string {
  return day < other ? day : other;
}
