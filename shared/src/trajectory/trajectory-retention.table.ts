import { brusselsDay, daysAfter } from '../vocabulary/calendar-date';
import type { TrajectoryStatus } from '../vocabulary/trajectory.enum';

const THREE_YEARS = 3 * 365;

/** Days after the last event at which the personal part is erased, by status (policy of this project). */
export const TRAJECTORY_RETENTION_DAYS: Readonly<Record<TrajectoryStatus, number>> = {
  PROPOSED: 180,
  AGREED: THREE_YEARS,
  ACTIVE: THREE_YEARS,
  COMPLETED: 30,
  STOPPED: 30,
  HANDED_OVER: 30,
};

/** The day from which the personal part is erased when nothing happens any more. */
export function trajectoryRetainedUntil(status: TrajectoryStatus, now: Date): string {
  return brusselsDay(daysAfter(now, TRAJECTORY_RETENTION_DAYS[status]));
}
