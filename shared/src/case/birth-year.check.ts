import { badUserInput } from '../errors/user-error';
import { brusselsDay } from '../vocabulary/calendar-date';

/**
 * Refuses a year in which no learner was born. First of all: who may consent follows from it.
 *
 * @throws BAD_USER_INPUT that names the field and the years
 */
export function checkBirthYear(birthYear: number, now: Date): void {
  const year = Number(brusselsDay(now).slice(0, 4));
  const [first, last] = [year - 100, year - 10];
  if (birthYear < first || birthYear > last)
    throw badUserInput('input.learner.birthYear', 'is out of range', `${first} to ${last}`);
}
