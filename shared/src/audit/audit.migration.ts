import { keySchema } from '../database/key-schema';
import { ACTS_AS_SYSTEM, forceRowSecurity, grantToRowRole } from '../database/row-security.sql';

/**
 * SQL of the audit tables of one subgraph. Expects its schema and its schema of keys (`<schema>_keys`); the head of
 * the chain stands with the keys, so that a copy of the data that is put back cannot bring back an older head.
 *
 * Whoever acts may add events; only the system sees them, seals them and moves the head. There is no policy for
 * anything else, so an ordinary role changes and deletes no row.
 *
 * @param schema name of the subgraph
 */
export const AUDIT_TABLES = (schema: string): string => `
  CREATE TABLE "${schema}".audit_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    -- Null: a caller whose token was refused, or who had none.
    subject text,
    organisation text,
    role text,
    action text NOT NULL,
    referral_ids text[] NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('ALLOWED', 'REFUSED')),
    request_id text NOT NULL
  );
  -- What waits for its seal. Filled by the trigger below, when the event is; so it is found at once, however late its
  -- transaction commits and however many events there are.
  CREATE TABLE "${schema}".audit_unsealed (
    event_id bigint PRIMARY KEY
  );
  -- The order that sealing gave. No foreign key: a link must outlive its event, to tell that it is gone.
  CREATE TABLE "${schema}".audit_link (
    position bigint PRIMARY KEY CHECK (position > 0),
    event_id bigint NOT NULL UNIQUE,
    digest text NOT NULL
  );
  CREATE TABLE "${schema}".audit_seal (
    number bigint PRIMARY KEY CHECK (number > 0),
    first_position bigint NOT NULL,
    last_position bigint NOT NULL,
    event_count int NOT NULL CHECK (event_count > 0),
    digest text NOT NULL,
    sealed_at timestamptz NOT NULL
  );
  -- One row: the last seal. Tells that the end of the chain was cut off.
  CREATE TABLE "${keySchema(schema)}".audit_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint NOT NULL,
    position bigint NOT NULL,
    digest text NOT NULL
  );
  INSERT INTO "${keySchema(schema)}".audit_head (number, position, digest) VALUES (0, 0, repeat('0', 64));

  CREATE FUNCTION "${schema}".audit_await_seal() RETURNS trigger LANGUAGE plpgsql AS $function$
  BEGIN
    INSERT INTO "${schema}".audit_unsealed (event_id) SELECT id FROM added;
    RETURN NULL;
  END
  $function$;
  CREATE TRIGGER audit_await_seal AFTER INSERT ON "${schema}".audit_event
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "${schema}".audit_await_seal();

  ${protectedTable(`"${schema}".audit_event`, 'SELECT')}
  CREATE POLICY anyone_insert ON "${schema}".audit_event FOR INSERT WITH CHECK (true);
  ${protectedTable(`"${schema}".audit_unsealed`, 'SELECT', 'DELETE')}
  CREATE POLICY trigger_insert ON "${schema}".audit_unsealed FOR INSERT WITH CHECK (pg_trigger_depth() > 0);
  ${protectedTable(`"${schema}".audit_link`, 'SELECT', 'INSERT')}
  ${protectedTable(`"${schema}".audit_seal`, 'SELECT', 'INSERT')}
  ${protectedTable(`"${keySchema(schema)}".audit_head`, 'SELECT', 'UPDATE')}
  ${grantToRowRole(
    [`"${schema}"`, `"${keySchema(schema)}"`],
    [
      ...['audit_event', 'audit_unsealed', 'audit_link', 'audit_seal'].map((table) => `"${schema}".${table}`),
      `"${keySchema(schema)}".audit_head`,
    ],
  )}
`;

/** SQL that drops them again. */
export const DROP_AUDIT_TABLES = (schema: string): string => `
  DROP TABLE "${schema}".audit_event, "${schema}".audit_unsealed, "${schema}".audit_link, "${schema}".audit_seal,
    "${keySchema(schema)}".audit_head;
  DROP FUNCTION "${schema}".audit_await_seal();
`;

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Row-level security, also for the owner of the table, with what the system may do. */
function protectedTable(table: string, ...commands: Command[]): string {
  const policies = commands.map((command) => {
    const check = command === 'INSERT' ? 'WITH CHECK' : 'USING';
    return `CREATE POLICY system_${command.toLowerCase()} ON ${table} FOR ${command} ${check} (${ACTS_AS_SYSTEM});`;
  });
  return [forceRowSecurity(table), ...policies].join('\n  ');
}
