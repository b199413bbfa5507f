import { auditInsert, auditParameter } from '../audit/audit.event';
import type { Queryable } from '../database/acting-database';
import { keySchema } from '../database/key-schema';
import { SqlQuery } from '../database/sql-query';
import type { CaseBinding, CaseTable } from './case.binding';
import { type CaseRow, columnOf, recordOf } from './case.row';
import type { SealedParts } from './personal.cipher';

/** Where a case is kept. */
export type CaseStore<R extends CaseRow> = Pick<CaseBinding<R>, 'schema' | 'table'>;

/** What one event adds to the history. */
export interface StoredEvent {
  kind: string;
  from: string | null;
  to: string;
  party: string;
  organisationId: string | null;
  role: string | null;
  reason?: string | null;
}

/** The first answer to an idempotent act, to be given again. */
export interface IdempotentAnswer {
  organisation: string;
  key: string;
  bodyHash: string;
  answer: object;
}

/** One line for the audit trail. */
export interface AuditLine {
  subject: string | null;
  organisation: string | null;
  role: string | null;
  action: string;
  caseId: string | null;
  requestId: string;
}

/** Everything that one act changes, written by one statement. */
export interface StoredAct<R extends CaseRow> {
  at: Date;
  /** The case after the act. */
  row: R;
  /** A new row, or the fields of an existing one that change. */
  changed: 'NEW' | Partial<R>;
  event: StoredEvent;
  /** Personal parts to add or replace. */
  parts?: SealedParts['parts'];
  /** The key of a case that had none. */
  wrapped?: Buffer;
  /** Whether the personal part and its key go. */
  erase?: boolean;
  /** Whether an organisation becomes a party by this act, or is one no more: so it is with the personal part, as far as it is kept. */
  admits?: boolean;
  idempotent?: IdempotentAnswer;
  audit: AuditLine;
}

/** Reads one case and keeps it from others until the transaction ends; null when it is not the acting party's. */
export async function lockCase<R extends CaseRow>(
  transaction: Queryable,
  { schema, table }: CaseStore<R>,
  key: string,
): Promise<R | null> {
  const [row] = await transaction.query<R[]>(
    `SELECT ${table.columns} FROM "${schema}".${table.name} r WHERE r.key = $1 FOR UPDATE`,
    [key],
  );
  return row ?? null;
}

/** The first answer that was given to an act, or null. */
export async function firstAnswer(
  transaction: Queryable,
  schema: string,
  organisation: string,
  key: string,
): Promise<{ bodyHash: string; answer: unknown } | null> {
  const [row] = await transaction.query<{ bodyHash: string; answer: unknown }[]>(
    `SELECT body_hash AS "bodyHash", answer FROM "${schema}".idempotent_act
     WHERE organisation = $1 AND idempotency_key = $2`,
    [organisation, key],
  );
  return row ?? null;
}

/** Writes one act: case, history, feeds of its followers, personal part, first answer and audit, or nothing of it. */
export async function recordAct<R extends CaseRow>(
  transaction: Queryable,
  { schema, table }: CaseStore<R>,
  act: StoredAct<R>,
): Promise<void> {
  const query = new SqlQuery();
  const parties = table.parties(act.row);
  const steps = [
    rowStep(query, schema, table, act),
    eventStep(query, schema, table, act, parties),
    ...personalSteps(query, schema, table, act, parties),
    ...feedSteps(query, schema, table, act),
    ...idempotentStep(query, schema, act),
    auditStep(query, schema, act),
  ];
  await transaction.query(`WITH ${steps.join(',\n')} SELECT 1`, query.parameters);
}

function rowStep<R extends CaseRow>(
  query: SqlQuery,
  schema: string,
  { name }: CaseTable<R>,
  { row, changed }: StoredAct<R>,
): string {
  const table = `"${schema}".${name}`;
  if (changed === 'NEW')
    return `new AS (INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, ${query.parameter(recordOf(row))}::jsonb))`;
  const columns = Object.keys(changed).map(columnOf);
  const assignments = columns.map((column) => `${column} = n.${column}`).join(', ');
  const record = `jsonb_populate_record(NULL::${table}, ${query.parameter(recordOf(changed))}::jsonb)`;
  return `changed AS (UPDATE ${table} r SET ${assignments} FROM ${record} n WHERE r.key = ${query.parameter(row.key)})`;
}

