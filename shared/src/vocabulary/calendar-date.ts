/** Whether a text is a day that exists, written as `2026-09-01`. PostgreSQL knows no year 0. */
export function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}

const BRUSSELS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The day in Brussels at a moment, written as `2026-09-01`. */
export function brusselsDay(moment: Date): string {
  return BRUSSELS.format(moment);
}

const DAY_MILLISECONDS = 86_400_000;

/** A moment some days later. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MILLISECONDS);
}

/** Whether a day lies from a first up to and including a last one; null is open. Days are written as `2026-09-01`. */
export function isWithin(day: string, first: string | null, last: string | null): boolean {
  return (first === null || first <= day) && (last === null || day <= last);
}

/**
 * Whether on a day at most so many years have passed since another: exactly so many do, a day more does not. What was
 * issued on 29 February comes of age on 28 February in a common year (Regulation (EEC, Euratom) 1182/71 on periods, dates
 * and time limits: the last day of the month where the day does not exist).
 */
export function isAtMostYears(since: string, on: string, years: number): boolean {
  const year = Number(on.slice(0, 4)) - years;
  return year < 1 || since >= `${String(year).padStart(4, '0')}${on.slice(4)}`;
}
