import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDevelopmentIssuer, type RunningIssuer } from '@leerwegen/shared/auth/development-issuer';
import { startEmbeddedDatabaseProcess } from '@leerwegen/shared/database/embedded-database.child';
import { startChild } from '@leerwegen/shared/server/child-process';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { freePortsOf } from '../harness/command';
import type { KillArguments } from './kill-arguments';
import type { KillDatabase, KillTarget } from './kill-target';
import { OwnServer, serverBinaries } from './own-server';
import { SharedServer } from './shared-server';
import { SupervisedPart } from './supervised-part';

const NAMES = SUBGRAPHS.map(({ name }) => name);
const START_SUBGRAPH = path.resolve(__dirname, '../../scripts/start-subgraph.ts');
const DEFAULT_SERVER = 'postgresql://postgres@127.0.0.1:5432/postgres';

/** Everything that runs, each part in a process of its own, and who starts it again. */
export interface KillSystem {
  readonly url: string;
  /** With what the parts were started; commands and readers find the database by it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly issuer: RunningIssuer;
  readonly database: KillDatabase;
  readonly subgraphs: readonly KillTarget[];
  readonly gateway: KillTarget;
  stop(): Promise<void>;
}

/** Starts the database, each subgraph and the gateway; the issuer of tokens runs in this process. */
export async function startKillSystem(
  wanted: KillArguments,
  say: (text: string) => void,
): Promise<KillSystem> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-kill-'));
  const surroundings = await surroundingsOf(folder, wanted.logLevel);
  const database = await databaseOf(wanted, surroundings);
  const environment = { ...surroundings, ...database.environment };
  const issuer = await startDevelopmentIssuer({ environment });
  const subgraphs = NAMES.map((name) => subgraphPart(name, environment, wanted, database));
  const gateway = new SupervisedPart('gateway', () =>
    startChild(require.resolve('@leerwegen/gateway/main'), [], environment),
  );
  const stop = async (): Promise<void> => {
    for (const part of [gateway, ...subgraphs, database]) await part.stop();
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  say(`database: ${database.description}`);
  try {
    // One after the other: each fills its own part of the one database.
    for (const part of [database, ...subgraphs, gateway]) await startOrFail(part);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `http://127.0.0.1:${environment.PORT}/graphql`;
  return { url, environment, issuer, database, subgraphs, gateway, stop };
}

/** At the very start nothing is killed: a part that does not start now never will. */
async function startOrFail(part: KillTarget): Promise<void> {
  const started = part.start();
  const failed = async (): Promise<void> => {
    while (part.failedStarts.length === 0) await new Promise((resolve) => setTimeout(resolve, 100).unref());
    throw new Error(`${part.name} does not start: ${part.failedStarts[0]}`);
  };
  await Promise.race([started, failed()]);
}

/** Nothing of the surroundings of this process decides what is tested. */
async function surroundingsOf(folder: string, logLevel: string): Promise<NodeJS.ProcessEnv> {
  const ports = await freePortsOf(NAMES);
  const urls = NAMES.map((name) => {
    const variable = name.toUpperCase();
    return [`${variable}_URL`, `http://127.0.0.1:${ports[`${variable}_PORT`]}/graphql`];
  });
  const { PATH, TMPDIR } = process.env;
  return {
    ...ports,
    ...(Object.fromEntries(urls) as NodeJS.ProcessEnv),
    PATH,
    ...(TMPDIR && { TMPDIR }),
    LEERWEGEN_DATA: folder,
    LOG_LEVEL: logLevel,
  };
}

async function databaseOf(
  { database, server }: KillArguments,
  surroundings: NodeJS.ProcessEnv,
): Promise<KillDatabase> {
  if (database === 'embedded') {
    const part = new SupervisedPart('database', () => startEmbeddedDatabaseProcess(surroundings));
    return Object.assign(part, {
      description: 'embedded, in a process of its own; SIGKILL of that process',
      environment: {},
    });
  }
  if (server) return new SharedServer(server);
  const binaries = serverBinaries();
  if (binaries) return OwnServer.create(binaries);
  return new SharedServer(process.env.TEST_DATABASE_URL || DEFAULT_SERVER);
}

function subgraphPart(
  name: string,
  environment: NodeJS.ProcessEnv,
  wanted: KillArguments,
  database: KillDatabase,
): SupervisedPart {
  return new SupervisedPart(name, async () => {
    // A subgraph that finds no embedded database starts one, which would end with it.
    if (wanted.database === 'embedded') await database.whenUp();
    return startChild(START_SUBGRAPH, [name], environment);
  });
}
