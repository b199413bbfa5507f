import pino from 'pino';
import type { DataSource } from 'typeorm';
import { tokenSettings } from '../auth/development-issuer.settings';
import { gatewaySecret } from '../auth/gateway-secret';
import { subgraphKey, usesDevelopmentKey } from '../auth/subgraph-key';
import { checkSubgraphKey } from '../auth/subgraph-key.check';
import { createTokenVerifier } from '../auth/token.verifier';
import { databaseAddress } from '../database/database-address';
import { createDataSource, migrate } from '../database/data-source';
import { drainNotice } from './drain-settings';
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
  drainNotice(environment);
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
  const key = subgraphKey(name, environment);
  await checkSubgraphKey(dataSource, name, key);
  for (const what of developmentDefaults(name, environment)) logger.warn(`for development only: ${what}`);
  const onFetchFailure = (issuer: string, problem: string): void =>
    logger.warn({ issuer, problem }, 'the keys of an issuer could not be fetched');
  const personal = { key, verifier: createTokenVerifier(tokenSettings(environment), { onFetchFailure }) };
  const secret = gatewaySecret(name, environment);
  return startSubgraphServer(definition, {
    dataSource,
    host,
    port,
    logger,
    personal,
    gatewaySecret: secret,
    dailyJobs: true,
    noticeMilliseconds: drainNotice(environment),
  });
}

/** What this subgraph took because nothing was configured; none of it is fit for real data. */
function developmentDefaults(name: string, environment: NodeJS.ProcessEnv): string[] {
  const variable = (end: string): string => `${name.toUpperCase()}_${end}`;
  return [
    ...(usesDevelopmentKey(name, environment)
      ? [`personal data are encrypted with a key of this machine; set ${variable('KEY')}`]
      : []),
    ...(environment.ISSUERS_FILE ? [] : ['tokens of the development issuer are trusted; set ISSUERS_FILE']),
    ...(environment[variable('GATEWAY_SECRET')]
      ? []
      : [`the gateway's secret is one of this machine; set ${variable('GATEWAY_SECRET')}`]),
  ];
}
