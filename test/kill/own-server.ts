import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import type { RunningChild } from '@leerwegen/shared/server/child-process';
import { Client } from 'pg';
import type { KillDatabase } from './kill-target';
import { SupervisedPart } from './supervised-part';

const DEBIAN = '/usr/lib/postgresql';
const POLL_MILLISECONDS = 25;

/** The newest folder of this machine with the binaries of a PostgreSQL server; null when there is none. */
export function serverBinaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const folders = [
    ...newestFirst.map((version) => path.join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((it) => existsSync(path.join(folder, it)))) ?? null
  );
}

/** A PostgreSQL server of the test's own, of which the whole or one backend is killed with SIGKILL. */
export class OwnServer extends SupervisedPart implements KillDatabase {
  readonly environment: NodeJS.ProcessEnv;
  readonly description: string;

  private constructor(
    private readonly folder: string,
    private readonly url: string,
    begin: () => Promise<RunningChild>,
    version: string,
  ) {
    super('database', begin);
    this.environment = { DATABASE_URL: url };
    this.description = `${version}, a server of its own; SIGKILL of the postmaster or of a backend`;
  }

  static async create(binaries: string): Promise<OwnServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-kill-server-'));
    const user = unprivileged();
    if (user) chownSync(folder, user.uid, user.gid);
    const data = path.join(folder, 'data');
    const options = { ...user, cwd: folder };
    const make = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', 'C', '--no-sync'];
    execFileSync(path.join(binaries, 'initdb'), make, { ...options, stdio: 'ignore' });
    const postgres = path.join(binaries, 'postgres');
    const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' }).trim();
    const port = await freePort();
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
    const serve = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    const begin = (): Promise<RunningChild> =>
      startPostmaster(postgres, serve, options, url, path.join(folder, 'server.log'));
    return new OwnServer(folder, url, begin, version);
  }

  override async kill(random: SeededRandom): Promise<string> {
    if (!random.chance(0.5) && (await this.killBackend())) return 'database (a backend)';
    await super.kill(random);
    return 'database (the postmaster)';
  }

  override async stop(): Promise<void> {
    await super.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One backend of a subgraph, within a transaction if there is such a one; the server then ends all and recovers. */
  private async killBackend(): Promise<boolean> {
    const watcher = new Client({ connectionString: this.url });
    const ended = new Promise<void>((resolve) => {
      watcher.on('error', () => resolve()).on('end', () => resolve());
    });
    await watcher.connect();
    const { rows } = await watcher.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'leerwegen-%'
       ORDER BY xact_start IS NULL, random() LIMIT 1`,
    );
    const pid = rows[0]?.pid;
    if (pid !== undefined) {
      process.kill(pid, 'SIGKILL');
      // The server has noticed when this connection, too, is ended.
      this.downUntil(ended.then(() => untilAnswers(this.url)));
      await ended;
    }
    await watcher.end().catch(() => undefined);
    return pid !== undefined;
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, user: string): number =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  } catch {
    return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
  }
}

async function startPostmaster(
  file: string,
  args: string[],
  options: SpawnOptions,
  url: string,
  log: string,
): Promise<RunningChild> {
  const output = openSync(log, 'a');
  const child = spawn(file, args, { ...options, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilAnswers(url, () => child.exitCode !== null || child.signalCode !== null);
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
  };
  return { process: child, stop };
}

/** Resolves when the server answers; rejects when it has given up first, as while backends of before still live. */
async function untilAnswers(url: string, gaveUp: () => boolean = () => false): Promise<void> {
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch {
      if (gaveUp()) throw new Error('the server ended before it answered');
      await delay(POLL_MILLISECONDS);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
