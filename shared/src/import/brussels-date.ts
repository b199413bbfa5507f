import { isCalendarDate } from '../vocabulary/calendar-date';

const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
/** The sources write "no end" as the last day that four digits can hold. */
const LAST_DAY = '9999-12-31';

/**
 * The calendar date in Brussels of a date or timestamp: sources write midnight there in universal time, which is the
 * evening before. A timestamp without a zone is local already.
 *
 * @returns `YYYY-MM-DD`, or null when the text is no such date
 */
export function brusselsDate(text: string): string | null {
  const trimmed = text.trim();
  if (DATE.test(trimmed)) return existing(trimmed);
  const match = TIMESTAMP.exec(trimmed);
  if (!match) return null;
  if (!match[2]) return existing(match[1]!);
  const moment = new Date(trimmed.replace(' ', 'T'));
  if (Number.isNaN(moment.getTime()) || existing(match[1]!) === null) return null;
  // Before the first year that a date can have.
  if (moment.getUTCFullYear() < 1) return null;
  const parts = Object.fromEntries(BRUSSELS.formatToParts(moment).map(({ type, value }) => [type, value]));
  if (parts.year!.length > 4) return LAST_DAY;
  return `${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}`;
}

/** The date itself, or null when the calendar has no such day. */
function existing(date: string): string | null {
  return isCalendarDate(date) ? date : null;
}
