import pino from 'pino';
import { databaseAddress } from '../database/database-address';
import { createDataSource, migrate } from '../database/data-source';
import { report } from './process-lifecycle';
import type { SubgraphDefinition } from './subgraph-definition';
import { type RunningSubgraph, startSubgraphServer } from './subgraph-server';
import { subgraphHost, subgraphPort } from './subgraph-settings';

/**
 * Runs one subgraph as its owner does: connects, migrates, loads the demonstration catalogue into an empty database
 * (unless `DEMONSTRATION=off`), and listens.
 */
export async function runSubgraph(
  definition: SubgraphDefinition,
  environment: NodeJS.ProcessEnv,
): Promise<RunningSubgraph> {
  const { name } = definition;
  const port = subgraphPort(definition, environment);
  const logger = pino({ level: environment.LOG_LEVEL ?? 'info', base: { subgraph: name } });
  const dataSource = createDataSource(definition, databaseAddress(name, environment));
  await dataSource.initialize().catch((error: Error) => {
    throw new Error(
      `${name}: the database does not answer (${(error as NodeJS.ErrnoException).code ?? error.name})`,
    );
  });
  const migrations = await migrate(dataSource, name);
  if (migrations.length > 0) report({ type: 'progress', text: `${name}: ${migrations.length} migrations` });
  if (environment.DEMONSTRATION !== 'off') {
    const offerings = await definition.demonstrate(dataSource);
    if (offerings > 0)
      report({ type: 'progress', text: `${name}: demonstration catalogue, ${offerings} offerings` });
  }
  const running = await startSubgraphServer(definition, {
    dataSource,
    host: subgraphHost(environment),
    port,
    logger,
  });
  return {
    ...running,
    stop: async () => {
      await running.stop();
      await dataSource.destroy();
    },
  };
}
