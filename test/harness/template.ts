import path from 'node:path';
import { tmpdir } from 'node:os';
import { Client } from 'pg';

/** Where the migrated template of this test run is: a folder of the embedded database, or a database on a server. */
export interface Template {
  folder: string;
  /** URL of the server, when `TEST_DATABASE_URL` is set. */
  server: string | undefined;
  database: string;
}

/** The template of the test run that the environment names; `global-setup` chose the name. */
export function template(): Template {
  const run = process.env.LEERWEGEN_TEST_RUN!;
  return {
    folder: path.join(tmpdir(), `leerwegen-test-${run}`),
    server: process.env.TEST_DATABASE_URL || undefined,
    database: `leerwegen_test_${run}`,
  };
}

/** The URL of another database on the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Runs statements, one after the other, on the server's own database, such as CREATE DATABASE. */
export async function onServer(server: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
