import { type GatewayOptions, type RunningGateway, startGateway } from '@leerwegen/gateway/gateway-server';
import { readSettings } from '@leerwegen/gateway/gateway.settings';
import { randomBytes } from 'node:crypto';
import { startDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer';
import type { ProviderRole } from '@leerwegen/shared/auth/principal';
import { createTokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import path from 'node:path';
import pino, { type Logger } from 'pino';
import { startTestDatabase, type TestDatabase } from './test-database';

/** The demonstration catalogue is of school year 2026-2027, whenever the tests run. */
export const NOW = new Date('2026-11-23T12:00:00Z');

/** What a GraphQL server answered. */
export interface Answer<D = any> {
  data?: D | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** The whole system on ports of its own: every subgraph and the gateway, over HTTP. */
export interface TestGraph {
  url: string;
  database: TestDatabase;
  /** Addresses of the subgraphs by name. */
  subgraphUrls: Record<string, string>;
  /** Every SQL statement so far, by subgraph, but for reads of the catalogue's version: one serves whatever answers are ready. */
  statements: Record<string, string[]>;
  /** The key of every subgraph. */
  key: Buffer;
  /** A token of somebody at a provider. */
  token(providerId: string, role?: ProviderRole, subject?: string): Promise<string>;
  ask<D = any>(query: string, variables?: object, token?: string): Promise<Answer<D>>;
  /** The data of an answer without errors. */
  answer(query: string): Promise<any>;
  /** Asks one subgraph directly. */
  askSubgraph<D = any>(name: string, query: string, variables?: object, token?: string): Promise<Answer<D>>;
  stopSubgraph(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** The subgraphs of tests accept calls from anyone, unless they are to ask a secret. */
const OPEN = 'open';

/** The secret of every subgraph, by variable. */
export function secretsOf(secret: string): Record<string, string> {
  return Object.fromEntries(SUBGRAPHS.map(({ name }) => [`${name.toUpperCase()}_GATEWAY_SECRET`, secret]));
}

/** Addresses of subgraphs by variable, such as `CVO_URL`. */
export function urlVariables(urls: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]));
}

const READS_VERSION = /^SELECT version FROM "\w+"\.catalogue_version$/;

/** A gateway with caches, as it is started otherwise. */
export const WITH_CACHES = { executor: 'lean', cacheBytes: 32 * 1024 * 1024 } as const;

/** A second gateway over the same or other addresses, such as those of a proxy. */
export function startTestGateway(
  urls: Record<string, string>,
  options: Partial<GatewayOptions> = {},
): Promise<RunningGateway> {
  return startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphFile: path.resolve(__dirname, '../../gateway/supergraph.graphql'),
    logLevel: 'silent',
    gatewaySecrets: secretsOf(OPEN),
    executor: readSettings(process.env).executor,
    // Tests write to databases and ask at once; what is kept may be a second old.
    cacheBytes: 0,
    // A busy machine is no reason to fail; what the real deadline does is tried beside the gateway.
    deadlineMilliseconds: 20_000,
    subgraphUrls: urlVariables(urls),
    ...options,
  });
}

/** A gateway whose subgraphs nobody serves: it plans operations all the same, and answers at once. */
export function startUnservedGateway(): Promise<RunningGateway> {
  return startTestGateway(
    Object.fromEntries(SUBGRAPHS.map(({ name }) => [name, 'http://127.0.0.1:9/graphql'])),
  );
}

/** The time of a test graph, who hears its logs, and the secret that its subgraphs ask. */
export interface TestGraphOptions {
  clock?: () => Date;
  logger?: Logger;
  gatewaySecret?: string;
}

/** Starts everything on a copy of the template database, with an issuer of tokens. */
export async function startTestGraph({
  clock = () => NOW,
  logger = pino({ level: 'silent' }),
  gatewaySecret = OPEN,
}: TestGraphOptions = {}): Promise<TestGraph> {
  const database = await startTestDatabase();
  const issuer = await startDevelopmentIssuer();
  const personal = { key: randomBytes(32), verifier: createTokenVerifier(issuer.settings) };
  const statements: Record<string, string[]> = {};
  const subgraphUrls: Record<string, string> = {};
  const stops = new Map<string, () => Promise<void>>();
  for (const definition of SUBGRAPHS) {
    const { name } = definition;
    statements[name] = [];
    const address = databaseAddress(name, database.environment);
    const dataSource = await createDataSource(definition, address, (text) => {
      if (!READS_VERSION.test(text)) statements[name]!.push(text);
    }).initialize();
    const options = {
      dataSource,
      host: '127.0.0.1',
      port: 0,
      logger,
      clock,
      personal,
      gatewaySecret,
    };
    const subgraph = await startSubgraphServer(definition, options);
    subgraphUrls[name] = subgraph.url;
    stops.set(name, async () => {
      await subgraph.stop();
      await dataSource.destroy();
    });
  }
  const gateway = await startTestGateway(subgraphUrls, {
    gatewaySecrets: secretsOf(gatewaySecret),
  });
  const stopSubgraph = async (name: string): Promise<void> => {
    const stop = stops.get(name);
    stops.delete(name);
    await stop?.();
  };
  return {
    url: `${gateway.url}/graphql`,
    database,
    subgraphUrls,
    statements,
    key: personal.key,
    token: (providerId, role = 'COUNSELLOR', subject = 'begeleider-1') =>
      issuer.token({ providerId, role, subject }),
    ask: (query, variables, token) => post(`${gateway.url}/graphql`, query, variables, token),
    answer: async (query) => {
      const { data, errors } = await post(`${gateway.url}/graphql`, query);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    askSubgraph: (name, query, variables, token) => post(subgraphUrls[name]!, query, variables, token),
    stopSubgraph,
    stop: async () => {
      await gateway.stop();
      for (const name of [...stops.keys()]) await stopSubgraph(name);
      await database.stop();
      await issuer.stop();
    },
  };
}

/** Asks a GraphQL server over HTTP. */
export async function post<D = any>(
  url: string,
  query: string,
  variables?: object,
  token?: string,
): Promise<Answer<D>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<D>;
}
