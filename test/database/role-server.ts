import { execFile } from 'node:child_process';
import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { Client, escapeIdentifier } from 'pg';
import { databaseUrl, onServer } from '../harness/template';

const ROOT = path.resolve(__dirname, '../..');

/** Roles and databases of one test run on a server, prepared by the real command and dropped afterwards. */
export class RoleServer {
  /** What the command needs to prepare everything. */
  readonly environment: NodeJS.ProcessEnv;

  /** @param prefix of every name; with a quote, so that one that is not quoted shows */
  constructor(
    readonly server: string,
    readonly prefix: string,
  ) {
    const pairs = SUBGRAPHS.flatMap(({ name }) => [
      [`${name.toUpperCase()}_DATABASE_URL`, this.url(name, 'login')],
      [`${name.toUpperCase()}_MIGRATION_DATABASE_URL`, this.url(name, 'migration')],
    ]);
    this.environment = { ADMIN_DATABASE_URL: server, ...(Object.fromEntries(pairs) as NodeJS.ProcessEnv) };
  }

  role(name: string, kind: string): string {
    return `${this.prefix}"${name}_${kind}`;
  }

  database(name: string): string {
    return `${this.prefix}_${name}`;
  }

  url(name: string, kind: string, password = `geheim van '${kind}'`): string {
    const url = new URL(databaseUrl(this.server, this.database(name)));
    url.username = encodeURIComponent(this.role(name, kind));
    url.password = encodeURIComponent(password);
    return url.toString();
  }

  /** Runs `npm run databases` from source, with these variables only. */
  command(
    environment: NodeJS.ProcessEnv,
    ...names: string[]
  ): Promise<{ exit: number; output: string; error: string }> {
    const script = path.join(ROOT, 'scripts/prepare-databases.ts');
    const node = ['-C', 'development', '-r', '@swc-node/register', script, ...names];
    const options = { cwd: ROOT, env: { PATH: process.env.PATH, ...environment } };
    return new Promise((resolve) =>
      execFile(process.execPath, node, options, (failed, output, error) =>
        resolve({ exit: failed ? Number(failed.code) : 0, output, error }),
      ),
    );
  }

  /** Runs statements as one role of one subgraph, or as the administrator there; rows of the last one. */
  async query<T extends object>(url: string, ...statements: string[]): Promise<T[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      let rows: T[] = [];
      for (const statement of statements) ({ rows } = await client.query<T>(statement));
      return rows;
    } finally {
      await client.end();
    }
  }

  /** Everything that the command may change: roles with passwords, rights, tables and what was migrated. */
  async state(name: string): Promise<object[]> {
    const own = `LIKE '${this.prefix}%'`;
    return this.query(
      databaseUrl(this.server, this.database(name)),
      `SELECT 'role' AS kind, rolname::text AS name, to_jsonb(a) - 'oid' AS facts FROM pg_authid a WHERE rolname ${own}
       UNION ALL SELECT 'database', datname, to_jsonb(datacl::text[]) FROM pg_database WHERE datname ${own}
       UNION ALL SELECT 'schema', nspname, to_jsonb(nspacl::text[]) FROM pg_namespace WHERE nspname = '${name}'
       UNION ALL SELECT 'default', defaclobjtype::text, to_jsonb(defaclacl::text[]) FROM pg_default_acl
       UNION ALL SELECT 'relation', oid::regclass::text, to_jsonb(relacl::text[]) FROM pg_class
         WHERE relnamespace = '${name}'::regnamespace
       UNION ALL SELECT 'migration', m.name, to_jsonb(m) FROM ${name}.migration m
       ORDER BY 1, 2`,
    );
  }

  async drop(): Promise<void> {
    for (const { name } of SUBGRAPHS)
      await onServer(
        this.server,
        `DROP DATABASE IF EXISTS ${escapeIdentifier(this.database(name))} WITH (FORCE)`,
      );
    const names = [
      ...SUBGRAPHS.flatMap(({ name }) => [this.role(name, 'login'), this.role(name, 'migration')]),
    ];
    for (const role of [...names, this.role('all', 'admin')])
      await onServer(this.server, `DROP ROLE IF EXISTS ${escapeIdentifier(role)}`);
  }
}
