import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { RequestContext } from './subgraph-definition';

/**
 * Answers a request that asked for too many items with one error instead of one for every list that no longer fitted:
 * thousands of them would make an answer that no gateway reads. The path leads to the first such field at the top. What a
 * mutation did stays in its answer: who is told that it was refused would do it again.
 */
export const wholeRefusal: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue: { budget } }) => ({
    willSendResponse: async ({ response: { body }, operation }) => {
      const { refusal } = budget;
      if (!refusal || body.kind !== 'single') return;
      const { message, extensions } = refusal;
      const isThis = (error: GraphQLFormattedError): boolean => error.message === message;
      const errors = body.singleResult.errors ?? [];
      if (operation?.operation === OperationTypeNode.MUTATION) {
        const first = errors.find(isThis);
        body.singleResult.errors = errors.filter((error) => error === first || !isThis(error));
        return;
      }
      const path = errors[0]?.path?.slice(0, 2);
      const isPlace = path?.every((part) => typeof part === 'string');
      body.singleResult = { data: null, errors: [{ message, extensions, ...(isPlace && { path }) }] };
    },
  }),
};
