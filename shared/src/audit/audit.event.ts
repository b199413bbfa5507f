import type { AuditQuery } from './audit.transaction';

/** What became of an act. */
export type AuditOutcome = 'ALLOWED' | 'REFUSED';

/** One act on personal data: who did what to which cases (referrals, exemption requests, trajectories). Never holds what was read or written. */
export interface AuditEvent {
  readonly at: Date;
  /** Null when nobody was known: no token, or one that was refused. */
  readonly subject: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly action: string;
  /** Global ids. What a caller gave for an id and is none is recorded as `malformed`. */
  readonly caseIds: readonly string[];
  readonly outcome: AuditOutcome;
  readonly requestId: string;
}

const CASE_ID =
  /^[A-Za-z]{1,40}(?:Referral|ExemptionRequest|Trajectory):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Longer texts than any that a verified token or a server gives. */
const MAX_TEXT = 300;

/** The columns that an event fills, in the order of `AUDIT_EVENT_RECORD`. */
export const AUDIT_EVENT_COLUMNS =
  'at, subject, organisation, role, action, referral_ids, outcome, request_id';

/** The same columns with their types, as `jsonb_to_recordset` wants them. */
export const AUDIT_EVENT_RECORD =
  'at timestamptz, subject text, organisation text, role text, action text, referral_ids text[], outcome text, request_id text';

/**
 * The INSERT of events as a piece of SQL, to stand alone or in a WITH clause:
 * `WITH audited AS (${auditInsert('cvo', '$3')}) SELECT ...`.
 *
 * @param placeholder of the parameter that `auditParameter` makes
 */
export function auditInsert(schema: string, placeholder: string): string {
  return `INSERT INTO "${schema}".audit_event (${AUDIT_EVENT_COLUMNS})
    SELECT ${AUDIT_EVENT_COLUMNS} FROM jsonb_to_recordset(${placeholder}::jsonb) AS event(${AUDIT_EVENT_RECORD})`;
}

/** Events as the one parameter of `auditInsert`: JSON. */
export function auditParameter(events: readonly AuditEvent[]): string {
  return JSON.stringify(
    events.map((event) => ({
      at: event.at.toISOString(),
      subject: recordable(event.subject),
      organisation: recordable(event.organisation),
      role: recordable(event.role),
      action: recordable(event.action),
      referral_ids: event.caseIds.map((id) => (CASE_ID.test(id) ? id : 'malformed')),
      outcome: event.outcome,
      request_id: recordable(event.requestId),
    })),
  );
}

/** Adds events in one statement, as part of the transaction of the act or, for a refusal, after its rollback. */
export async function insertAuditEvents(
  query: AuditQuery,
  schema: string,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length > 0) await query(auditInsert(schema, '$1'), [auditParameter(events)]);
}

/** What PostgreSQL cannot store would make the act fail that is recorded; a text without end would fill the disk. */
function recordable(text: string | null): string | null {
  if (text === null) return null;
  return [...text.slice(0, MAX_TEXT)].map((letter) => (storable(letter) ? letter : '\ufffd')).join('');
}

/** Not so: NUL, and half of a surrogate pair. */
function storable(letter: string): boolean {
  const code = letter.codePointAt(0)!;
  return code !== 0 && (code < 0xd800 || code > 0xdfff);
}
