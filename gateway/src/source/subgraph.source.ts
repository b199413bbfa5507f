import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../http/request.context';
import { CLIENT_HEADER } from '@leerwegen/shared/server/request-id';
import { secretHeader } from '../supergraph/subgraph.secret';
import { providerTypeOf, type SupergraphIndex } from '../supergraph/supergraph.index';
import { mergeAnswer } from './answer.merge';
import type { ConnectionPool } from './connection.pool';
import { exchange, type HttpAnswer } from './http.exchange';
import { nullEntities, nullRoots, type NullAnswer } from './null.answer';
import { parseSubOperation } from './operation.fields';
import { representationsIn, type RepresentationSet } from './representation.set';
import { readAnswer, type SubgraphAnswer } from './subgraph.answer';
import { SubgraphError, type FetchOrigin } from './subgraph.error';
import { TransportFailure } from './transport.failure';

/** What a source needs to ask its subgraph. */
export interface SubgraphSourceOptions {
  readonly name: string;
  readonly url: URL;
  /** Proves to the subgraph who asks; undefined when it wants no proof. */
  readonly secret: string | undefined;
  readonly pool: ConnectionPool;
  readonly log: Logger;
  /** The supergraph that is served now; it changes under a source that lives on. */
  readonly index: () => SupergraphIndex;
}

type ProcessOptions = GraphQLDataSourceProcessOptions<GatewayContext>;
type ProcessAnswer = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/** One fetch of a plan, while it is under way. */
interface Fetch {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
  readonly representations: RepresentationSet | undefined;
  readonly origin: FetchOrigin;
  readonly context: GatewayContext;
}

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const OUTCOME_UNKNOWN =
  ' Whether it carried the mutation out is unknown: send it again with the same idempotency key.';

/**
 * Asks one subgraph. A failure to get an answer is itself answered, with nulls and one error per field:
 * what is thrown here would blank every field that requires one of this subgraph's.
 */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  constructor(private readonly options: SubgraphSourceOptions) {}

  async process(options: ProcessOptions): Promise<ProcessAnswer> {
    const fetch = this.fetchOf(options);
    const empty = (): NullAnswer => this.nullAnswer(fetch);
    try {
      const answer = await this.ask(fetch);
      return mergeAnswer(answer, fetch.representations, fetch.origin, empty);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      return this.unavailable(fetch, error, empty());
    }
  }

  private fetchOf(options: ProcessOptions): Fetch {
    if (!('incomingRequestContext' in options)) throw new Error('Only operations of clients are sent on.');
    const { query, variables, operationName } = options.request;
    return {
      query: query ?? '',
      variables: variables ?? {},
      operationName,
      representations: representationsIn(variables),
      origin: {
        subgraph: this.options.name,
        path: (options.pathInIncomingRequest ?? []) as (string | number)[],
      },
      context: options.context,
    };
  }

  private async ask(fetch: Fetch): Promise<SubgraphAnswer> {
    const { query, operationName, representations } = fetch;
    const variables = representations
      ? { ...fetch.variables, representations: representations.distinct }
      : fetch.variables;
    const body = JSON.stringify({ query, variables, operationName });
    return readAnswer(await this.send(fetch, body), representations?.distinct.length);
  }

  private async send(fetch: Fetch, body: string): Promise<HttpAnswer> {
    try {
      return await this.sendOnce(fetch, body);
    } catch (error) {
      if (!this.mayAskAgain(error, fetch)) throw error;
      return this.sendOnce(fetch, body);
    }
  }

  /** A kept connection may have died unnoticed; a mutation may have been carried out all the same. */
  private mayAskAgain(error: unknown, { query, context }: Fetch): boolean {
    if (!(error instanceof TransportFailure) || !error.unanswered) return false;
    if (context.deadline.signal.aborted) return false;
    return !isMutation(query);
  }

  /** Token and client go only where they are needed: with mutations and with what touches personal fields. */
  private personalHeaders({ query, context: { authorization, client } }: Fetch): Record<string, string> {
    const isNeeded = isMutation(query) || this.options.index().isPersonal(parseSubOperation(query).document);
    if (!isNeeded) return {};
    return { [CLIENT_HEADER]: client, ...(authorization !== undefined && { authorization }) };
  }

  private sendOnce(fetch: Fetch, body: string): Promise<HttpAnswer> {
    const { context } = fetch;
    return exchange({
      url: this.options.url,
      method: 'POST',
      headers: {
        ...context.forwardedHeaders,
        ...this.personalHeaders(fetch),
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

  private nullAnswer({ query, variables, representations }: Fetch): NullAnswer {
    const input = { subOperation: parseSubOperation(query), variables, index: this.options.index() };
    return representations ? nullEntities(input, representations.all) : nullRoots(input);
  }

  private unavailable(fetch: Fetch, failure: TransportFailure, empty: NullAnswer): ProcessAnswer {
    const { requestId } = fetch.context;
    const { name, log } = this.options;
    const { reason, message: cause } = failure;
    log.warn({ requestId, subgraph: name, reason, cause }, 'subgraph gave no usable answer');
    const providerType = providerTypeOf(name);
    const outcome = isMutation(fetch.query) && !failure.untouched ? OUTCOME_UNKNOWN : '';
    const message = `The provider type ${providerType} did not answer (${reason}).${outcome}`;
    const extensions = { code: 'PROVIDER_UNAVAILABLE', providerType };
    const errors = empty.missing.map(
      ({ path, entityType }) => new SubgraphError(message, extensions, path, fetch.origin, entityType),
    );
    return { data: empty.data, errors };
  }
}

function isMutation(query: string): boolean {
  return parseSubOperation(query).operation.operation === OperationTypeNode.MUTATION;
}
