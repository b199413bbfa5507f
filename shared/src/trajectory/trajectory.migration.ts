import { CASE_TABLES, DROP_CASE_TABLES } from '../case/case.migration';
import { ACTING } from '../database/row-security.sql';

/** SQL of the tables of trajectories, which every subgraph that leads some has alike. */
export const TRAJECTORY_TABLES = (schema: string): string =>
  CASE_TABLES({
    schema,
    name: 'trajectory',
    columns: `
    lead_number text COLLATE "C" NOT NULL REFERENCES "${schema}".provider (number),
    lead_id text COLLATE "C" NOT NULL,
    goal text NOT NULL,
    -- Titles of components and texts of agreements are encrypted.
    components jsonb NOT NULL,
    agreements jsonb NOT NULL,
    milestones jsonb NOT NULL,
    referral_ids text[] NOT NULL,
    exemption_request_ids text[] NOT NULL,
    parties text[] NOT NULL,
    created_at timestamptz NOT NULL,
    stop_reason text,
    previous_id text,
    handed_over_to_id text,
    hand_over_hash text COLLATE "C",
    continued_as_id text`,
    party: `${ACTING} = ANY (parties)`,
    indexes: [
      'led (lead_id, newest_first, key)',
      'of_party USING gin (parties)',
      'hand_over (hand_over_hash) WHERE hand_over_hash IS NOT NULL',
    ],
  });

/** SQL that drops them again. */
export const DROP_TRAJECTORY_TABLES = (schema: string): string => DROP_CASE_TABLES(schema, 'trajectory');
