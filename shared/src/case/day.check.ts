import { badUserInput } from '../errors/user-error';
import { brusselsDay } from '../vocabulary/calendar-date';

/** Nothing of who learns today is older, and nothing is planned longer ahead. */
const EARLIEST = '1950-01-01';
const YEARS_AHEAD = 20;

/** When something may be. */
export interface DayForm {
  /** It was done: not in the future. */
  past?: boolean;
  /** It is to come: not before today. */
  coming?: boolean;
}

/**
 * A day that somebody gives, within what can be meant.
 *
 * @throws BAD_USER_INPUT that names the field and the days between which it may lie
 */
export function checkedDay(field: string, day: string, now: Date, { past, coming }: DayForm = {}): string {
  const today = brusselsDay(now);
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  if (day < EARLIEST || day > latest)
    throw badUserInput(field, 'is out of range', `${coming ? today : EARLIEST} to ${past ? today : latest}`);
  if (past && day > today) throw badUserInput(field, 'lies in the future', `at most ${today}`);
  if (coming && day < today) throw badUserInput(field, 'has passed', `at least ${today}`);
  return day;
}
