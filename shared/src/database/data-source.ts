import 'reflect-metadata';
import type { PoolConfig } from 'pg';
import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming.strategy';

/** Codes of PostgreSQL. */
const INSUFFICIENT_PRIVILEGE = '42501';
const UNDEFINED_TABLE = '42P01';

/** Called with every statement and its parameters. */
export type StatementListener = (statement: string, parameters: unknown[]) => void;

/** Where a subgraph's database is: a PostgreSQL URL, or the socket of the embedded database. */
export type DatabaseAddress = { url: string } | { host: string; port: number };

/** What a data source needs of its subgraph. */
export interface DatabaseDefinition {
  /** Name of the subgraph, which is also the name of its schema in the database. */
  name: string;
  entities: Function[];
  migrations: Function[];
}

/**
 * The connection pool of one subgraph.
 *
 * @param onStatement hears of every statement, for tests that count or explain them
 */
export function createDataSource(
  definition: DatabaseDefinition,
  address: DatabaseAddress,
  onStatement?: StatementListener,
): DataSource {
  const connection =
    'url' in address
      ? { url: address.url }
      : {
          host: address.host,
          port: address.port,
          username: 'postgres',
          password: 'postgres',
          database: 'postgres',
        };
  const options: DataSourceOptions = {
    type: 'postgres',
    ...connection,
    schema: definition.name,
    entities: definition.entities,
    migrations: definition.migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    installExtensions: false,
    applicationName: `leerwegen-${definition.name}`,
    poolSize: 5,
    logging: onStatement !== undefined,
    // TypeORM's own prints migrations that fail, which are thrown too.
    logger: statementLogger(onStatement),
    // A wait for the one session of the embedded database ends in a clear error, never in a hang.
    // To compile a statement takes the server longer than to run any of ours: 1.1 s for one of 0.3 s.
    extra: {
      connectionTimeoutMillis: 5_000,
      query_timeout: 60_000,
      options: '-c jit=off',
    } satisfies PoolConfig,
  };
  return new DataSource(options);
}

/**
 * Creates the schema when needed and runs what migrations are new; returns their names.
 *
 * @throws Error that says what to run when this role may not run them
 */
export async function migrate(dataSource: DataSource, name: string): Promise<string[]> {
  try {
    // IF NOT EXISTS asks for the right to create schemas even when there is nothing to create.
    const [schema] = await dataSource.query<unknown[]>('SELECT 1 FROM pg_namespace WHERE nspname = $1', [
      name,
    ]);
    if (!schema) await dataSource.query(`CREATE SCHEMA "${name}"`);
    const migrations = await dataSource.runMigrations({ transaction: 'each' });
    return migrations.map((migration) => migration.name);
  } catch (error) {
    if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Error(await refusalText(dataSource, name), { cause: error });
  }
}

/** Why this role may not migrate, and what does. */
async function refusalText(dataSource: DataSource, name: string): Promise<string> {
  const [{ role }] = await dataSource.query<[{ role: string }]>('SELECT current_user AS role');
  const pending = await pendingCount(dataSource, name);
  const what =
    pending === null
      ? `role "${role}" may not read schema "${name}"`
      : `${pending === 1 ? '1 migration is' : `${pending} migrations are`} pending and role "${role}" may not run ${pending === 1 ? 'it' : 'them'}`;
  return `${name}: ${what}; "npm run databases" gives rights and runs migrations, as the role of ${name.toUpperCase()}_MIGRATION_DATABASE_URL, which must own the schema`;
}

/** How many migrations were not run yet; null when this role may not know. */
async function pendingCount(dataSource: DataSource, name: string): Promise<number | null> {
  try {
    const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM "${name}".migration`);
    const done = new Set(rows.map((row) => row.name));
    return dataSource.migrations.filter((each) => !done.has(each.name ?? each.constructor.name)).length;
  } catch (error) {
    if (codeOf(error) === UNDEFINED_TABLE) return dataSource.migrations.length;
    if (codeOf(error) === INSUFFICIENT_PRIVILEGE) return null;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}

function statementLogger(onStatement?: StatementListener): Logger {
  const ignore = (): void => undefined;
  return {
    logQuery: (statement, parameters) =>
      onStatement?.(statement, (parameters as unknown[] | undefined) ?? []),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
