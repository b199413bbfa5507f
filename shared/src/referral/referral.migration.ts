import { keySchema } from '../database/key-schema';
import { ACTING, ACTS_AS_SYSTEM, forceRowSecurity, grantToRowRole } from '../database/row-security.sql';

/** Whether the transaction acts for a party of a referral, or is a job. */
const party = `${ACTING} IN (sender_id, receiver_id) OR ${ACTS_AS_SYSTEM}`;

/** Visible to the parties that a row names, and to the jobs of the subgraph. */
const partyPolicy = (table: string): string => `
  ${forceRowSecurity(table)}
  CREATE POLICY party ON ${table} USING (${ACTING} = ANY (parties) OR ${ACTS_AS_SYSTEM});`;

/**
 * SQL of the tables of referrals, which every subgraph has alike: the bare fact (`referral`), its history, the encrypted
 * personal part with its wrapped key in a schema of its own, the feed of each organisation, the first answers of
 * idempotent acts, and the codes that partners without an account refer with.
 */
export const REFERRAL_TABLES = (schema: string): string => `
  CREATE SCHEMA IF NOT EXISTS "${keySchema(schema)}";

  CREATE TABLE "${schema}".referral (
    key text COLLATE "C" PRIMARY KEY,
    receiver_number text COLLATE "C" NOT NULL REFERENCES "${schema}".provider (number),
    sender_id text COLLATE "C" NOT NULL,
    receiver_id text COLLATE "C" NOT NULL,
    partner jsonb,
    pathway text,
    offering_id text,
    reason text NOT NULL,
    urgency text NOT NULL,
    request text NOT NULL,
    status text NOT NULL,
    -- To which status an answer of the sender leads back.
    status_before text,
    version int NOT NULL,
    event_count int NOT NULL,
    sent_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Seconds since 2020, negated: newest first in an ascending index.
    newest_first int NOT NULL,
    due_at timestamptz,
    -- The moment that was due when the referral was found overdue.
    overdue_at timestamptz,
    retained_until date NOT NULL,
    learner_data text NOT NULL,
    consent jsonb,
    claim_hash text,
    status_hash text NOT NULL,
    -- Keyed hash of the sender's case reference, to find siblings by; for the sender only.
    case_hash text,
    questions text[] NOT NULL,
    decline jsonb,
    alternatives text[] NOT NULL,
    no_alternative_known boolean NOT NULL,
    outcome text,
    required_decision jsonb,
    parent_id text,
    redirected_to_id text
  );
  CREATE INDEX referral_sent ON "${schema}".referral (sender_id, newest_first, key);
  CREATE INDEX referral_received ON "${schema}".referral (receiver_id, newest_first, key);
  CREATE INDEX referral_case ON "${schema}".referral (case_hash) WHERE case_hash IS NOT NULL;
  CREATE INDEX referral_claim ON "${schema}".referral (claim_hash) WHERE claim_hash IS NOT NULL;
  CREATE INDEX referral_status ON "${schema}".referral (status_hash);
  CREATE INDEX referral_due ON "${schema}".referral (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX referral_retention ON "${schema}".referral (retained_until) WHERE learner_data <> 'ERASED';
  ${forceRowSecurity(`"${schema}".referral`)}
  -- Nobody deletes a referral: the bare fact stays.
  CREATE POLICY party_reads ON "${schema}".referral FOR SELECT USING (${party});
  CREATE POLICY party_sends ON "${schema}".referral FOR INSERT WITH CHECK (${party});
  CREATE POLICY party_changes ON "${schema}".referral FOR UPDATE USING (${party});

  CREATE TABLE "${schema}".referral_event (
    referral_key text COLLATE "C" NOT NULL REFERENCES "${schema}".referral (key),
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
    PRIMARY KEY (referral_key, position)
  );
  ${forceRowSecurity(`"${schema}".referral_event`)}
  -- History is added to, never changed.
  CREATE POLICY party_reads ON "${schema}".referral_event FOR SELECT USING (${ACTING} = ANY (parties) OR ${ACTS_AS_SYSTEM});
  CREATE POLICY party_adds ON "${schema}".referral_event FOR INSERT WITH CHECK (${ACTING} = ANY (parties) OR ${ACTS_AS_SYSTEM});

  CREATE TABLE "${schema}".referral_personal (
    referral_key text COLLATE "C" NOT NULL REFERENCES "${schema}".referral (key),
    part text NOT NULL,
    parties text[] NOT NULL,
    ciphertext bytea NOT NULL,
    PRIMARY KEY (referral_key, part)
  );
  ${partyPolicy(`"${schema}".referral_personal`)}

  CREATE TABLE "${keySchema(schema)}".referral_key (
    referral_key text COLLATE "C" PRIMARY KEY,
    parties text[] NOT NULL,
    wrapped bytea NOT NULL
  );
  ${partyPolicy(`"${keySchema(schema)}".referral_key`)}

  -- Tells whether a subgraph starts with the key that its data were made with; says nothing about the key.
  CREATE TABLE "${keySchema(schema)}".key_check (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    value text NOT NULL
  );

  -- The last number that each organisation was given. It holds no personal data, and an act counts for both parties.
  CREATE TABLE "${schema}".referral_counter (
    organisation text COLLATE "C" PRIMARY KEY,
    last int NOT NULL
  );

  CREATE TABLE "${schema}".referral_feed (
    organisation text COLLATE "C" NOT NULL,
    sequence int NOT NULL,
    referral_key text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    version int NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (organisation, sequence)
  );
  ${forceRowSecurity(`"${schema}".referral_feed`)}
  CREATE POLICY own ON "${schema}".referral_feed FOR SELECT USING (organisation = ${ACTING});
  -- Whoever acts tells the other party too.
  CREATE POLICY tell ON "${schema}".referral_feed FOR INSERT WITH CHECK (true);

  CREATE TABLE "${schema}".idempotent_act (
    organisation text COLLATE "C" NOT NULL,
    idempotency_key text COLLATE "C" NOT NULL,
    body_hash text NOT NULL,
    answer jsonb NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT idempotent_act_key PRIMARY KEY (organisation, idempotency_key)
  );
  CREATE INDEX idempotent_act_at ON "${schema}".idempotent_act (at);
  ${forceRowSecurity(`"${schema}".idempotent_act`)}
  CREATE POLICY own ON "${schema}".idempotent_act USING (organisation = ${ACTING} OR ${ACTS_AS_SYSTEM});

  CREATE TABLE "${schema}".partner_code (
    code_hash text PRIMARY KEY,
    parties text[] NOT NULL,
    receiver_number text COLLATE "C" NOT NULL REFERENCES "${schema}".provider (number),
    partner jsonb NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  );
  ${partyPolicy(`"${schema}".partner_code`)}

  ${grantToRowRole(
    [`"${schema}"`, `"${keySchema(schema)}"`],
    [
      ...[
        'referral',
        'referral_event',
        'referral_personal',
        'referral_counter',
        'referral_feed',
        'idempotent_act',
        'partner_code',
      ].map((table) => `"${schema}".${table}`),
      `"${keySchema(schema)}".referral_key`,
    ],
  )}
`;

/** SQL that drops them again. */
export const DROP_REFERRAL_TABLES = (schema: string): string => `
  DROP TABLE "${schema}".partner_code, "${schema}".idempotent_act, "${schema}".referral_feed,
    "${schema}".referral_counter, "${schema}".referral_personal, "${schema}".referral_event, "${schema}".referral;
  -- The schema stays, with the rights that it was given.
  DROP TABLE "${keySchema(schema)}".referral_key, "${keySchema(schema)}".key_check;
`;
