import { brusselsDay } from './calendar-date';

/** Schooljaar: named by the year in which it starts; it runs from 1 September to 31 August, in Brussels. */
export function schoolYearOf(moment: Date): number {
  const [year, month] = brusselsDay(moment).split('-').map(Number);
  return month! >= 9 ? year! : year! - 1;
}
