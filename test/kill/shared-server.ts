import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { databaseUrl, onServer } from '../harness/template';
import type { KillDatabase } from './kill-target';

/** A database of the test's own on a server that others use too: all its connections are ended at once. */
export class SharedServer implements KillDatabase {
  readonly name = 'database';
  readonly outages: number[] = [];
  readonly surprises: string[] = [];
  readonly failedStarts: string[] = [];
  readonly description =
    'PostgreSQL on a server that is not the test’s own: no SIGKILL there, all connections are terminated instead';
  readonly environment: NodeJS.ProcessEnv;
  private readonly database = `leerwegen_kill_${randomUUID().slice(0, 8)}`;

  constructor(private readonly server: string) {
    this.environment = { DATABASE_URL: databaseUrl(server, this.database) };
  }

  start(): Promise<void> {
    return onServer(this.server, `CREATE DATABASE "${this.database}"`);
  }

  whenUp(): Promise<void> {
    return Promise.resolve();
  }

  async kill(): Promise<string> {
    const client = new Client({ connectionString: this.server });
    await client.connect();
    const { rows } = await client.query<{ ended: string }>(
      'SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_activity WHERE datname = $1',
      [this.database],
    );
    await client.end();
    this.outages.push(0);
    return `database (${rows[0]!.ended} connections)`;
  }

  stop(): Promise<void> {
    return onServer(this.server, `DROP DATABASE IF EXISTS "${this.database}" WITH (FORCE)`);
  }
}
