/**
 * SQL of the staging table that every subgraph with an importer has. It is emptied after each run, so it is kept out
 * of the write-ahead log; it refers to no other table, so that rows may arrive in any order.
 */
export const IMPORT_ROW_TABLE = (schema: string): string => `
  CREATE UNLOGGED TABLE "${schema}".import_row (
    -- Start time and a random part: sorts by age.
    run text COLLATE "C" NOT NULL,
    -- Number of the input row within the run; one input row may give records for several tables.
    source_row bigint NOT NULL,
    target text NOT NULL,
    key text COLLATE "C" NOT NULL,
    file text NOT NULL,
    line int NOT NULL,
    -- Whether this record is the one by which its input row is counted.
    main boolean NOT NULL,
    -- Among records of one key that complete each other, the highest is merged.
    rank int NOT NULL,
    record jsonb NOT NULL,
    -- Cells of the input by column, to report a reference that leads nowhere.
    cells jsonb,
    repairs text[],
    -- Null: to be merged; else REFUSED, REPEATED or LEFT, with the reason.
    state text,
    field text,
    value text,
    reason text
  );
  CREATE INDEX import_row_key ON "${schema}".import_row (run, target, key);
  CREATE INDEX import_row_source ON "${schema}".import_row (run, source_row);
`;
