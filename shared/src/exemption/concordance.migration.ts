/** SQL of the tables of concordances, which every owner that grants exemptions has alike. */
export const CONCORDANCE_TABLES = (schema: string): string => `
  CREATE TABLE "${schema}".concordance_table (
    key text COLLATE "C" PRIMARY KEY,
    title text NOT NULL,
    title_key text COLLATE "C" NOT NULL,
    from_pathway text COLLATE "C" NOT NULL,
    to_pathway text COLLATE "C" NOT NULL,
    -- Null: it holds for all providers of this owner.
    provider_number text COLLATE "C" REFERENCES "${schema}".provider (number),
    -- Global ids of versions of sets, whose owner is another subgraph.
    goal_set_ids text[] NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to >= valid_from),
    status text COLLATE "C" NOT NULL,
    -- An earlier version may come in after the later one, within one import.
    supersedes_key text COLLATE "C" REFERENCES "${schema}".concordance_table (key) DEFERRABLE INITIALLY DEFERRED,
    source text NOT NULL,
    demonstration boolean NOT NULL
  );
  CREATE INDEX concordance_table_title ON "${schema}".concordance_table (title_key, key);
  CREATE INDEX concordance_table_from ON "${schema}".concordance_table (from_pathway, title_key, key);
  CREATE INDEX concordance_table_to ON "${schema}".concordance_table (to_pathway, title_key, key);
  CREATE INDEX concordance_table_status ON "${schema}".concordance_table (status, title_key, key);
  CREATE INDEX concordance_table_valid ON "${schema}".concordance_table (valid_from, valid_to);

  CREATE TABLE "${schema}".concordance_rule (
    -- <table>/<position>
    key text COLLATE "C" PRIMARY KEY,
    table_key text COLLATE "C" NOT NULL REFERENCES "${schema}".concordance_table (key),
    position int NOT NULL,
    mode text NOT NULL,
    needed int,
    items jsonb NOT NULL,
    -- Global ids of components of this owner.
    grants text[] NOT NULL,
    coverage text NOT NULL,
    note jsonb,
    UNIQUE (table_key, position)
  );
  CREATE INDEX concordance_rule_grants ON "${schema}".concordance_rule USING gin (grants);
`;

/** Takes them away again. */
export const DROP_CONCORDANCE_TABLES = (schema: string): string =>
  `DROP TABLE "${schema}".concordance_rule, "${schema}".concordance_table`;
