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
