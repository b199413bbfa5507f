/**
 * Milliseconds, but always later than the version before. So a number never stands for two catalogues: what changes after
 * a backup was put back gets a number that was not given before, unless the clock was set back too.
 */
const LATER = (version: string): string =>
  `greatest(${version} + 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)`;

/**
 * SQL of the version of a subgraph's catalogue: one row, with a number that grows in the same transaction as any change of
 * the tables that a public answer can be built from (see `movesCatalogueVersion`).
 *
 * Who changes the catalogue holds the row until the transaction ends, so that versions are visible in the order of their
 * numbers; imports into one subgraph wait for each other.
 */
export const CATALOGUE_VERSION_TABLE = (schema: string): string => `
  CREATE TABLE "${schema}".catalogue_version (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version bigint NOT NULL
  );
  INSERT INTO "${schema}".catalogue_version (version) VALUES (${LATER('0')});

  CREATE FUNCTION "${schema}".move_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $function$
  BEGIN
    -- A statement that touched no row changed nothing. TRUNCATE does not tell what it removed.
    IF TG_OP <> 'TRUNCATE' THEN
      IF NOT EXISTS (SELECT FROM touched) THEN RETURN NULL; END IF;
    END IF;
    UPDATE "${schema}".catalogue_version SET version = ${LATER('version')};
    RETURN NULL;
  END
  $function$;
`;

/** SQL that lets every change of these tables move the version of the catalogue. */
export function movesCatalogueVersion(schema: string, tables: readonly string[]): string {
  const trigger = (table: string, command: string, rows = ''): string => `
  CREATE TRIGGER catalogue_version_${command.toLowerCase()} AFTER ${command} ON "${schema}".${table} ${rows}
    FOR EACH STATEMENT EXECUTE FUNCTION "${schema}".move_catalogue_version();`;
  return tables
    .flatMap((table) => [
      trigger(table, 'INSERT', 'REFERENCING NEW TABLE AS touched'),
      trigger(table, 'UPDATE', 'REFERENCING NEW TABLE AS touched'),
      trigger(table, 'DELETE', 'REFERENCING OLD TABLE AS touched'),
      trigger(table, 'TRUNCATE'),
    ])
    .join('');
}

/** SQL that drops the version and what moves it. */
export const DROP_CATALOGUE_VERSION = (schema: string): string => `
  DROP FUNCTION "${schema}".move_catalogue_version() CASCADE;
  DROP TABLE "${schema}".catalogue_version;
`;
