import { ROW_ROLE } from './acting-database';

/** The organisation for which the transaction acts, as SQL; null or empty outside one, which fits no row. */
export const ACTING = "current_setting('leerwegen.organisation', true)";
/** Whether the transaction is a job of the subgraph itself, as SQL. */
export const ACTS_AS_SYSTEM = `${ACTING} = 'system'`;

/** SQL that binds every role to the policies of a table, its owner too. */
export function forceRowSecurity(table: string): string {
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;
}

/**
 * SQL that gives the row role (see `ROW_ROLE`) the personal tables, where migrations run as a superuser; elsewhere the
 * login role is unprivileged itself and has its rights already.
 */
export function grantToRowRole(schemas: readonly string[], tables: readonly string[]): string {
  return `
    DO $$ BEGIN
      IF (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) THEN
        BEGIN
          CREATE ROLE ${ROW_ROLE} NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
        GRANT USAGE ON SCHEMA ${schemas.join(', ')} TO ${ROW_ROLE};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.join(', ')} TO ${ROW_ROLE};
      END IF;
    END $$;`;
}
