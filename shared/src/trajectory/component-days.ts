import { later } from '../eligibility/birth-interval';
import type { StoredComponent } from './trajectory.row';

type Days = Pick<StoredComponent, 'plannedStart' | 'plannedEnd' | 'startedOn'>;

/** The first day of a component: the real one, the planned one, or today while nothing is planned. */
export function firstDay({ startedOn, plannedStart }: Days, today: string): string {
  return startedOn ?? plannedStart ?? today;
}

/** The first day of what is still to come of a component. */
export function comingDay(component: Days, today: string): string {
  return later(firstDay(component, today), today);
}

/**
 * Whether another component runs in days of what is still to come of this one. An end that is not planned leaves the other one
 * open; this one is then looked at until the end of its school year, so that what starts years later does not count. What is
 * not over runs today, whatever was planned.
 */
export function runsDuring(other: Days, component: Days, today: string): boolean {
  const first = comingDay(component, today);
  const last = later(component.plannedEnd ?? endOfSchoolYear(first), today);
  return (
    firstDay(other, today) <= last && (other.plannedEnd === null || later(other.plannedEnd, today) >= first)
  );
}

function endOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) > '08-31' ? year + 1 : year}-08-31`;
}
