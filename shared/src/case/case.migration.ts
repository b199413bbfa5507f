import { keySchema } from '../database/key-schema';
import { ACTING, ACTS_AS_SYSTEM, forceRowSecurity, grantToRowRole } from '../database/row-security.sql';

/** The tables of cases of one kind in one subgraph. */
export interface CaseTablesOf {
  schema: string;
  /** Name of the table; the others are named after it. */
  name: string;
  /** Columns of the bare fact beside those that every case has, as SQL. */
  columns: string;
  /** Who may see a row, as SQL, beside the jobs of the subgraph. */
  party: string;
  /** Indexes on the bare fact: what follows its name, such as `requested (requester_id, newest_first, key)` or `named USING gin (parties)`. */
  indexes: readonly string[];
}

/** Columns that every case has, as `CaseRow` names them. */
const CASE_COLUMNS = `
    key text COLLATE "C" PRIMARY KEY,
    status text NOT NULL,
    version int NOT NULL,
    event_count int NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Seconds since 2020, negated: newest first in an ascending index.
    newest_first int NOT NULL,
    retained_until date NOT NULL,
    learner_data text NOT NULL,
    consent jsonb`;

const named = `${ACTING} = ANY (parties) OR ${ACTS_AS_SYSTEM}`;

/**
 * SQL of the tables of one kind of case: the bare fact, its history, the encrypted personal part with its wrapped key in a
 * schema of its own, and the feed of each organisation. First answers and audit events are kept with all other cases.
 */
export function CASE_TABLES({ schema, name, columns, party, indexes }: CaseTablesOf): string {
  const table = `"${schema}".${name}`;
  const key = `${name}_key text COLLATE "C"`;
  const keys = `"${keySchema(schema)}".${name}_key`;
  const visible = `${party} OR ${ACTS_AS_SYSTEM}`;
  return `
  CREATE SCHEMA IF NOT EXISTS "${keySchema(schema)}";

  CREATE TABLE ${table} (${CASE_COLUMNS},
    ${columns}
  );
  ${[...indexes, `retention (retained_until) WHERE learner_data <> 'ERASED'`]
    .map((index) => `CREATE INDEX ${name}_${index.replace(/(USING \w+ )?\(/, `ON ${table} $1(`)};`)
    .join('\n  ')}
  ${forceRowSecurity(table)}
  -- Nobody deletes a case: the bare fact stays.
  CREATE POLICY party_reads ON ${table} FOR SELECT USING (${visible});
  CREATE POLICY party_opens ON ${table} FOR INSERT WITH CHECK (${visible});
  CREATE POLICY party_changes ON ${table} FOR UPDATE USING (${visible});

  CREATE TABLE ${table}_event (
    ${key} NOT NULL REFERENCES ${table} (key),
    position int NOT NULL,
    parties text[] NOT NULL,
    kind text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    party text NOT NULL,
    organisation_id text,
    role text,
    at timestamptz NOT NULL,
    reason text,
    PRIMARY KEY (${name}_key, position)
  );
  ${forceRowSecurity(`${table}_event`)}
  -- History is added to, never changed.
  CREATE POLICY party_reads ON ${table}_event FOR SELECT USING (${named});
  CREATE POLICY party_adds ON ${table}_event FOR INSERT WITH CHECK (${named});

  CREATE TABLE ${table}_personal (
    ${key} NOT NULL REFERENCES ${table} (key),
    part text NOT NULL,
    parties text[] NOT NULL,
    ciphertext bytea NOT NULL,
    PRIMARY KEY (${name}_key, part)
  );
  ${forceRowSecurity(`${table}_personal`)}
  CREATE POLICY party ON ${table}_personal USING (${named});

  CREATE TABLE ${keys} (
    ${key} PRIMARY KEY,
    parties text[] NOT NULL,
    wrapped bytea NOT NULL
  );
  ${forceRowSecurity(keys)}
  CREATE POLICY party ON ${keys} USING (${named});

  -- The last number that each organisation was given. It holds no personal data, and an act counts for both parties.
  CREATE TABLE ${table}_counter (
    organisation text COLLATE "C" PRIMARY KEY,
    last int NOT NULL
  );

  CREATE TABLE ${table}_feed (
    organisation text COLLATE "C" NOT NULL,
    sequence int NOT NULL,
    ${key} NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    version int NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (organisation, sequence)
  );
  ${forceRowSecurity(`${table}_feed`)}
  CREATE POLICY own ON ${table}_feed FOR SELECT USING (organisation = ${ACTING});
  -- Whoever acts tells the other party too.
  CREATE POLICY tell ON ${table}_feed FOR INSERT WITH CHECK (true);

  ${grantToRowRole(
    [`"${schema}"`, `"${keySchema(schema)}"`],
    [...['', '_event', '_personal', '_counter', '_feed'].map((part) => `${table}${part}`), keys],
  )}
`;
}

/** SQL that drops them again. */
export function DROP_CASE_TABLES(schema: string, name: string): string {
  const parts = ['_feed', '_counter', '_personal', '_event', ''];
  return `DROP TABLE ${parts.map((part) => `"${schema}".${name}${part}`).join(', ')}, "${keySchema(schema)}".${name}_key;`;
}
