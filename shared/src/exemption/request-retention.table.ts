import { brusselsDay, daysAfter } from '../vocabulary/calendar-date';
import type { ExemptionRequestStatus } from '../vocabulary/exemption-request.enum';

/** Days after the last event at which the personal part is erased, by status (policy of this project). */
export const RETENTION_DAYS: Readonly<Record<ExemptionRequestStatus, number>> = {
  DRAFT: 90,
  SUBMITTED: 365,
  INCOMPLETE: 365,
  UNDER_REVIEW: 365,
  TEST_SCHEDULED: 365,
  DECIDED: 365,
  APPEALED: 365,
  REVOKED: 30,
  WITHDRAWN: 30,
};

/** The day from which the personal part is erased when nothing happens any more. */
export function requestRetainedUntil(status: ExemptionRequestStatus, now: Date): string {
  return brusselsDay(daysAfter(now, RETENTION_DAYS[status]));
}
