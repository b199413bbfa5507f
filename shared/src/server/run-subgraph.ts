import pino from 'pino';
import type { DataSource } from 'typeorm';
import { tokenSettings } from '../auth/development-issuer.settings';
import { gatewaySecret } from '../auth/gateway-secret';
import { subgraphKey, usesDevelopmentKey } from '../auth/subgraph-key';
import { createTokenVerifier } from '../auth/token.verifier';
import { databaseAddress } from '../database/database-address';
import { createDataSource, migrate } from '../database/data-source';
import { report } from './process-lifecycle';
import type { SubgraphDefinition } from './subgraph-definition';
import { type RunningSubgraph, startSubgraphServer } from './subgraph-server';
import { logLevel, subgraphHost, subgraphPort } from './subgraph-settings';

/**
 * Runs one subgraph as its owner does: connects, migrates, loads the demonstration catalogue into an empty database
 * (unless `DEMONSTRATION=off`), and listens.
 */
export async function runSubgraph(
  definition: SubgraphDefinition,
  environment: NodeJS.ProcessEnv,
): Promise<RunningSubgraph> {
  const { name } = definition;
  // Wrong settings are an error before anything is touched.
  subgraphPort(definition, environment);
  logLevel(environment);
  subgraphKey(name, environment);
  gatewaySecret(name, environment);
  tokenSettings(environment);
  const dataSource = createDataSource(definition, databaseAddress(name, environment));
  await dataSource.initialize().catch((error: Error) => {
    throw new Error(
      `${name}: the database does not answer (${(error as NodeJS.ErrnoException).code ?? error.name})`,
    );
  });
  try {
    const running = await prepareAndListen(definition, dataSource, environment);
    return {
      ...running,
      stop: async () => {
        await running.stop();
        await dataSource.destroy();
      },
    };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function prepareAndListen(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  environment: NodeJS.ProcessEnv,
): Promise<RunningSubgraph> {
  const { name } = definition;
  const logger = pino({ level: logLevel(environment), base: { subgraph: name } });
  const migrations = await migrate(dataSource, name);
  if (migrations.length > 0) report({ type: 'progress', text: `${name}: ${migrations.length} migrations` });
  if (environment.DEMONSTRATION !== 'off') {
    const offerings = await definition.demonstrate(dataSource);
    if (offerings > 0)
      report({ type: 'progress', text: `${name}: demonstration catalogue, ${offerings} offerings` });
  }
  const [host, port] = [subgraphHost(environment), subgraphPort(definition, environment)];
  if (usesDevelopmentKey(name, environment))
    logger.warn(
      `personal data are encrypted with a development key; set ${name.toUpperCase()}_KEY for real data`,
    );
  const personal = {
    key: subgraphKey(name, environment),
    verifier: createTokenVerifier(tokenSettings(environment)),
  };
  const secret = gatewaySecret(name, environment);
  return startSubgraphServer(definition, {
    dataSource,
    host,
    port,
    logger,
    personal,
    gatewaySecret: secret,
    dailyJobs: true,
  });
}
