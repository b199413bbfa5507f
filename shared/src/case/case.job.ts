import { type ActingDatabase, type Queryable, SYSTEM } from '../database/acting-database';
import { keySchema } from '../database/key-schema';
import { brusselsDay, daysAfter } from '../vocabulary/calendar-date';
import { globalId } from '../vocabulary/global-id';
import type { CaseBinding } from './case.binding';
import { wrappedKeyOf } from './case-personal.query';
import type { CaseRow } from './case.row';
import { lockCase, recordAct } from './case.store';

/** What the jobs of one subgraph work on. */
export interface JobSurroundings {
  database: ActingDatabase;
  cases: readonly CaseBinding[];
  now: Date;
}

/** What a job works on in the cases of one kind. */
export interface CaseJob<R extends CaseRow> {
  database: ActingDatabase;
  binding: CaseBinding<R>;
  now: Date;
}

/** What the system does with one case. */
export interface SystemAct<R extends CaseRow> {
  kind: string;
  action: 'DEADLINE' | 'ERASE';
  changed: Partial<R>;
  erase?: boolean;
}

type Decide<R extends CaseRow> = (
  row: R,
  transaction: Queryable,
) => SystemAct<R> | null | Promise<SystemAct<R> | null>;

/** Cases looked at in one statement; each is changed in a transaction of its own, so that nobody waits long. */
const BATCH = 200;
/** Days after which first answers and codes are forgotten; the promise is 30. */
const FORGET_DAYS = 60;

/**
 * Tells what is overdue and lets expire what nobody took in or answered, in all kinds of cases that have deadlines.
 *
 * @returns how many cases of each
 */
export async function runDeadlines({
  database,
  cases,
  now,
}: JobSurroundings): Promise<{ overdue: number; expired: number }> {
  const total = { overdue: 0, expired: 0 };
  await forEachInTurn(cases, async (binding) => {
    const done = await binding.deadlines?.({ database, binding, now });
    total.overdue += done?.overdue ?? 0;
    total.expired += done?.expired ?? 0;
  });
  return total;
}

/**
 * Erases the personal part of cases whose term has passed, and forgets first answers and codes that nobody can use any
 * more. The bare fact stays.
 *
 * @returns how many cases were erased
 */
export async function runRetention({ database, cases, now }: JobSurroundings): Promise<{ erased: number }> {
  let erased = 0;
  await forEachInTurn(cases, async (binding) => {
    erased += await eraseCases({ database, binding, now });
  });
  const before = daysAfter(now, -FORGET_DAYS);
  await database.as(SYSTEM, async (transaction) => {
    for (const schema of new Set(cases.map((binding) => binding.schema)))
      await transaction.query(`DELETE FROM "${schema}".idempotent_act WHERE at < $1`, [before]);
    for (const binding of cases) await binding.forget?.(transaction, before);
  });
  return { erased };
}

async function eraseCases<R extends CaseRow>(job: CaseJob<R>): Promise<number> {
  const { binding, now } = job;
  const { schema, table } = binding;
  const today = brusselsDay(now);
  const erasure = async (row: R, transaction: Queryable): Promise<SystemAct<R> | null> =>
    row.retainedUntil <= today &&
    (row.learnerData !== 'ERASED' || (await wrappedKeyOf(transaction, schema, table.name, row.key)) !== null)
      ? {
          kind: 'ERASED',
          action: 'ERASE',
          erase: true,
          changed: { ...binding.erased, learnerData: 'ERASED', version: row.version + 1 } as Partial<R>,
        }
      : null;
  const past = 'r.retained_until <= $1::date AND r.learner_data';
  const erased = await forEachCase(job, `${past} <> 'ERASED'`, [today], erasure);
  // Something may have been recorded after the learner's data were erased, such as what a class council weighed.
  const recorded = `r.key IN (SELECT k.${table.name}_key FROM "${keySchema(schema)}".${table.name}_key k)`;
  return erased + (await forEachCase(job, `${past} = 'ERASED' AND ${recorded}`, [today], erasure));
}

/**
 * Finds cases and acts on each, looked at again once it is locked; whoever was faster is left alone.
 *
 * @throws what the first one that failed threw, after all others had their turn
 */
export async function forEachCase<R extends CaseRow>(
  { database, binding, now }: CaseJob<R>,
  condition: string,
  parameters: unknown[],
  decide: Decide<R>,
): Promise<number> {
  let done = 0;
  let after = '';
  const failures: unknown[] = [];
  const act = async ({ key }: { key: string }): Promise<void> => {
    if (await database.as(SYSTEM, (all) => actAsSystem(all, binding, key, now, decide))) done += 1;
  };
  for (;;) {
    const keys = await database.as(SYSTEM, (transaction) =>
      transaction.query<{ key: string }[]>(
        `SELECT r.key FROM "${binding.schema}".${binding.table.name} r
         WHERE r.key > $${parameters.length + 1} AND ${condition} ORDER BY r.key LIMIT ${BATCH}`,
        [...parameters, after],
      ),
    );
    await forEachInTurn(keys, act).catch((error: unknown) => failures.push(error));
    if (keys.length < BATCH) break;
    after = keys.at(-1)!.key;
  }
  if (failures.length > 0) throw failures[0];
  return done;
}

/** @throws what the first one that failed threw, after all others had their turn */
async function forEachInTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function actAsSystem<R extends CaseRow>(
  transaction: Queryable,
  binding: CaseBinding<R>,
  key: string,
  now: Date,
  decide: Decide<R>,
): Promise<boolean> {
  const row = await lockCase(transaction, binding, key);
  const act = row && (await decide(row, transaction));
  if (!row || !act) return false;
  const changed = { ...act.changed, eventCount: row.eventCount + 1, updatedAt: now };
  const after: R = { ...row, ...changed };
  await recordAct(transaction, binding, {
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
      caseId: globalId(binding.prefix, key),
      requestId: 'job',
    },
  });
  return true;
}
