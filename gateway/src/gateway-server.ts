import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createTokenVerifier, type TokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { createApollo } from './apollo.server';
import { createLog } from './gateway.log';
import type { GatewaySettings } from './gateway.settings';
import { addHealth } from './health/health.routes';
import { checkReadiness } from './health/readiness.check';
import { addCors } from './http/cors.hook';
import { addGraphql } from './http/graphql.route';
import { addHttpErrors } from './http/http-error.handler';
import { addRequestLog } from './http/request-log.hook';
import { requestIdOf } from '@leerwegen/shared/server/request-id';
import { ServerDrain } from '@leerwegen/shared/server/server-drain';
import { addLanding } from './landing/landing.routes';
import { loadExamples } from './landing/example.loader';
import { admission } from './limits/admission.hook';
import { QUERY_LIMITS } from './limits/query.limits';
import { RateLimiter } from './limits/rate.limiter';
import { TokenMemory } from './limits/token.memory';
import { readManifest, type PersistedOperations } from './persisted/operation.manifest';
import { openSource } from './source/open.source';
import { GatewayMetrics } from './metrics/gateway.metrics';
import { addMetrics } from './metrics/metrics.route';
import { subgraphSecrets } from './supergraph/subgraph.secret';
import { SupergraphFile } from './supergraph/supergraph.file';

/**
 * Without these: the secrets of the environment, our own executor, a cache of 32 MB, no limit of rates, no proxy, no budget of
 * analysts, any operation, a stop without notice.
 */
type Absent =
  | 'gatewaySecrets'
  | 'executor'
  | 'cacheBytes'
  | 'rateLimit'
  | 'trustProxy'
  | 'tokens'
  | 'operations'
  | 'operationsFile'
  | 'noticeMilliseconds';

/** The settings, and what only a test or an embedding program sets. */
export interface GatewayOptions
  extends Omit<GatewaySettings, Absent>, Partial<Pick<GatewaySettings, Absent>> {
  /** Whose rules hold for secrets that are not given; the environment of the process unless said otherwise. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly log?: Logger;
  /** How long one client request may take; 2 seconds unless said otherwise. */
  readonly deadlineMilliseconds?: number;
  /** How often the supergraph file is looked at. */
  readonly pollMilliseconds?: number;
}

/** A gateway that listens. */
export interface RunningGateway {
  readonly url: string;
  /** Says so where it is watched, stops accepting, lets requests under way finish, then lets go of everything. */
  stop(): Promise<void>;
}

const DEADLINE_MILLISECONDS = 2_000;
/** What the caches may hold, unless the settings say otherwise. */
const DEFAULT_CACHE_BYTES = 32 * 1024 * 1024;
const KEYS_MILLISECONDS = 500;
const EXAMPLES = resolve(__dirname, '../examples');

/** Starts a gateway; rejects, with nothing left open, when it cannot serve. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const log = options.log ?? createLog(options.logLevel);
  const { subgraphUrls, deadlineMilliseconds = DEADLINE_MILLISECONDS } = options;
  const operations = await readOperations(options.operationsFile);
  const only = options.operations === 'listed' ? operations : undefined;
  const metrics = new GatewayMetrics([...operations.values()].map(({ name }) => name));
  const { pool, clients, answers } = openSource({
    subgraphUrls,
    secretOf: subgraphSecrets(options.gatewaySecrets ?? {}, options.environment ?? process.env),
    cacheBytes: options.cacheBytes ?? DEFAULT_CACHE_BYTES,
    lookMilliseconds: deadlineMilliseconds / 2,
    log,
    metrics,
  });
  const supergraph = new SupergraphFile({
    path: options.supergraphFile,
    log,
    onSettled: ({ subgraphs }) => clients.retain(subgraphs),
    pollMilliseconds: options.pollMilliseconds,
  });
  const limiter = new RateLimiter(options.rateLimit ?? null);
  const admit = admission(limiter, new TokenMemory(verifierOf(options.tokens ?? null)));
  const executor = options.executor ?? 'lean';
  const apollo = createApollo({ supergraph, clients, answers, limiter, log, executor, operations });
  const server = createHttpServer(log, metrics, options.trustProxy ?? false);
  const drain = new ServerDrain(server, { noticeMilliseconds: options.noticeMilliseconds ?? 0 });
  const closings = [
    () => pool.close(),
    async () => clients.stop(),
    () => supergraph.stop(),
    () => drain.stop(),
  ];
  const closeAll = async (): Promise<void> => {
    while (closings.length > 0) await closings.pop()?.();
  };
  try {
    await apollo.start();
    closings.splice(3, 0, () => apollo.stop());
    addGraphql(server, { apollo, log, deadlineMilliseconds, answers, supergraph, admit, only });
    addMetrics(server, metrics);
    addHealth(server, () => checkReadiness(supergraph.index, clients));
    await addLanding(server, await loadExamples(EXAMPLES));
    await listen(server, options.port, options.host);
  } catch (error) {
    await closeAll();
    throw error;
  }
  const url = urlOf(server, options.host);
  log.info({ url }, 'gateway listens');
  return { url, stop: closeAll };
}

async function readOperations(file: GatewayOptions['operationsFile']): Promise<PersistedOperations> {
  return file ? readManifest(file) : new Map();
}

/** Only a budget waits for the keys of an issuer: not for long. */
function verifierOf(tokens: GatewaySettings['tokens']): TokenVerifier | null {
  return tokens && createTokenVerifier(tokens, { timeoutMilliseconds: KEYS_MILLISECONDS });
}

function createHttpServer(
  log: Logger,
  metrics: GatewayMetrics,
  trustProxy: GatewaySettings['trustProxy'],
): FastifyInstance {
  const server = fastify({
    trustProxy,
    bodyLimit: QUERY_LIMITS.bodyBytes,
    genReqId: (request) => requestIdOf(request.headers),
    requestIdHeader: false,
    return503OnClosing: false,
  });
  addRequestLog(server, log, metrics);
  addCors(server);
  addHttpErrors(server, log, QUERY_LIMITS.bodyBytes);
  return server;
}

async function listen(server: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await server.listen({ port, host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is in use on ${host}: stop what listens there or set PORT to another.`);
  }
}

function urlOf(server: FastifyInstance, host: string): string {
  const { port } = server.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
