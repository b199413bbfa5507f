import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { databaseUrl, onServer, template } from './template';

/** Prepares one migrated, filled database per test run; every test file gets a copy of it. */
export default async function globalSetup(): Promise<void> {
  process.env.LEERWEGEN_TEST_RUN = `${process.pid}${Date.now().toString(36)}`;
  const { folder, server, database } = template();
  mkdirSync(folder, { recursive: true });
  if (server) await onServer(server, `CREATE DATABASE "${database}"`);
  execFileSync(
    process.execPath,
    ['-C', 'development', '-r', '@swc-node/register', path.join(__dirname, 'prepare-template.main.ts')],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: server ? databaseUrl(server, database) : '',
        LEERWEGEN_DATA: path.join(folder, 'template'),
      },
    },
  );
}
