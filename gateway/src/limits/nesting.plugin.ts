import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../http/request.context';

/**
 * Refuses variables that hold more levels than any input. What walks them later does so one call inside another, and would
 * run out of stack.
 */
export function nestingPlugin(limit: number): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request: { variables } }) {
          if (!isDeeper(variables, limit)) return;
          const message = `The variables are nested too deeply; the limit is a depth of ${limit}.`;
          throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
        },
      };
    },
  };
}

/** Level by level, since this too could run out of stack. */
function isDeeper(value: unknown, limit: number): boolean {
  let level = [value];
  // Two levels more: of the variables themselves, and of what the innermost holds.
  for (let depth = 0; depth < limit + 2; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
