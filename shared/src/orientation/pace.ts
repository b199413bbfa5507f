import { daysLater } from '../eligibility/calendar';

/** Lesson hours a week of who takes as many as most courses offer; more are not counted on (policy of this project). */
export const FULL_WEEK_HOURS = 20;
/** Weeks with lessons in a year. */
const LESSON_WEEKS_PER_YEAR = 36;
const DAYS_PER_YEAR = 365;

/**
 * The earliest day on which so many lesson hours can be done, at the pace that somebody has time for; an estimate, since no
 * timetable is known that far ahead.
 *
 * @param hours lesson hours of 50 minutes; null when unknown
 * @param hoursPerWeek time that somebody has; null when not told
 */
export function endOfLessons(
  startsOn: string | null,
  hours: number | null,
  hoursPerWeek: number | null,
): string | null {
  if (startsOn === null || hours === null) return null;
  const weeks = Math.ceil(hours / Math.min(hoursPerWeek ?? FULL_WEEK_HOURS, FULL_WEEK_HOURS));
  return daysLater(startsOn, Math.ceil((weeks * DAYS_PER_YEAR) / LESSON_WEEKS_PER_YEAR));
}
