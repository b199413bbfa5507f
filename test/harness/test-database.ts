import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedDatabaseProcess } from '@leerwegen/shared/database/embedded-database.child';
import { databaseUrl, onServer, template } from './template';

/** A database of a test file's own: every subgraph migrated, with the demonstration catalogue. */
export interface TestDatabase {
  /** Environment with which subgraphs and commands find it. */
  environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Copies the template: on the embedded database, or on a server when `TEST_DATABASE_URL` is set. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const { server } = template();
  return server ? onRealServer(server) : onEmbedded();
}

async function onEmbedded(): Promise<TestDatabase> {
  const { folder } = template();
  const copy = path.join(folder, randomUUID().slice(0, 8));
  cpSync(path.join(folder, 'template'), copy, { recursive: true });
  const environment = { ...process.env, DATABASE_URL: '', LEERWEGEN_DATA: copy };
  const database = await startEmbeddedDatabaseProcess(environment);
  return {
    environment,
    stop: async () => {
      await database.stop();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

async function onRealServer(server: string): Promise<TestDatabase> {
  const database = `${template().database}_${randomUUID().slice(0, 8)}`;
  await onServer(
    server,
    `CREATE DATABASE "${database}" TEMPLATE "${template().database}"`,
    // No test pulls the plug: a commit need not wait for the disk, as it does not on the embedded database.
    `ALTER DATABASE "${database}" SET synchronous_commit = off`,
  );
  return {
    environment: {
      ...process.env,
      DATABASE_URL: databaseUrl(server, database),
      LEERWEGEN_DATA: template().folder,
    },
    stop: () => onServer(server, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
  };
}
