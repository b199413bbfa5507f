import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabasePair, RoleAddress } from './database-pair';
import { scramVerifier, verifies } from './scram-verifier';

const ROW_RIGHTS = 'SELECT, INSERT, UPDATE, DELETE';
/** From this version on, ANALYZE and VACUUM of an import can be granted; before, they are left to autovacuum. */
const FIRST_WITH_MAINTAIN = 170_000;

/**
 * Makes a role that may log in and nothing more, or makes an existing one so.
 *
 * @returns what was changed
 * @throws Error when the role is a superuser, which no subgraph should be
 */
export async function ensureRole(
  admin: Client,
  { variable, role, password }: RoleAddress,
): Promise<string[]> {
  const name = escapeIdentifier(role);
  const withPassword = (): string => `PASSWORD ${escapeLiteral(scramVerifier(password))}`;
  const { rows } = await admin.query<{ superuser: boolean; plain: boolean }>(
    `SELECT rolsuper AS superuser, rolcanlogin AND NOT rolcreatedb AND NOT rolcreaterole AND NOT rolbypassrls AS plain
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  const [found] = rows;
  if (!found) {
    await admin.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE ${withPassword()}`);
    return [`role ${role} made`];
  }
  if (found.superuser)
    throw new Error(`${variable} names role "${role}", which is a superuser; expected a role of its own`);
  const changes: string[] = [];
  if (!found.plain) {
    await admin.query(`ALTER ROLE ${name} LOGIN NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
    changes.push(`role ${role} may log in and nothing more`);
  }
  if (!(await hasPassword(admin, role, password))) {
    await admin.query(`ALTER ROLE ${name} ${withPassword()}`);
    changes.push(`password of ${role} set`);
  }
  return changes;
}

/**
 * Keeps values of statements out of the server's log, whatever else it logs of this role. Only a superuser may set this;
 * other administrators leave it as it is.
 *
 * @returns what was changed
 */
export async function hideParameters(admin: Client, { role }: RoleAddress): Promise<string[]> {
  const { rows } = await admin.query(
    `SELECT 1 FROM pg_roles a, pg_roles r WHERE a.rolname = current_user AND a.rolsuper AND r.rolname = $1
       AND NOT coalesce(r.rolconfig, '{}') @> '{log_parameter_max_length=0}'`,
    [role],
  );
  if (rows.length === 0) return [];
  const name = escapeIdentifier(role);
  await admin.query(`ALTER ROLE ${name} SET log_parameter_max_length = 0`);
  await admin.query(`ALTER ROLE ${name} SET log_parameter_max_length_on_error = 0`);
  return [`values of ${role} stay out of the server's log`];
}

/**
 * Makes the database of a subgraph, owned by its migration role.
 *
 * @returns what was changed
 * @throws Error when the database is another role's, or the login role has the rights of the migration role
 */
export async function ensureDatabase(admin: Client, { migration, login }: DatabasePair): Promise<string[]> {
  const { rows: members } = await admin.query('SELECT 1 WHERE pg_has_role($1::name, $2::name, $3)', [
    login.role,
    migration.role,
    'MEMBER',
  ]);
  if (members.length > 0)
    throw new Error(`role "${login.role}" is a member of "${migration.role}", so it could change tables`);
  const { rows } = await admin.query<{ owner: string }>(
    'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
    [migration.database],
  );
  const [found] = rows;
  if (!found) {
    await createDatabase(admin, migration);
    return [`database ${migration.database} made`];
  }
  if (found.owner !== migration.role)
    throw new Error(
      `database "${migration.database}" belongs to role "${found.owner}"; expected "${migration.role}" of ${migration.variable}`,
    );
  return [];
}

/**
 * Gives the login role the rows of the subgraph's schemas and nothing else, and keeps everybody else out of the database.
 * As the migration role, which owns both; before the migrations, so that every table they make comes with these rights.
 *
 * @param schemas that of the data and that of the keys
 * @throws Error when a schema is another role's
 */
export async function grantRows(
  owner: DataSource,
  schemas: readonly string[],
  { migration, login }: DatabasePair,
): Promise<void> {
  const [database, reader] = [escapeIdentifier(migration.database), escapeIdentifier(login.role)];
  await owner.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
  await owner.query(
    `GRANT CONNECT ON DATABASE ${database} TO ${reader}, ${escapeIdentifier(migration.role)}`,
  );
  const rights = { TABLES: await tableRights(owner), SEQUENCES: 'USAGE' };
  for (const schema of schemas) {
    const room = escapeIdentifier(schema);
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${room}`);
    await checkOwner(owner, schema, migration.role);
    await owner.query(`GRANT USAGE ON SCHEMA ${room} TO ${reader}`);
    for (const [kind, right] of Object.entries(rights)) {
      await owner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA ${room} GRANT ${right} ON ${kind} TO ${reader}`);
      // What was there before, from migrations that ran without these rights.
      await owner.query(`GRANT ${right} ON ALL ${kind} IN SCHEMA ${room} TO ${reader}`);
    }
  }
}

/** Whether the role has this password already; false when this admin may not see, which sets it again. */
async function hasPassword(admin: Client, role: string, password: string): Promise<boolean> {
  const { rows: may } = await admin.query("SELECT 1 WHERE has_table_privilege('pg_authid', 'SELECT')");
  if (may.length === 0) return false;
  const { rows } = await admin.query<{ rolpassword: string | null }>(
    'SELECT rolpassword FROM pg_authid WHERE rolname = $1',
    [role],
  );
  return verifies(rows[0]?.rolpassword ?? null, password);
}

/** Who is no superuser may give a database only to a role of which it is a member: for this one statement. */
async function createDatabase(admin: Client, { role, database }: RoleAddress): Promise<void> {
  const owner = escapeIdentifier(role);
  const create = `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${owner}`;
  const { rows } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper');
  if (rows.length > 0) {
    await admin.query(create);
    return;
  }
  await admin.query(`GRANT ${owner} TO CURRENT_USER`);
  try {
    await admin.query(create);
  } finally {
    await admin.query(`REVOKE ${owner} FROM CURRENT_USER`);
  }
}

/** PostgreSQL only warns when rights are granted by who does not own the schema. */
async function checkOwner(owner: DataSource, schema: string, role: string): Promise<void> {
  const [found] = await owner.query<{ owner: string }[]>(
    'SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = $1',
    [schema],
  );
  if (found?.owner !== role)
    throw new Error(`schema "${schema}" belongs to role "${found?.owner}"; expected "${role}"`);
}

async function tableRights(owner: DataSource): Promise<string> {
  const [{ version }] = await owner.query<[{ version: number }]>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  return version >= FIRST_WITH_MAINTAIN ? `${ROW_RIGHTS}, MAINTAIN` : ROW_RIGHTS;
}
