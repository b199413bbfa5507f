import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import { CLIENT_HEADER } from '@leerwegen/shared/server/request-id';
import type { Deadline } from '../http/request.deadline';
import type { GatewayContext } from '../http/request.context';
import type { ExchangeOutcome, GatewayMetrics } from '../metrics/gateway.metrics';
import { secretHeader } from '../supergraph/subgraph.secret';
import { exactVersion, toldVersion } from './answer.version';
import { CatalogueVersion } from './catalogue.version';
import type { ConnectionPool } from './connection.pool';
import type { FetchCache } from './fetch.cache';
import { exchange, type HttpAnswer } from './http.exchange';
import { SharedExchanges } from './shared.exchanges';
import { checkAnswer, readAnswer, type SubgraphAnswer } from './subgraph.answer';
import { SubgraphBreaker } from './subgraph.breaker';
import { SubgraphMonitor } from './subgraph.monitor';
import { TransportFailure } from './transport.failure';

/** What a client needs to ask its subgraph. */
export interface SubgraphClientOptions {
  readonly name: string;
  /** As the supergraph gives it. */
  readonly givenUrl: string;
  /** Where it really is. */
  readonly url: URL;
  /** Proves to the subgraph who asks; undefined when it wants no proof. */
  readonly secret: string | undefined;
  readonly pool: ConnectionPool;
  readonly log: Logger;
  /** Keeps public answers; undefined to keep none. */
  readonly cache: FetchCache | undefined;
  readonly metrics: GatewayMetrics;
  /** How long one look at the subgraph may take. */
  readonly lookMilliseconds: number;
}

/** One request to a subgraph. */
export interface SubgraphRequest {
  /** JSON: query and variables. */
  readonly body: string;
  readonly isMutation: boolean;
  /** Whether a personal field is asked: only then do the token and the client's mark go along. */
  readonly isPersonal: boolean;
  /** Whether a public answer may be kept for others: what tells of somebody, such as a profile, is no key of a cache. */
  readonly isKept: boolean;
  /** How many entities the answer must hold; undefined for root fields. */
  readonly entityCount: number | undefined;
  readonly context: GatewayContext;
  /** Until when it may take; that of the context, or of one step. */
  readonly deadline: Deadline;
}

/** An answer, and the catalogue version of which it is wholly; undefined when nobody knows. */
export interface VersionedAnswer extends SubgraphAnswer {
  readonly version: string | undefined;
}

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Asks one subgraph over HTTP, and knows how it fares. */
export class SubgraphClient {
  readonly version = new CatalogueVersion();
  readonly breaker = new SubgraphBreaker();
  private readonly shared = new SharedExchanges();
  private readonly monitor: SubgraphMonitor;

  constructor(readonly options: SubgraphClientOptions) {
    const { url, secret, pool, lookMilliseconds } = options;
    this.monitor = new SubgraphMonitor({
      url,
      secret,
      pool,
      version: this.version,
      breaker: this.breaker,
      timeoutMilliseconds: lookMilliseconds,
    });
  }

  /** Looks at the subgraph no more. */
  stop(): void {
    this.monitor.stop();
  }

  /** @throws TransportFailure when there is no usable answer; it has been logged */
  async ask(request: SubgraphRequest): Promise<VersionedAnswer> {
    try {
      if (!request.isMutation && !request.isPersonal) return await this.askPublic(request);
      return read(await this.send(request, request.deadline), request);
    } catch (error) {
      if (error instanceof TransportFailure) this.logFailure(error, request.context.requestId);
      throw error;
    }
  }

  /** A public answer is the same for everybody: it may come from the cache, or from an equal request under way. */
  private async askPublic(request: SubgraphRequest): Promise<VersionedAnswer> {
    const { cache, metrics } = this.options;
    const key = hash('sha256', `${this.options.name} ${request.body}`, 'base64url');
    const current = this.version.current(performance.now());
    const known = request.isKept ? cache?.get(key) : undefined;
    if (known && known.version === current) {
      metrics.hit('fetch');
      return read(known.answer, request);
    }
    if (known) metrics.stale('fetch');
    else if (cache) metrics.miss('fetch');
    const given = await this.askShared(key, request, current);
    const answer = read(given, request);
    // What went wrong may go right the next time.
    const isWhole = answer.version !== undefined && answer.errors.length === 0;
    if (isWhole && request.isKept) cache?.set(key, given, answer.version);
    return answer;
  }

  /**
   * An exchange that was under way may bring an older catalogue than who joins it has seen already: then it asks by itself.
   */
  private async askShared(
    key: string,
    request: SubgraphRequest,
    current: string | undefined,
  ): Promise<HttpAnswer> {
    const { deadline } = request;
    // Nobody would wait for what is shared then.
    if (deadline.isOver) return this.send(request, deadline);
    const { answer, isJoined } = this.shared.ask(key, deadline, (shared) => this.send(request, shared));
    const given = await answer;
    const isOlder = isJoined && (toldVersion(given) !== current || exactVersion(given) !== current);
    return isOlder ? this.send(request, deadline) : given;
  }

  /** Sends a request; once more when the connection failed before anything came, and it is no mutation. */
  private async send(request: SubgraphRequest, deadline: Deadline): Promise<HttpAnswer> {
    const startedAt = performance.now();
    let outcome: ExchangeOutcome = 'answered';
    try {
      return await this.breaker.run(() => this.sendUpToTwice(request, deadline));
    } catch (error) {
      if (error instanceof TransportFailure) outcome = error.unasked ? 'not asked' : error.reason;
      throw error;
    } finally {
      this.options.metrics.exchange(this.options.name, outcome, (performance.now() - startedAt) / 1_000);
    }
  }

  private async sendUpToTwice(request: SubgraphRequest, deadline: Deadline): Promise<HttpAnswer> {
    try {
      return await this.sendOnce(request, deadline);
    } catch (error) {
      const isLost = error instanceof TransportFailure && error.unanswered;
      // A kept connection may have died unnoticed; a mutation may have been carried out all the same.
      if (!isLost || request.isMutation || deadline.isOver) throw error;
      return this.sendOnce(request, deadline, true);
    }
  }

  private async sendOnce(
    request: SubgraphRequest,
    deadline: Deadline,
    isRepeated = false,
  ): Promise<HttpAnswer> {
    const { url, secret, pool } = this.options;
    const startedAt = performance.now();
    const answer = checkAnswer(
      await exchange({
        url,
        method: 'POST',
        headers: {
          ...request.context.forwardedHeaders,
          ...personalHeaders(request),
          ...secretHeader(secret),
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: request.body,
        deadline,
        maxBytes: MAX_ANSWER_BYTES,
        pool,
        isRepeated,
      }),
    );
    const version = toldVersion(answer);
    if (version !== undefined) this.version.learn(version, startedAt, performance.now());
    return answer;
  }

  private logFailure({ reason, message: cause }: TransportFailure, requestId: string): void {
    this.options.log.warn(
      { requestId, subgraph: this.options.name, reason, cause },
      'subgraph gave no usable answer',
    );
  }
}

function read(answer: HttpAnswer, { entityCount }: SubgraphRequest): VersionedAnswer {
  return { ...readAnswer(answer, entityCount), version: exactVersion(answer) };
}

/** Token and client go only where they are needed: with mutations and with what touches personal fields. */
function personalHeaders({ isMutation, isPersonal, context }: SubgraphRequest): Record<string, string> {
  if (!isMutation && !isPersonal) return {};
  const { authorization, client } = context;
  return { [CLIENT_HEADER]: client, ...(authorization !== undefined && { authorization }) };
}
