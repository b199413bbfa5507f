/*
 * Arithmetic on days of the calendar, written as `2026-02-28`: no moments, so no time zone can shift a birthday. Years have
 * four digits, so days compare as texts.
 */

/**
 * The same day some years later or earlier. Of 29 February it is 1 March in an ordinary year: who was born then turns a year
 * older when February has passed.
 */
export function yearsLater(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const monthAndDay = day.slice(4);
  return monthAndDay === '-02-29' && !isLeapYear(Number(year)) ? `${year}-03-01` : year + monthAndDay;
}

/** The 1 September on or before a day. */
export function startOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= '09-01' ? year : year - 1}-09-01`;
}

/** The day before or after by a number of days. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
