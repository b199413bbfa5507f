import { CASE_TABLES, DROP_CASE_TABLES } from '../case/case.migration';
import { ACTING } from '../database/row-security.sql';

/** SQL of the tables of exemption requests, which every subgraph that decides on some has alike. */
export const EXEMPTION_REQUEST_TABLES = (schema: string): string =>
  CASE_TABLES({
    schema,
    name: 'exemption',
    columns: `
    decider_number text COLLATE "C" NOT NULL REFERENCES "${schema}".provider (number),
    requester_id text COLLATE "C" NOT NULL,
    decider_id text COLLATE "C" NOT NULL,
    programme_id text NOT NULL,
    -- Component, basis, places of evidence and decision of each line; motivations are encrypted.
    lines jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    -- When it was first submitted; null for a draft, and for one that was withdrawn.
    submitted_at timestamptz,
    test_on date,
    decided_on date,
    questions text[] NOT NULL,
    appeal_reason text,
    revocation_reason text`,
    // A draft exists for its requester only, whatever a statement asks.
    party: `${ACTING} = requester_id OR (submitted_at IS NOT NULL AND ${ACTING} = decider_id)`,
    indexes: [
      'requested (requester_id, newest_first, key)',
      'to_decide (decider_id, newest_first, key) WHERE submitted_at IS NOT NULL',
    ],
  });

/** SQL that drops them again. */
export const DROP_EXEMPTION_REQUEST_TABLES = (schema: string): string =>
  DROP_CASE_TABLES(schema, 'exemption');
