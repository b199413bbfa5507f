import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './subgraph-definition';

/**
 * Answers a request that asked for too many items with one error instead of one for every list that no longer fitted:
 * thousands of them would make an answer that no gateway reads. The path leads to the first such field at the top.
 */
export const wholeRefusal: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue: { budget } }) => ({
    willSendResponse: async ({ response: { body } }) => {
      if (!budget.refusal || body.kind !== 'single') return;
      const { message, extensions } = budget.refusal;
      const path = body.singleResult.errors?.[0]?.path?.slice(0, 2);
      const isPlace = path?.every((part) => typeof part === 'string');
      body.singleResult = { data: null, errors: [{ message, extensions, ...(isPlace && { path }) }] };
    },
  }),
};