function eventStep<R extends CaseRow>(
  query: SqlQuery,
  schema: string,
  { name }: CaseTable<R>,
  { at, row, event }: StoredAct<R>,
  parties: string[],
): string {
  const record = {
    [`${name}_key`]: row.key,
    position: row.eventCount,
    parties,
    kind: event.kind,
    from_status: event.from,
    to_status: event.to,
    party: event.party,
    organisation_id: event.organisationId,
    role: event.role,
    at,
    reason: event.reason ?? null,
  };
  const table = `"${schema}".${name}_event`;
  return `event AS (INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, ${query.parameter(JSON.stringify(record))}::jsonb))`;
}

function personalSteps<R extends CaseRow>(
  query: SqlQuery,
  schema: string,
  { name }: CaseTable<R>,
  { row, parts = [], wrapped, erase, admits }: StoredAct<R>,
  parties: string[],
): string[] {
  const keys = `"${keySchema(schema)}".${name}_key`;
  const key = (): string => query.parameter(row.key);
  if (erase)
    return [
      `no_key AS (DELETE FROM ${keys} WHERE ${name}_key = ${key()})`,
      `no_parts AS (DELETE FROM "${schema}".${name}_personal WHERE ${name}_key = ${key()})`,
    ];
  const steps = parts.map(
    ({ part, ciphertext }, index) =>
      `part_${index} AS (INSERT INTO "${schema}".${name}_personal (${name}_key, part, parties, ciphertext)
         VALUES (${key()}, ${query.parameter(part)}, ${query.parameter(parties)}, ${query.parameter(ciphertext)})
         ON CONFLICT (${name}_key, part) DO UPDATE SET ciphertext = excluded.ciphertext, parties = excluded.parties)`,
  );
  if (wrapped)
    steps.push(
      `key AS (INSERT INTO ${keys} (${name}_key, parties, wrapped)
         VALUES (${key()}, ${query.parameter(parties)}, ${query.parameter(wrapped)}))`,
    );
  if (admits) {
    // What is sealed by this act names its parties already, and no statement may change a row twice.
    const written = query.parameter(parts.map(({ part }) => part));
    steps.push(
      `admitted AS (UPDATE "${schema}".${name}_personal SET parties = ${query.parameter(parties)}
         WHERE ${name}_key = ${key()} AND part <> ALL (${written}::text[]))`,
      `key_admitted AS (UPDATE ${keys} SET parties = ${query.parameter(parties)} WHERE ${name}_key = ${key()})`,
    );
  }
  return steps;
}

/** One line per follower; counters are locked in sorted order, so that no two acts wait for each other. */
function feedSteps<R extends CaseRow>(
  query: SqlQuery,
  schema: string,
  { name, followers }: CaseTable<R>,
  { at, row, event }: StoredAct<R>,
): string[] {
  const organisations = [...new Set(followers(row))].sort();
  return [
    `counters AS (INSERT INTO "${schema}".${name}_counter AS c (organisation, last)
       SELECT o, 1 FROM unnest(${query.parameter(organisations)}::text[]) o
       ON CONFLICT (organisation) DO UPDATE SET last = c.last + 1 RETURNING organisation, last)`,
    `feed AS (INSERT INTO "${schema}".${name}_feed (organisation, sequence, ${name}_key, kind, status, version, at)
       SELECT organisation, last, ${query.parameter(row.key)}, ${query.parameter(event.kind)},
         ${query.parameter(row.status)}, ${query.parameter(row.version)}::int, ${query.parameter(at)}::timestamptz
       FROM counters)`,
  ];
}

function idempotentStep<R extends CaseRow>(
  query: SqlQuery,
  schema: string,
  { at, idempotent }: StoredAct<R>,
): string[] {
  if (!idempotent) return [];
  const { organisation, key, bodyHash, answer } = idempotent;
  const values = [organisation, key, bodyHash, JSON.stringify(answer), at].map((value) =>
    query.parameter(value),
  );
  return [
    `act AS (INSERT INTO "${schema}".idempotent_act (organisation, idempotency_key, body_hash, answer, at)
       VALUES (${values.join(', ')}))`,
  ];
}

function auditStep<R extends CaseRow>(query: SqlQuery, schema: string, { at, audit }: StoredAct<R>): string {
  const { subject, organisation, role, action, caseId, requestId } = audit;
  const caseIds = caseId === null ? [] : [caseId];
  const event = { at, subject, organisation, role, action, caseIds, outcome: 'ALLOWED', requestId } as const;
  return `audit AS (${auditInsert(schema, query.parameter(auditParameter([event])))})`;
}
