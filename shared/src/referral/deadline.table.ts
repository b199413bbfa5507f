import { brusselsDay, daysAfter } from '../vocabulary/calendar-date';
import type { ProviderType } from '../vocabulary/provider-types';
import type { ReferralUrgency } from '../vocabulary/referral.enum';
import type { ReferralStatus } from '../vocabulary/referral-status.enum';
import { TERMINAL } from './transition.table';

/** Days within which the receiver owes a first answer (policy of this project). */
export const ANSWER_DAYS: Readonly<Record<ReferralUrgency, number>> = { NORMAL: 14, SOON: 7, URGENT: 2 };

/** Days until the next step is due, by the status that is entered; RECEIVED keeps the moment that was set when sent. */
export const STEP_DAYS: Readonly<Partial<Record<ReferralStatus, number>>> = {
  INFO_REQUESTED: 14,
  IN_INTAKE: 30,
  WAITLISTED: 90,
  ACCEPTED: 120,
};

/** In these statuses, a moment that has passed without an answer gives an OVERDUE event. */
export const OVERDUE_STATUSES: readonly ReferralStatus[] = ['RECEIVED', 'IN_INTAKE', 'WAITLISTED'];

/** Days after the moment that was due at which the referral expires, by status. */
export const EXPIRY_DAYS: Readonly<Partial<Record<ReferralStatus, number>>> = {
  SENT: 30,
  INFO_REQUESTED: 30,
};

/** Days after a last step, at which the personal part is erased. */
const TERMINAL_DAYS = 30;
/** Days without any event, at which the personal part of a referral that is still open is erased. */
const OPEN_DAYS = 365;
/** The same for who has started: trajectories take years, at the Examencommissie above all. */
const STARTED_DAYS: Readonly<Partial<Record<ProviderType, number>>> = { EXAMENCOMMISSIE: 8 * 365 };
const STARTED_DEFAULT_DAYS = 3 * 365;

/** When the next step is due after a status was entered; null when none is. */
export function dueAfter(
  status: ReferralStatus,
  urgency: ReferralUrgency,
  sentAt: Date,
  now: Date,
): Date | null {
  if (status === 'SENT' || status === 'RECEIVED') return daysAfter(sentAt, ANSWER_DAYS[urgency]);
  const days = STEP_DAYS[status];
  return days === undefined ? null : daysAfter(now, days);
}

/** The day from which the personal part is erased when nothing happens any more. */
export function retainedUntil(status: ReferralStatus, receiver: ProviderType, now: Date): string {
  const days = TERMINAL.has(status)
    ? TERMINAL_DAYS
    : status === 'STARTED'
      ? (STARTED_DAYS[receiver] ?? STARTED_DEFAULT_DAYS)
      : OPEN_DAYS;
  return brusselsDay(daysAfter(now, days));
}
