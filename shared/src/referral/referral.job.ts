import { type ActingDatabase, type Queryable, SYSTEM } from '../database/acting-database';
import { brusselsDay } from '../vocabulary/calendar-date';
import { globalId } from '../vocabulary/global-id';
import type { ReferralEventKind } from '../vocabulary/referral-status.enum';
import { daysAfter, EXPIRY_DAYS, OVERDUE_STATUSES, retainedUntil } from './deadline.table';
import type { ReferralBinding } from './referral.binding';
import type { ReferralRow } from './referral.row';
import { keySchema } from '../database/key-schema';
import { wrappedKeyOf } from './referral-personal.query';
import { lockReferral, recordAct } from './referral.store';

/** What a job of one subgraph works on. */
export interface JobSurroundings {
  database: ActingDatabase;
  binding: ReferralBinding;
  now: Date;
}

/** What the system does with one referral. */
interface SystemAct {
  kind: ReferralEventKind;
  action: 'DEADLINE' | 'ERASE';
  changed: Partial<ReferralRow>;
  erase?: boolean;
}

type Decide = (row: ReferralRow, transaction: Queryable) => SystemAct | null | Promise<SystemAct | null>;

/** Referrals looked at in one statement; each is changed in a transaction of its own, so that nobody waits long. */
const BATCH = 200;
/** Days after which first answers and codes are forgotten; the promise is 30. */
const FORGET_DAYS = 60;

/**
 * Tells what is overdue and lets expire what nobody took in or answered.
 *
 * @returns how many referrals of each
 */
export async function runDeadlines(job: JobSurroundings): Promise<{ overdue: number; expired: number }> {
  const { now, binding } = job;
  const overdue = await forEachReferral(
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
    expired += await forEachReferral(job, 'r.status = $1 AND r.due_at < $2', [status, latest], (row) =>
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
              retainedUntil: retainedUntil('EXPIRED', binding.providerType, daysAfter(row.dueAt, days)),
            },
          }
        : null,
    );
  }
  return { overdue, expired };
}

/**
 * Erases the personal part of referrals whose term has passed, and forgets first answers and codes that nobody can use any
 * more. The bare fact stays.
 *
 * @returns how many referrals were erased
 */
export async function runRetention(job: JobSurroundings): Promise<{ erased: number }> {
  const { database, binding, now } = job;
  const today = brusselsDay(now);
  const erasure = async (row: ReferralRow, transaction: Queryable): Promise<SystemAct | null> =>
    row.retainedUntil <= today &&
    (row.learnerData !== 'ERASED' || (await wrappedKeyOf(transaction, binding.schema, row.key)) !== null)
      ? {
          kind: 'ERASED',
          action: 'ERASE',
          erase: true,
          changed: { learnerData: 'ERASED', caseHash: null, claimHash: null, version: row.version + 1 },
        }
      : null;
  const past = 'r.retained_until <= $1::date AND r.learner_data';
  let erased = await forEachReferral(job, `${past} <> 'ERASED'`, [today], erasure);
  // What a class council weighed may have been recorded after the learner's data were erased.
  const recorded = `r.key IN (SELECT k.referral_key FROM "${keySchema(binding.schema)}".referral_key k)`;
  erased += await forEachReferral(job, `${past} = 'ERASED' AND ${recorded}`, [today], erasure);
  await database.as(SYSTEM, async (transaction) => {
    const before = daysAfter(now, -FORGET_DAYS);
    await transaction.query(`DELETE FROM "${binding.schema}".idempotent_act WHERE at < $1`, [before]);
    await transaction.query(`DELETE FROM "${binding.schema}".partner_code WHERE expires_at < $1`, [before]);
  });
  return { erased };
}

/**
 * Finds referrals and acts on each, looked at again once it is locked; whoever was faster is left alone.
 *
 * @throws what the first one that failed threw, after all others had their turn
 */
async function forEachReferral(
  { database, binding, now }: JobSurroundings,
  condition: string,
  parameters: unknown[],
  decide: Decide,
): Promise<number> {
  let done = 0;
  let after = '';
  let failure: unknown;
  const act = async (key: string): Promise<void> => {
    try {
      const acted = await database.as(SYSTEM, (all) => actAsSystem(all, binding, key, now, decide));
      if (acted) done += 1;
    } catch (error) {
      failure ??= error;
    }
  };
  for (;;) {
    const keys = await database.as(SYSTEM, (transaction) =>
      transaction.query<{ key: string }[]>(
        `SELECT r.key FROM "${binding.schema}".referral r
         WHERE r.key > $${parameters.length + 1} AND ${condition} ORDER BY r.key LIMIT ${BATCH}`,
        [...parameters, after],
      ),
    );
    for (const { key } of keys) await act(key);
    if (keys.length < BATCH) break;
    after = keys.at(-1)!.key;
  }
  if (failure !== undefined) throw failure;
  return done;
}

async function actAsSystem(
  transaction: Queryable,
  binding: ReferralBinding,
  key: string,
  now: Date,
  decide: Decide,
): Promise<boolean> {
  const row = await lockReferral(transaction, binding.schema, key);
  const act = row && (await decide(row, transaction));
  if (!row || !act) return false;
  const changed = { ...act.changed, eventCount: row.eventCount + 1, updatedAt: now };
  const after = { ...row, ...changed };
  await recordAct(transaction, binding.schema, {
    at: now,
    row: after,
    changed,
    erase: act.erase ?? false,
    event: {
      kind: act.kind,
      from: row.status,
      to: after.status,
      party: 'SYSTEM',
      organisationId: null,
      role: null,
    },
    audit: {
      subject: null,
      organisation: SYSTEM,
      role: null,
      action: act.action,
      referralId: globalId(binding.prefix, key),
      requestId: 'job',
    },
  });
  return true;
}
