import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../http/request.context';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import { mergeAnswer } from './answer.merge';
import { failedAnswer } from './failed.answer';
import { nullEntities, nullRoots, type NullAnswer } from './null.answer';
import { parseSubOperation } from './operation.fields';
import { representationsIn } from './representation.set';
import type { SubgraphClient } from './subgraph.client';
import { TransportFailure } from './transport.failure';

/** What Apollo's executor needs to ask one subgraph. */
export interface ApolloSourceOptions {
  readonly name: string;
  readonly client: SubgraphClient;
  /** The supergraph that is served now; it changes under a source that lives on. */
  readonly index: () => SupergraphIndex;
}

type ProcessOptions = GraphQLDataSourceProcessOptions<GatewayContext>;
type ProcessAnswer = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/** Lets Apollo's executor (`GATEWAY_EXECUTOR=apollo`) ask a subgraph as ours does. */
export class ApolloSource implements GraphQLDataSource<GatewayContext> {
  constructor(private readonly options: ApolloSourceOptions) {}

  async process(options: ProcessOptions): Promise<ProcessAnswer> {
    if (!('incomingRequestContext' in options)) throw new Error('Only operations of clients are sent on.');
    const { query = '', variables: given = {}, operationName } = options.request;
    const subOperation = parseSubOperation(query);
    const representations = representationsIn(given);
    const variables = representations ? { ...given, representations: representations.distinct } : given;
    const isMutation = subOperation.operation.operation === OperationTypeNode.MUTATION;
    const index = this.options.index();
    const origin = {
      subgraph: this.options.name,
      path: (options.pathInIncomingRequest ?? []) as (string | number)[],
    };
    const empty = (): NullAnswer => {
      const input = { subOperation, variables: given, index };
      return representations ? nullEntities(input, representations.all) : nullRoots(input);
    };
    try {
      const answer = await this.options.client.ask({
        body: JSON.stringify({ query, variables, operationName }),
        isMutation,
        isPersonal: index.isPersonal(subOperation.document),
        // Whole answers are not kept under this executor, and of one fetch it does not know what the client sent.
        isKept: false,
        entityCount: representations?.distinct.length,
        context: options.context,
        deadline: options.context.deadline,
      });
      return withoutEmptyErrors(mergeAnswer(answer, representations, origin, empty));
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      return withoutEmptyErrors(failedAnswer(error, isMutation, origin, empty()));
    }
  }
}

/** A list of errors that is empty is an answer with errors to Apollo. */
function withoutEmptyErrors({
  data,
  errors,
}: {
  data: Record<string, unknown>;
  errors: object[];
}): ProcessAnswer {
  return errors.length > 0 ? ({ data, errors } as ProcessAnswer) : { data };
}
