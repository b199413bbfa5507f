import type { Queryable } from '../database/acting-database';
import { SqlQuery } from '../database/sql-query';
import type { ReferralEventKind, ReferralParty, ReferralStatus } from '../vocabulary/referral-status.enum';
import { keySchema } from '../database/key-schema';
import { columnOf, recordOf, REFERRAL_COLUMNS, type ReferralRow } from './referral.row';
import type { SealedParts } from './personal.cipher';

/** What one event adds to the history. */
export interface StoredEvent {
  kind: ReferralEventKind;
  from: ReferralStatus | null;
  to: ReferralStatus;
  party: ReferralParty;
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
  referralId: string | null;
  requestId: string | null;
}

/** Everything that one act changes, written by one statement. */
export interface StoredAct {
  at: Date;
  /** The referral after the act. */
  row: ReferralRow;
  /** A new row, or the fields of an existing one that change. */
  changed: 'NEW' | Partial<ReferralRow>;
  event: StoredEvent;
  /** Personal parts to add or replace. */
  parts?: SealedParts['parts'];
  /** The key of a referral that had none. */
  wrapped?: Buffer;
  /** Whether the personal part and its key go. */
  erase?: boolean;
  idempotent?: IdempotentAnswer;
  audit: AuditLine;
}

/** Reads one referral and keeps it from others until the transaction ends; null when it is not the acting party's. */
export async function lockReferral(
  transaction: Queryable,
  schema: string,
  key: string,
): Promise<ReferralRow | null> {
  const [row] = await transaction.query<ReferralRow[]>(
    `SELECT ${REFERRAL_COLUMNS} FROM "${schema}".referral r WHERE r.key = $1 FOR UPDATE`,
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

/** Writes one act: referral, history, feeds of both parties, personal part, first answer and audit, or nothing of it. */
export async function recordAct(transaction: Queryable, schema: string, act: StoredAct): Promise<void> {
  const query = new SqlQuery();
  const parties = [act.row.senderId, act.row.receiverId];
  const steps = [
    ...referralStep(query, schema, act),
    eventStep(query, schema, act, parties),
    ...personalSteps(query, schema, act, parties),
    ...feedSteps(query, schema, act),
    ...idempotentStep(query, schema, act),
    auditStep(query, schema, act),
  ];
  await transaction.query(`WITH ${steps.join(',\n')} SELECT 1`, query.parameters);
}

function referralStep(query: SqlQuery, schema: string, { row, changed }: StoredAct): string[] {
  const table = `"${schema}".referral`;
  if (changed === 'NEW')
    return [
      `new AS (INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, ${query.parameter(recordOf(row))}::jsonb))`,
    ];
  const columns = Object.keys(changed).map(columnOf);
  const assignments = columns.map((column) => `${column} = n.${column}`).join(', ');
  const record = `jsonb_populate_record(NULL::${table}, ${query.parameter(recordOf(changed))}::jsonb)`;
  return [
    `changed AS (UPDATE ${table} r SET ${assignments} FROM ${record} n WHERE r.key = ${query.parameter(row.key)})`,
  ];
}

function eventStep(
  query: SqlQuery,
  schema: string,
  { at, row, event }: StoredAct,
  parties: string[],
): string {
  const record = {
    referral_key: row.key,
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
  const table = `"${schema}".referral_event`;
  return `event AS (INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, ${query.parameter(JSON.stringify(record))}::jsonb))`;
}

function personalSteps(
  query: SqlQuery,
  schema: string,
  { row, parts = [], wrapped, erase }: StoredAct,
  parties: string[],
): string[] {
  const keys = `"${keySchema(schema)}".referral_key`;
  const key = (): string => query.parameter(row.key);
  if (erase)
    return [
      `no_key AS (DELETE FROM ${keys} WHERE referral_key = ${key()})`,
      `no_parts AS (DELETE FROM "${schema}".referral_personal WHERE referral_key = ${key()})`,
    ];
  const steps = parts.map(
    ({ part, ciphertext }, index) =>
      `part_${index} AS (INSERT INTO "${schema}".referral_personal (referral_key, part, parties, ciphertext)
         VALUES (${key()}, ${query.parameter(part)}, ${query.parameter(parties)}, ${query.parameter(ciphertext)})
         ON CONFLICT (referral_key, part) DO UPDATE SET ciphertext = excluded.ciphertext)`,
  );
  if (wrapped)
    steps.push(
      `key AS (INSERT INTO ${keys} (referral_key, parties, wrapped)
         VALUES (${key()}, ${query.parameter(parties)}, ${query.parameter(wrapped)}))`,
    );
  return steps;
}

/** One line per party that has an account; counters are locked in sorted order, so that no two acts wait for each other. */
function feedSteps(query: SqlQuery, schema: string, { at, row, event }: StoredAct): string[] {
  const organisations = [...(row.partner ? [] : [row.senderId]), row.receiverId].sort();
  return [
    `counters AS (INSERT INTO "${schema}".referral_counter AS c (organisation, last)
       SELECT o, 1 FROM unnest(${query.parameter(organisations)}::text[]) o
       ON CONFLICT (organisation) DO UPDATE SET last = c.last + 1 RETURNING organisation, last)`,
    `feed AS (INSERT INTO "${schema}".referral_feed (organisation, sequence, referral_key, kind, status, version, at)
       SELECT organisation, last, ${query.parameter(row.key)}, ${query.parameter(event.kind)},
         ${query.parameter(row.status)}, ${query.parameter(row.version)}::int, ${query.parameter(at)}::timestamptz
       FROM counters)`,
  ];
}

function idempotentStep(query: SqlQuery, schema: string, { at, idempotent }: StoredAct): string[] {
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

function auditStep(query: SqlQuery, schema: string, { at, audit }: StoredAct): string {
  const { subject, organisation, role, action, referralId, requestId } = audit;
  const values = [at, subject, organisation, role, action, [referralId], 'ALLOWED', requestId];
  return `audit AS (INSERT INTO "${schema}".audit_event
      (at, subject, organisation, role, action, referral_ids, outcome, request_id)
    VALUES (${values.map((value) => query.parameter(value)).join(', ')}))`;
}
