import { type CaseJob, forEachCase } from '../case/case.job';
import type { Queryable } from '../database/acting-database';
import { daysAfter } from '../vocabulary/calendar-date';
import type { ProviderType } from '../vocabulary/provider-types';
import { EXPIRY_DAYS, OVERDUE_STATUSES, retainedUntil } from './deadline.table';
import type { ReferralRow } from './referral.row';

/** Tells which referrals are overdue and lets those expire that nobody took in or answered. */
export async function referralDeadlines(
  job: CaseJob<ReferralRow>,
  receiver: ProviderType,
): Promise<{ overdue: number; expired: number }> {
  const { now } = job;
  const overdue = await forEachCase(
    job,
    `r.status = ANY ($1::text[]) AND r.due_at < $2 AND r.overdue_at IS DISTINCT FROM r.due_at`,
    [OVERDUE_STATUSES, now],
    (row) =>
      OVERDUE_STATUSES.includes(row.status) &&
      row.dueAt !== null &&
      row.dueAt < now &&
      // Told already, by the same job of another replica.
      row.overdueAt?.getTime() !== row.dueAt.getTime()
        ? { kind: 'OVERDUE', action: 'DEADLINE', changed: { overdueAt: row.dueAt } }
        : null,
  );
  let expired = 0;
  for (const [status, days] of Object.entries(EXPIRY_DAYS)) {
    const latest = daysAfter(now, -days);
    expired += await forEachCase(job, 'r.status = $1 AND r.due_at < $2', [status, latest], (row) =>
      row.status === status && row.dueAt !== null && row.dueAt < latest
        ? {
            kind: 'MOVED',
            action: 'DEADLINE',
            changed: {
              status: 'EXPIRED',
              statusBefore: null,
              dueAt: null,
              claimHash: null,
              questions: [],
              version: row.version + 1,
              // From the day on which it should have expired: a job that was missed keeps nothing longer.
              retainedUntil: retainedUntil('EXPIRED', receiver, daysAfter(row.dueAt, days)),
            },
          }
        : null,
    );
  }
  return { overdue, expired };
}

/** Forgets codes of partners that expired before a moment. */
export async function forgetPartnerCodes(
  transaction: Queryable,
  schema: string,
  before: Date,
): Promise<void> {
  await transaction.query(`DELETE FROM "${schema}".partner_code WHERE expires_at < $1`, [before]);
}
