import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startGateway, type GatewayOptions, type RunningGateway } from '../gateway-server';
import { createLog } from '../gateway.log';
import { readSettings } from '../gateway.settings';
import { RESOLVERS, TYPE_DEFS, type ProviderName } from './provider.fixtures';
import { startSubgraph, type TestSubgraph } from './subgraph.fixtures';

/** A GraphQL answer with the HTTP facts around it. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    extensions?: unknown;
  };
  /** What `extensions.cost` said; not part of `body`, where it would stand in every expectation. */
  readonly cost: unknown;
}

/** What goes along with a query. */
export interface AskOptions {
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
}

/** A gateway over three real subgraphs. */
export interface TestFederation {
  readonly gateway: RunningGateway;
  readonly subgraphs: Record<ProviderName, TestSubgraph>;
  readonly supergraphFile: string;
  /** Every line the gateway logged. */
  readonly logged: Record<string, unknown>[];
  ask(query: string, init?: AskOptions): Promise<Asked>;
  /** Waits for a log line with this message, of this request if one is named. */
  untilLogged(message: string, requestId?: string): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Subgraphs that ask no secret. */
const OPEN = Object.fromEntries(
  Object.keys(TYPE_DEFS).map((name) => [`${name.toUpperCase()}_GATEWAY_SECRET`, 'open']),
);

/** Composes the test subgraphs; `change` may alter a schema first. */
export function composeSupergraph(
  urls: Partial<Record<ProviderName, string>>,
  change: (sdl: string, name: ProviderName) => string = (sdl) => sdl,
): string {
  const services = (Object.keys(TYPE_DEFS) as ProviderName[]).map((name) => ({
    name,
    url: urls[name] ?? 'http://127.0.0.1:9/graphql',
    typeDefs: parse(change(TYPE_DEFS[name], name)),
  }));
  const result = composeServices(services);
  if (!result.supergraphSdl) throw new Error(result.errors?.map((error) => error.message).join('\n'));
  return result.supergraphSdl;
}

/** Starts subgraphs and gateway; stop it after each test. */
export async function startFederation(options: Partial<GatewayOptions> = {}): Promise<TestFederation> {
  const names = Object.keys(TYPE_DEFS) as ProviderName[];
  const started = await Promise.all(names.map((name) => startSubgraph(TYPE_DEFS[name], RESOLVERS[name])));
  const subgraphs = Object.fromEntries(
    names.map((name, index) => [name, started[index]]),
  ) as TestFederation['subgraphs'];
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  const urls = Object.fromEntries(names.map((name) => [name, subgraphs[name].url]));
  await writeFile(supergraphFile, composeSupergraph(urls));
  const capture = captureLog();
  const stopSubgraphs = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.stop()));
    await rm(folder, { recursive: true });
  };
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    logLevel: 'debug',
    subgraphUrls: {},
    gatewaySecrets: OPEN,
    log: capture.log,
    pollMilliseconds: 20,
    supergraphFile,
    executor: readSettings(process.env).executor,
    ...options,
  }).catch(async (error: unknown) => {
    await stopSubgraphs();
    throw error;
  });
  return {
    gateway,
    subgraphs,
    supergraphFile,
    logged: capture.logged,
    untilLogged: capture.untilLogged,
    ask: (query, init = {}) => ask(gateway.url, query, init),
    stop: async () => {
      await gateway.stop();
      await stopSubgraphs();
    },
  };
}

/** Asks a gateway as a client does that knows GraphQL over HTTP: the status tells what became of the operation. */
export async function ask(
  url: string,
  query: string,
  { variables, operationName, headers }: AskOptions = {},
): Promise<Asked> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  const { extensions: { cost, ...others } = {}, ...rest } = (await response.json()) as Asked['body'] & {
    extensions?: Record<string, unknown>;
  };
  const body = Object.keys(others).length > 0 ? { ...rest, extensions: others } : rest;
  return { status: response.status, headers: response.headers, body, cost };
}

type Line = Record<string, unknown>;

/** A log whose lines can be read and waited for. */
export function captureLog(): Pick<TestFederation, 'logged' | 'untilLogged'> & {
  log: ReturnType<typeof createLog>;
} {
  const logged: Line[] = [];
  const waiting: { isMeant: (line: Line) => boolean; done: (line: Line) => void }[] = [];
  const write = (text: string): void => {
    const line = JSON.parse(text) as Line;
    logged.push(line);
    waiting.filter(({ isMeant }) => isMeant(line)).forEach(({ done }) => done(line));
  };
  const untilLogged = (message: string, requestId?: string): Promise<Line> => {
    const isMeant = (line: Line): boolean =>
      line['msg'] === message && (requestId === undefined || line['requestId'] === requestId);
    const known = logged.find(isMeant);
    return known ? Promise.resolve(known) : new Promise((done) => waiting.push({ isMeant, done }));
  };
  return { logged, untilLogged, log: createLog('debug', { write }) };
}

/** The error in place of a field whose subgraph gave no usable answer. */
export function unavailable(providerType: string, reason: string, path: (string | number)[]): object {
  return {
    message: `The provider type ${providerType} did not answer (${reason}).`,
    path,
    extensions: { code: 'PROVIDER_UNAVAILABLE', providerType },
  };
}

/** The same for a mutation that may have been carried out. */
export function outcomeUnknown(providerType: string, reason: string, path: (string | number)[]): object {
  const message =
    `The provider type ${providerType} did not answer (${reason}). ` +
    'Whether it carried the mutation out is unknown: send it again with the same idempotency key.';
  return { ...unavailable(providerType, reason, path), message };
}
