import { openToNobody } from '@leerwegen/shared/auth/testing/personal.fixtures';
import { seedCatalogue } from '@leerwegen/shared/catalogue/catalogue.seeder';
import { createDataSource, type DatabaseAddress, migrate } from '@leerwegen/shared/database/data-source';
import { InputError } from '@leerwegen/shared/import/input-error';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { databaseUrl, onServer } from '../harness/template';
import { NOW, post } from '../harness/test-graph';
import type { BenchArguments } from './bench-arguments';

/** A statement with its parameters, as the subgraph sent it. */
export interface Statement {
  text: string;
  parameters: unknown[];
}

/** The schools' subgraph over HTTP, on a database of its own with so many generated offerings. */
export interface BenchSubgraph {
  offerings: number;
  /** Asks the subgraph; an error of it is an error. */
  ask<D = any>(query: string, variables?: object): Promise<D>;
  /** The statements that the subgraph sends meanwhile. */
  statementsOf(action: () => Promise<unknown>): Promise<Statement[]>;
  /** The same kind of connection as the subgraph has. */
  dataSource: DataSource;
  stop(): Promise<void>;
}

const school = SUBGRAPHS.find(({ name }) => name === 'school')!;
const SEED = 1;

/** @throws InputError when the server does not answer */
export async function createBenchDatabase(server: string, database: string): Promise<void> {
  await onServer(server, `CREATE DATABASE "${database}"`).catch((error: Error) => {
    const reason = (error as NodeJS.ErrnoException).code ?? error.message;
    throw new InputError(
      `The bench needs a PostgreSQL server: BENCH_DATABASE_URL does not answer (${reason})`,
    );
  });
}

/** Fills a new database, that of the schools unless another subgraph is named. */
export async function fillBenchDatabase(
  url: string,
  offerings: number,
  signal: AbortSignal,
  definition: SubgraphDefinition<any> = school,
): Promise<void> {
  const dataSource = createDataSource(definition, { url });
  // Statements over a million rows take their time.
  dataSource.setOptions({ extra: {} });
  await dataSource.initialize();
  try {
    await migrate(dataSource, definition.name);
    const generated = definition.generate!({ offerings, seed: SEED });
    const { rows, seconds } = await seedCatalogue(dataSource, generated, { signal });
    console.log(`${rows} rows in ${seconds.toFixed(1)} s`);
  } finally {
    await dataSource.destroy();
  }
}

/** Drops a database, also when somebody is connected to it. */
export async function dropBenchDatabase(server: string, database: string): Promise<void> {
  await onServer(server, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
}

/** Does something with a new database, which is dropped unless it is to be kept. */
export async function withBenchDatabase<T>(
  name: string,
  { server, keep }: Pick<BenchArguments, 'server' | 'keep'>,
  action: (url: string) => Promise<T>,
): Promise<T> {
  const database = `leerwegen_bench_${process.pid}_${name}`;
  await createBenchDatabase(server, database);
  try {
    return await action(databaseUrl(server, database));
  } finally {
    if (keep) console.log(`Kept: ${database}`);
    else await dropBenchDatabase(server, database);
  }
}

/** Starts the subgraph on a filled database. */
export async function startBenchSubgraph(
  address: DatabaseAddress,
  offerings: number,
): Promise<BenchSubgraph> {
  let heard: Statement[] | null = null;
  const dataSource = createDataSource(school, address, (text, parameters) =>
    heard?.push({ text, parameters }),
  );
  await dataSource.initialize();
  const subgraph = await startSubgraphServer(school, {
    dataSource,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'warn' }),
    ...openToNobody(),
    clock: () => NOW,
  });
  return {
    offerings,
    dataSource,
    ask: async (query, variables) => {
      const { data, errors } = await post(subgraph.url, query, variables);
      if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
      return data;
    },
    statementsOf: async (action) => {
      heard = [];
      await action();
      const statements = heard;
      heard = null;
      return statements;
    },
    stop: async () => {
      await subgraph.stop();
      await dataSource.destroy();
    },
  };
}
