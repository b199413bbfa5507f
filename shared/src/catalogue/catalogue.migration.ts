/**
 * SQL of the tables that every subgraph has alike. Columns that are sorted by use the collation C, the only one
 * that is the same on every server.
 */
export const SITE_TABLE = (schema: string): string => `
  CREATE TABLE "${schema}".site (
    key text COLLATE "C" PRIMARY KEY,
    provider_number text COLLATE "C" NOT NULL REFERENCES "${schema}".provider (number),
    number text NOT NULL,
    name text,
    street text,
    postcode text,
    municipality_nis text,
    province text,
    latitude float8,
    longitude float8,
    coordinates_source text
  );
  CREATE INDEX site_provider ON "${schema}".site (provider_number);
  CREATE INDEX site_municipality ON "${schema}".site (municipality_nis);
  CREATE INDEX site_province ON "${schema}".site (province);
`;

export const CONTACT_POINT_TABLE = (schema: string): string => `
  CREATE TABLE "${schema}".contact_point (
    key text COLLATE "C" PRIMARY KEY,
    provider_number text COLLATE "C" NOT NULL REFERENCES "${schema}".provider (number),
    target_group text NOT NULL,
    regions text[] NOT NULL,
    cross_network boolean NOT NULL,
    role jsonb NOT NULL,
    email text,
    telephone text
  );
  CREATE INDEX contact_point_provider ON "${schema}".contact_point (provider_number);
`;

/** Columns of a provider's table, to be followed by the owner's own. */
export const PROVIDER_COLUMNS = `
    number text COLLATE "C" PRIMARY KEY,
    name text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    website text,
    onderwijskiezer_page text,
    profile jsonb,
    last_verified date,
    demonstration boolean NOT NULL,
    net text,
    board text
`;

/** Columns of an offerings table, to be followed by the owner's own. */
export const OFFERING_COLUMNS = (schema: string): string => `
    key text COLLATE "C" PRIMARY KEY,
    provider_number text COLLATE "C" NOT NULL REFERENCES "${schema}".provider (number),
    site_key text COLLATE "C" NOT NULL REFERENCES "${schema}".site (key),
    title text NOT NULL,
    title_key text COLLATE "C" NOT NULL,
    pathway text,
    awards text[],
    delivery_mode text,
    target_groups text[] NOT NULL,
    languages text[],
    school_year int NOT NULL,
    starts_on date,
    enrolment_open boolean,
    capacity text,
    minimum_age int
`;

export const OFFERING_INDEXES = (schema: string): string => `
  CREATE INDEX offering_title ON "${schema}".offering (title_key, key);
  CREATE INDEX offering_start ON "${schema}".offering ((coalesce(starts_on, 'infinity'::date)), key);
  CREATE INDEX offering_site ON "${schema}".offering (site_key, key);
  CREATE INDEX offering_provider ON "${schema}".offering (provider_number, title_key, key);
  CREATE INDEX offering_pathway ON "${schema}".offering (pathway, title_key, key);
  CREATE INDEX offering_awards ON "${schema}".offering USING gin (awards);
  CREATE INDEX offering_target_groups ON "${schema}".offering USING gin (target_groups);
  CREATE INDEX offering_languages ON "${schema}".offering USING gin (languages);
`;

/** What is open, and what belongs to a school year, by start. */
export const OFFERING_START_INDEXES = (schema: string): string => `
  CREATE INDEX offering_open_start ON "${schema}".offering (enrolment_open, (coalesce(starts_on, 'infinity'::date)), key);
  CREATE INDEX offering_year_start ON "${schema}".offering (school_year, (coalesce(starts_on, 'infinity'::date)), key);
`;

/** Columns by which free text finds a programme or module; `search_text` is folded by the writer. */
export const SEARCH_COLUMNS = `
    search_text text NOT NULL,
    search_stems tsvector GENERATED ALWAYS AS (to_tsvector('pg_catalog.dutch', search_text)) STORED
`;
