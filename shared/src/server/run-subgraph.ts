import pino from 'pino';
import type { DataSource } from 'typeorm';
import { tokenSettings } from '../auth/development-issuer.settings';
import { gatewaySecret } from '../auth/gateway-secret';
import { subgraphKey, usesDevelopmentKey } from '../auth/subgraph-key';
import { checkSubgraphKey } from '../auth/subgraph-key.check';
import { createTokenVerifier } from '../auth/token.verifier';
import { databaseAddress, readDatabaseAddress } from '../database/database-address';
import { createDataSource, type DatabaseAddress, migrate } from '../database/data-source';
import { drainNotice } from './drain-settings';
import { report } from './process-lifecycle';
import type { SubgraphDefinition } from './subgraph-definition';
import { type RunningSubgraph, startSubgraphServer, type SubgraphServerOptions } from './subgraph-server';
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
  const address = databaseAddress(name, environment);
  const readAddress = readDatabaseAddress(name, environment);
  const sources: DataSource[] = [];
  const close = async (): Promise<void> => {
    for (const source of sources) await source.destroy();
  };
  try {
    const dataSource = await connect(definition, address, 'the database');
    sources.push(dataSource);
    await prepare(definition, dataSource, environment);
    const catalogueSource = readAddress && (await connect(definition, readAddress, 'the database it reads'));
    if (catalogueSource) sources.push(catalogueSource);
    const running = await listen(definition, { dataSource, catalogueSource }, environment);
    return {
      ...running,
      stop: async () => {
        await running.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function connect(
  definition: SubgraphDefinition,
  address: DatabaseAddress,
  what: string,
): Promise<DataSource> {
  return createDataSource(definition, address)
    .initialize()
    .catch((error: Error) => {
      const code = (error as NodeJS.ErrnoException).code ?? error.name;
      throw new Error(`${definition.name}: ${what} does not answer (${code})`);
    });
}

async function prepare(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const { name } = definition;
  const migrations = await migrate(dataSource, name);
  if (migrations.length > 0) report({ type: 'progress', text: `${name}: ${migrations.length} migrations` });
  if (environment.DEMONSTRATION !== 'off') {
    const offerings = await definition.demonstrate(dataSource);
    if (offerings > 0)
      report({ type: 'progress', text: `${name}: demonstration catalogue, ${offerings} offerings` });
  }
}

async function listen(
  definition: SubgraphDefinition,
  sources: Pick<SubgraphServerOptions, 'dataSource' | 'catalogueSource'>,
  environment: NodeJS.ProcessEnv,
): Promise<RunningSubgraph> {
  const { name } = definition;
  const logger = pino({ level: logLevel(environment), base: { subgraph: name } });
  const [host, port] = [subgraphHost(environment), subgraphPort(definition, environment)];
  const key = subgraphKey(name, environment);
  await checkSubgraphKey(sources.dataSource, name, key);
  for (const what of developmentDefaults(name, environment)) logger.warn(`for development only: ${what}`);
  const onFetchFailure = (issuer: string, problem: string): void =>
    logger.warn({ issuer, problem }, 'the keys of an issuer could not be fetched');
  const personal = { key, verifier: createTokenVerifier(tokenSettings(environment), { onFetchFailure }) };
  const secret = gatewaySecret(name, environment);
  return startSubgraphServer(definition, {
    ...sources,
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
