import type { Logger } from 'pino';
import type { GatewayMetrics } from '../metrics/gateway.metrics';
import { subgraphAddress } from '../supergraph/subgraph.address';
import type { SecretOf } from '../supergraph/subgraph.secret';
import { AnswerCache } from './answer.cache';
import { openPool, type ConnectionPool } from './connection.pool';
import { FetchCache } from './fetch.cache';
import { SubgraphClient } from './subgraph.client';
import { SubgraphClients } from './subgraph.clients';

/** How subgraphs are reached, and what of their answers is kept. */
export interface SourceOptions {
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly secretOf: SecretOf;
  /** Half for whole answers, half for fetches; 0 keeps nothing. */
  readonly cacheBytes: number;
  readonly lookMilliseconds: number;
  readonly log: Logger;
  readonly metrics: GatewayMetrics;
}

/** Everything that asks subgraphs. Stop the clients, then close the pool. */
export interface Source {
  readonly pool: ConnectionPool;
  readonly clients: SubgraphClients;
  readonly answers: AnswerCache | undefined;
}

/** Prepares to ask subgraphs; a client comes to be when the supergraph names its subgraph. */
export function openSource(options: SourceOptions): Source {
  const { subgraphUrls, secretOf, cacheBytes, lookMilliseconds, log, metrics } = options;
  const pool = openPool();
  const cache = cacheBytes > 0 ? new FetchCache(cacheBytes / 2) : undefined;
  const clients = new SubgraphClients((name, givenUrl) => {
    const url = subgraphAddress({ name, url: givenUrl }, subgraphUrls);
    const secret = secretOf(name);
    return new SubgraphClient({ name, givenUrl, url, secret, pool, log, cache, metrics, lookMilliseconds });
  });
  metrics.watch(clients);
  return { pool, clients, answers: cacheBytes > 0 ? new AnswerCache(cacheBytes / 2, metrics) : undefined };
}
