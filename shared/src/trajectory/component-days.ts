import type { StoredComponent } from './trajectory.row';

type Days = Pick<StoredComponent, 'plannedStart' | 'plannedEnd' | 'startedOn'>;

/** The first day of a component: the real one, the planned one, or today while nothing is planned. */
export function firstDay({ startedOn, plannedStart }: Days, today: string): string {
  return startedOn ?? plannedStart ?? today;
}

/**
 * Whether another component runs in days of this one. An end that is not planned leaves the other one open; this one is then
 * looked at until the end of its school year, so that what starts years later does not count.
 */
export function runsDuring(other: Days, component: Days, today: string): boolean {
  const first = firstDay(component, today);
  const last = component.plannedEnd ?? endOfSchoolYear(first);
  // What is still under way runs today, whatever was planned.
  const until = last > today ? last : today;
  return firstDay(other, today) <= until && (other.plannedEnd === null || other.plannedEnd >= first);
}

function endOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) > '08-31' ? year + 1 : year}-08-31`;
}
