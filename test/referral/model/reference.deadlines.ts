import type { Receiver } from '../../harness/referrals';
import { isTerminal, type Status } from './issue.table';

/** The terms that the project promises, written out by hand as the rest of the model is. */
const DAY = 86_400_000;
/** Days within which the receiver answers. */
const ANSWER: Readonly<Record<string, number>> = { NORMAL: 14, SOON: 7, URGENT: 2 };
/** Days until a next step is due, from when the status was entered. */
const STEP: Readonly<Partial<Record<Status, number>>> = {
  INFO_REQUESTED: 14,
  IN_INTAKE: 30,
  WAITLISTED: 90,
  ACCEPTED: 120,
};
/** Days past due after which a referral expires. */
export const EXPIRY_DAYS = 30;

/** A moment some days later. */
export function addDays(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

/** The day of a moment; the model's clock stands at noon, where Brussels and UTC agree. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** When the next step is due in a status, null when none is. */
export function dueAt(status: Status, urgency: string, sentAt: Date, now: Date): Date | null {
  if (status === 'SENT' || status === 'RECEIVED') return addDays(sentAt, ANSWER[urgency]!);
  const days = STEP[status];
  return days === undefined ? null : addDays(now, days);
}

/** From which day the personal part is erased when this was the last event. */
export function retainedUntil(status: Status, receiver: Receiver, now: Date): string {
  const started = receiver === 'Examencommissie' ? 8 * 365 : 3 * 365;
  return dayOf(addDays(now, isTerminal(status) ? 30 : status === 'STARTED' ? started : 365));
}
