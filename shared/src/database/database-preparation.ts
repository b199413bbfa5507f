import { Client } from 'pg';
import { createDataSource, type DatabaseDefinition, migrate } from './data-source';
import {
  checkDistinct,
  databasePair,
  type DatabasePair,
  migrationAddress,
  type RoleAddress,
  roleAddress,
} from './database-pair';
import { keySchema } from './key-schema';
import { ensureDatabase, ensureRole, grantRows, hideParameters } from './database-roles';

/**
 * Prepares the databases of subgraphs: with `ADMIN_DATABASE_URL` the roles and the databases, and always the migrations, as
 * the migration roles, with the rights of the login roles that are named. What is there already stays as it is.
 *
 * @param say called with one line per subgraph
 * @throws Error that names the subgraph or the variable; never with a password
 */
export async function prepareDatabases(
  definitions: readonly DatabaseDefinition[],
  environment: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<void> {
  if (!environment.ADMIN_DATABASE_URL) {
    const addresses = definitions.map(({ name }) => migrationAddress(name, environment));
    // The owner of a schema may give its rights itself, such as those of a schema that is new.
    const pairs = definitions.map(({ name }) =>
      environment[`${name.toUpperCase()}_DATABASE_URL`] ? databasePair(name, environment) : undefined,
    );
    for (const [index, definition] of definitions.entries())
      say(lineOf(definition, await migrated(definition, addresses[index]!, pairs[index])));
    return;
  }
  // Wrong settings are an error before anything is touched.
  const adminAddress = roleAddress('ADMIN_DATABASE_URL', environment);
  const pairs = definitions.map(({ name }) => databasePair(name, environment));
  checkDistinct(pairs, adminAddress);
  const admin = await connectAdmin(adminAddress);
  try {
    for (const [index, definition] of definitions.entries()) {
      const pair = pairs[index]!;
      const made = await named(definition, () => rolesAndDatabase(admin, pair));
      say(lineOf(definition, [...made, ...(await migrated(definition, pair.migration, pair))]));
    }
  } finally {
    await admin.end();
  }
}

async function connectAdmin({ variable, url }: RoleAddress): Promise<Client> {
  const admin = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks between two statements is told by the next one.
  admin.on('error', () => undefined);
  await admin.connect().catch((error: unknown) => {
    throw new Error(`${variable}: the server does not answer (${reasonOf(error)})`);
  });
  return admin;
}

async function rolesAndDatabase(admin: Client, pair: DatabasePair): Promise<string[]> {
  const migration = await ensureRole(admin, pair.migration);
  const login = await ensureRole(admin, pair.login);
  const hidden = await hideParameters(admin, pair.login);
  return [...migration, ...login, ...hidden, ...(await ensureDatabase(admin, pair))];
}

/** Runs the migrations as their role, after the grants when there is a pair; says what was run. */
async function migrated(
  definition: DatabaseDefinition,
  { variable, url }: RoleAddress,
  pair?: DatabasePair,
): Promise<string[]> {
  const { name } = definition;
  const dataSource = createDataSource(definition, { url });
  await dataSource.initialize().catch((error: unknown) => {
    throw new Error(`${variable}: the database does not answer (${reasonOf(error)})`);
  });
  try {
    if (pair) await named(definition, () => grantRows(dataSource, [name, keySchema(name)], pair));
    const migrations = await named(definition, () => migrate(dataSource, name));
    return migrations.map((migration) => `migration ${migration} run`);
  } finally {
    await dataSource.destroy();
  }
}

/** Errors of the database say what, not where. */
async function named<T>({ name }: DatabaseDefinition, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message } = error as Error;
    throw message.startsWith(`${name}: `) ? error : new Error(`${name}: ${message}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return code ?? name;
}

function lineOf({ name }: DatabaseDefinition, changes: string[]): string {
  return `${name}: ${changes.join(', ') || 'nothing to change'}`;
}
