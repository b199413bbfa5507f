import { RequestDeadline } from '../http/request.deadline';
import { secretHeader } from '../supergraph/subgraph.secret';
import { MAX_VERSION_LENGTH } from './answer.version';
import type { CatalogueVersion } from './catalogue.version';
import type { ConnectionPool } from './connection.pool';
import { exchange, type HttpAnswer } from './http.exchange';
import type { SubgraphBreaker } from './subgraph.breaker';
import { isRecord } from './subgraph.error';
import { TransportFailure } from './transport.failure';

/** What a monitor looks at, and whom it tells. */
export interface MonitorOptions {
  /** Of the subgraph's GraphQL endpoint. */
  readonly url: URL;
  readonly secret: string | undefined;
  readonly pool: ConnectionPool;
  readonly version: CatalogueVersion;
  readonly breaker: SubgraphBreaker;
  /** How long one look may take. */
  readonly timeoutMilliseconds: number;
}

/** From the begin of one look to the next: two fit into the second within which a version must be known. */
const INTERVAL_MILLISECONDS = 400;
const MAX_BYTES = 64 * 1024;

/** Looks at `/version` of one subgraph all the time: which catalogue it has, and whether it answers at all. */
export class SubgraphMonitor {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private deadline: RequestDeadline | undefined;

  constructor(private readonly options: MonitorOptions) {
    void this.watch();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.deadline?.abandon();
  }

  private async watch(): Promise<void> {
    const startedAt = performance.now();
    await this.look(startedAt);
    if (this.isStopped) return;
    const left = Math.max(0, startedAt + INTERVAL_MILLISECONDS - performance.now());
    this.timer = setTimeout(() => void this.watch(), left);
    this.timer.unref();
  }

  private async look(startedAt: number): Promise<void> {
    const { url, secret, pool, version, breaker, timeoutMilliseconds } = this.options;
    const deadline = new RequestDeadline(timeoutMilliseconds);
    this.deadline = deadline;
    try {
      const answer = await exchange({
        url: new URL('/version', url),
        method: 'GET',
        headers: { accept: 'application/json', ...secretHeader(secret) },
        deadline,
        maxBytes: MAX_BYTES,
        pool,
      });
      const told = versionIn(answer);
      if (told !== undefined) version.learn(told, startedAt, performance.now());
      // A subgraph without versions has no such path; what it cannot do now, it says with 5xx.
      breaker.looked(
        answer.status >= 500 ? new TransportFailure('invalid answer', `status ${answer.status}`) : undefined,
      );
    } catch (error) {
      if (!this.isStopped && error instanceof TransportFailure) breaker.looked(error);
    } finally {
      deadline.end();
    }
  }
}

function versionIn(answer: HttpAnswer): string | undefined {
  if (answer.status !== 200) return undefined;
  try {
    const body: unknown = JSON.parse(answer.text);
    const version = isRecord(body) ? body['version'] : undefined;
    return typeof version === 'string' && version.length <= MAX_VERSION_LENGTH ? version : undefined;
  } catch {
    // Not a subgraph's answer: its version stays unknown, and nothing of it is cached.
    return undefined;
  }
}
