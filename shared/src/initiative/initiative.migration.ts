/** SQL of the table of initiatives, which every host has alike. */
export const INITIATIVE_TABLE = (schema: string): string => `
  CREATE TABLE "${schema}".initiative (
    key text COLLATE "C" PRIMARY KEY,
    kind text NOT NULL,
    name text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    description jsonb NOT NULL,
    host_number text COLLATE "C" REFERENCES "${schema}".provider (number),
    outside_host jsonb,
    partner_ids text[] NOT NULL,
    outside_partners text[] NOT NULL,
    routes text[] NOT NULL,
    offering_ids text[] NOT NULL,
    cross_network boolean NOT NULL,
    regions text[] NOT NULL,
    target_groups text[] NOT NULL,
    website text,
    since int,
    until int,
    demonstration boolean NOT NULL
  );
  CREATE INDEX initiative_host ON "${schema}".initiative (host_number, name_key);
  CREATE INDEX initiative_name ON "${schema}".initiative (name_key, key);
`;
