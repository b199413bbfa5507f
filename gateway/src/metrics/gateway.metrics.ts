import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheCounts, CacheLevel } from '../source/cache.counts';
import type { SubgraphClients } from '../source/subgraph.clients';

/** How one exchange with a subgraph ended, in the words of TransportFailure. */
export type ExchangeOutcome = 'answered' | 'timeout' | 'connection failed' | 'invalid answer' | 'not asked';

/** Seconds; a gateway's own work takes less than one, and no request more than two. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
/** Names of operations are the clients' words: so many are told apart, those of the manifest first, the others are one. */
const MAX_OPERATIONS = 200;

type Series = ReturnType<Histogram<'operation' | 'status'>['labels']>;

/** What `/metrics` tells, in the format of Prometheus. Labels hold no values of requests. */
export class GatewayMetrics implements CacheCounts {
  private readonly registry = new Registry();
  private readonly operations: Set<string>;
  private readonly requests = new Histogram({
    name: 'leerwegen_gateway_request_seconds',
    help: 'Time from a request to its answer, by name of the operation and HTTP status.',
    labelNames: ['operation', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly exchanges = new Histogram({
    name: 'leerwegen_gateway_subgraph_seconds',
    help: 'Time of one exchange with a subgraph, by how it ended.',
    labelNames: ['subgraph', 'outcome'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly cache = new Counter({
    name: 'leerwegen_gateway_cache_total',
    help: 'Looks into the caches: whole answers, and fetches below them. Stale: found, but refused for a newer catalogue.',
    labelNames: ['level', 'result'],
    registers: [this.registry],
  });
  private readonly errors = new Counter({
    name: 'leerwegen_gateway_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly hits = {
    answer: this.cache.labels('answer', 'hit'),
    fetch: this.cache.labels('fetch', 'hit'),
  } satisfies Record<CacheLevel, unknown>;
  private readonly seriesByKey = new Map<string, Series>();

  /** @param listed names that are told apart whatever clients ask */
  constructor(listed: readonly string[]) {
    this.operations = new Set(listed);
    collectDefaultMetrics({ register: this.registry });
  }

  /** Tells of the breakers from now on. */
  watch(clients: SubgraphClients): void {
    new Gauge({
      name: 'leerwegen_gateway_breaker_open',
      help: 'Whether requests to a subgraph are spared since it does not answer: 1 open, 0.5 half open, 0 closed.',
      labelNames: ['subgraph'],
      registers: [this.registry],
      collect() {
        for (const { options, breaker } of clients.all())
          this.set({ subgraph: options.name }, { closed: 0, 'half-open': 0.5, open: 1 }[breaker.state]);
      },
    });
  }

  request(
    operation: string | undefined,
    status: string,
    seconds: number,
    errorCodes: readonly string[],
  ): void {
    this.series(this.labelOf(operation), status).observe(seconds);
    for (const code of errorCodes) this.errors.inc({ code });
  }

  exchange(subgraph: string, outcome: ExchangeOutcome, seconds: number): void {
    this.exchanges.observe({ subgraph, outcome }, seconds);
  }

  hit(level: CacheLevel): void {
    this.hits[level].inc();
  }

  miss(level: CacheLevel): void {
    this.cache.inc({ level, result: 'miss' });
  }

  stale(level: CacheLevel): void {
    this.cache.inc({ level, result: 'stale' });
  }

  /** The page of `/metrics` and its content type. */
  async page(): Promise<{ text: string; type: string }> {
    return { text: await this.registry.metrics(), type: this.registry.contentType };
  }

  /** What counts requests of one operation and status: to find it by its labels takes longer than to count. */
  private series(operation: string, status: string): Series {
    const key = `${status} ${operation}`;
    let series = this.seriesByKey.get(key);
    if (!series) this.seriesByKey.set(key, (series = this.requests.labels(operation, status)));
    return series;
  }

  private labelOf(operation: string | undefined): string {
    if (operation === undefined) return 'unnamed';
    if (this.operations.size < MAX_OPERATIONS) this.operations.add(operation);
    return this.operations.has(operation) ? operation : 'other';
  }
}
