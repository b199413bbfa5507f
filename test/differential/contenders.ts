import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { readFileSync } from 'node:fs';
import type { GatewayOptions } from '@leerwegen/gateway/gateway-server';
import { startHiveGateway } from '../harness/hive-gateway';
import { type Answer, startTestGateway, urlVariables, WITH_CACHES } from '../harness/test-graph';
import { SUPERGRAPH_FILE } from './public.schema';
import type { GeneratedQuery } from './query.generator';
import { renameAliases, restoreAliases } from './renamed.aliases';

/** A gateway that takes part in a comparison. */
export interface Contender {
  name: string;
  ask(query: GeneratedQuery): Promise<Answer>;
  stop(): Promise<void>;
}

type Addresses = Record<string, string>;

/** Ours, and those that it is compared with. */
export type Contenders = readonly [ours: Contender, ...others: Contender[]];

/**
 * Ours: first on the lean executor and without caches, which is held to be right; then under other aliases, with Apollo's executor, and with caches,
 * once to fill them and once to be answered from them.
 */
export async function startOurs(urls: Addresses): Promise<Contenders> {
  const plain = await startVariant('ours', urls, { cacheBytes: 0, executor: 'lean' });
  const apollo = await startVariant('ours on Apollo', urls, { cacheBytes: 0, executor: 'apollo' });
  const cached = await startVariant('ours with caches', urls, WITH_CACHES);
  const renamed = async (query: GeneratedQuery): Promise<Answer> =>
    restoreAliases(await plain.ask(renameAliases(query)));
  return [
    plain,
    { name: 'ours under other aliases', ask: renamed, stop: async () => undefined },
    apollo,
    cached,
    { ...cached, name: 'ours with full caches', stop: async () => undefined },
  ];
}

async function startVariant(
  name: string,
  urls: Addresses,
  options: Partial<GatewayOptions>,
): Promise<Contender> {
  const { url, stop } = await startTestGateway(urls, options);
  return { name, ask: (query) => ask(`${url}/graphql`, query), stop };
}

/** Hive Gateway with its planner in Rust; the one in JavaScript finds no way through a list of an interface. */
export async function startHive(urls: Addresses): Promise<Contender> {
  const { url, stop } = await startHiveGateway({ ...urlVariables(urls), HIVE_PLANNER: 'rust' });
  return { name: 'hive', ask: (query) => ask(url, query), stop };
}

/** The stock ApolloGateway in the stock ApolloServer, with the stock data source. */
export async function startStock(urls: Addresses): Promise<Contender> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const server = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl: readFileSync(SUPERGRAPH_FILE, 'utf8'),
      buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name]! }),
      logger: silent,
    }),
    logger: silent,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    name: 'stock',
    ask: async ({ query, variables, operationName }) => {
      const { body } = await server.executeOperation({
        query,
        variables,
        ...(operationName && { operationName }),
      });
      if (body.kind !== 'single') throw new Error('an answer in parts');
      // As it would be sent.
      return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
    },
    stop: () => server.stop(),
  };
}

function nothing(): void {}

async function ask(url: string, query: GeneratedQuery): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(query),
  });
  return (await response.json()) as Answer;
}
