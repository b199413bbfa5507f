import { openToNobody } from '@leerwegen/shared/auth/testing/personal.fixtures';
import { createDataSource, migrate } from '@leerwegen/shared/database/data-source';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { NOW } from '../harness/test-graph';

/** The five subgraphs with the demonstration catalogue, over HTTP. */
export interface BenchSubgraphs {
  urls: Record<string, string>;
  dataSources: ReadonlyMap<string, DataSource>;
  stop(): Promise<void>;
}

/** Migrates and fills an empty database and starts all subgraphs on it. */
export async function startBenchSubgraphs(url: string, gatewaySecret = 'open'): Promise<BenchSubgraphs> {
  const dataSources = new Map<string, DataSource>();
  const urls: Record<string, string> = {};
  const stops: (() => Promise<unknown>)[] = [];
  for (const definition of SUBGRAPHS) {
    const dataSource = await createDataSource(definition, { url }).initialize();
    stops.unshift(() => dataSource.destroy());
    await migrate(dataSource, definition.name);
    await definition.demonstrate(dataSource);
    const options = {
      dataSource,
      host: '127.0.0.1',
      port: 0,
      logger: pino({ level: 'warn' }),
      clock: () => NOW,
    };
    const subgraph = await startSubgraphServer(definition, { ...options, ...openToNobody(), gatewaySecret });
    stops.unshift(() => subgraph.stop());
    dataSources.set(definition.name, dataSource);
    urls[definition.name] = subgraph.url;
  }
  return {
    urls,
    dataSources,
    stop: async () => {
      for (const stop of stops) await stop();
    },
  };
}
