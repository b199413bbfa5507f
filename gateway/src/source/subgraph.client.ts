import type { Logger } from 'pino';
import { CLIENT_HEADER } from '@leerwegen/shared/server/request-id';
import type { GatewayContext } from '../http/request.context';
import { secretHeader } from '../supergraph/subgraph.secret';
import type { ConnectionPool } from './connection.pool';
import { exchange, type HttpAnswer } from './http.exchange';
import { readAnswer, type SubgraphAnswer } from './subgraph.answer';
import { TransportFailure } from './transport.failure';

/** What a client needs to ask its subgraph. */
export interface SubgraphClientOptions {
  readonly name: string;
  readonly url: URL;
  /** Proves to the subgraph who asks; undefined when it wants no proof. */
  readonly secret: string | undefined;
  readonly pool: ConnectionPool;
  readonly log: Logger;
}

/** One request to a subgraph. */
export interface SubgraphRequest {
  /** JSON: query and variables. */
  readonly body: string;
  readonly isMutation: boolean;
  /** Whether a personal field is asked: only then do the token and the client's mark go along. */
  readonly isPersonal: boolean;
  /** How many entities the answer must hold; undefined for root fields. */
  readonly entityCount: number | undefined;
  readonly context: GatewayContext;
}

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Asks one subgraph over HTTP. */
export class SubgraphClient {
  constructor(private readonly options: SubgraphClientOptions) {}

  /** @throws TransportFailure when there is no usable answer; it has been logged */
  async ask(request: SubgraphRequest): Promise<SubgraphAnswer> {
    try {
      return readAnswer(await this.send(request), request.entityCount);
    } catch (error) {
      if (error instanceof TransportFailure) this.logFailure(error, request.context.requestId);
      throw error;
    }
  }

  private logFailure({ reason, message: cause }: TransportFailure, requestId: string): void {
    this.options.log.warn(
      { requestId, subgraph: this.options.name, reason, cause },
      'subgraph gave no usable answer',
    );
  }

  private async send(request: SubgraphRequest): Promise<HttpAnswer> {
    try {
      return await this.sendOnce(request);
    } catch (error) {
      if (!mayAskAgain(error, request)) throw error;
      return this.sendOnce(request);
    }
  }

  private sendOnce(request: SubgraphRequest): Promise<HttpAnswer> {
    const { body, context } = request;
    return exchange({
      url: this.options.url,
      method: 'POST',
      headers: {
        ...context.forwardedHeaders,
        ...personalHeaders(request),
        ...secretHeader(this.options.secret),
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept: 'application/json',
      },
      body,
      signal: context.deadline.signal,
      maxBytes: MAX_ANSWER_BYTES,
      pool: this.options.pool,
    });
  }
}

/** A kept connection may have died unnoticed; a mutation may have been carried out all the same. */
function mayAskAgain(error: unknown, { isMutation, context }: SubgraphRequest): boolean {
  if (!(error instanceof TransportFailure) || !error.unanswered) return false;
  return !isMutation && !context.deadline.signal.aborted;
}

/** Token and client go only where they are needed: with mutations and with what touches personal fields. */
function personalHeaders({ isMutation, isPersonal, context }: SubgraphRequest): Record<string, string> {
  if (!isMutation && !isPersonal) return {};
  const { authorization, client } = context;
  return { [CLIENT_HEADER]: client, ...(authorization !== undefined && { authorization }) };
}
