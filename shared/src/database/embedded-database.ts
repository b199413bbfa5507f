import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { dataFolder, embeddedAddress, embeddedAnswers, socketPath } from './embedded-location';
import { takePidFile } from './pid-file';
import { wholeExchanges } from './whole-exchanges';

/** A running embedded database. */
export interface EmbeddedDatabase {
  host: string;
  port: number;
  stop(): Promise<void>;
}

/** Connections from all subgraphs and commands together. */
const MAX_CONNECTIONS = 100;
/** Half of the memory that the default takes; the catalogue is small. */
const POSTGRES_PARAMETERS = ['-c', 'shared_buffers=8MB'];

/** Whether the database directory exists already; if not, create it in a process of its own (it takes 600 MB). */
export function embeddedDatabaseExists(environment: NodeJS.ProcessEnv): boolean {
  return existsSync(path.join(databaseFolder(environment), 'PG_VERSION'));
}

/** Creates the database directory and stops again. */
export async function createEmbeddedDatabase(environment: NodeJS.ProcessEnv): Promise<void> {
  mkdirSync(dataFolder(environment), { recursive: true });
  const release = await takePidFile(path.join(dataFolder(environment), 'database.pid'), () =>
    embeddedAnswers(environment),
  );
  try {
    const database = await open(databaseFolder(environment));
    await database.close();
  } finally {
    release();
  }
}

/**
 * Opens the database directory and serves it to ordinary PostgreSQL clients.
 *
 * @throws AlreadyRunningError when another process serves the same folder
 */
export async function startEmbeddedDatabase(environment: NodeJS.ProcessEnv): Promise<EmbeddedDatabase> {
  const folder = dataFolder(environment);
  mkdirSync(folder, { recursive: true });
  const release = await takePidFile(path.join(folder, 'database.pid'), () => embeddedAnswers(environment));
  try {
    const database = await open(databaseFolder(environment));
    return await serve(database, environment, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** The version stands in the name: another PGlite may not read the same files. */
function databaseFolder(environment: NodeJS.ProcessEnv): string {
  return path.join(dataFolder(environment), `pglite-${pgliteVersion()}`);
}

function pgliteVersion(): string {
  const file = path.resolve(path.dirname(require.resolve('@electric-sql/pglite')), '../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function open(folder: string): Promise<PGlite> {
  return PGlite.create(folder, {
    startParams: [...PGlite.defaultStartParams, ...POSTGRES_PARAMETERS],
  });
}

async function serve(
  database: PGlite,
  environment: NodeJS.ProcessEnv,
  release: () => void,
): Promise<EmbeddedDatabase> {
  const { host, port } = embeddedAddress(environment);
  const listen = process.platform === 'win32' ? { host, port } : { path: prepareSocket(host) };
  const server = new PGLiteSocketServer({
    db: wholeExchanges(database),
    ...listen,
    maxConnections: MAX_CONNECTIONS,
  });
  await server.start();
  return {
    host,
    port,
    stop: async () => {
      await server.stop();
      await database.close();
      release();
    },
  };
}

function prepareSocket(host: string): string {
  mkdirSync(host, { recursive: true });
  rmSync(socketPath(host), { force: true });
  return socketPath(host);
}
