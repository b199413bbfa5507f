import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../http/request.context';
import { createCostMeter } from './cost.meter';
import { costBudget, type RateLimiter } from './rate.limiter';

/** What `extensions.cost` of an answer says. */
export interface CostReport {
  /** What the operation costs, worked out before anybody was asked. */
  readonly requested: number;
  /** What one operation of this client may cost. */
  readonly allowed: number;
}

/**
 * Refuses an operation that costs more than its sender may spend, in one operation or within a minute, before any subgraph
 * is asked; and tells in every answer to an operation what it costs and what is allowed.
 */
export function costPlugin(
  schema: () => GraphQLSchema,
  limiter: RateLimiter,
): ApolloServerPlugin<GatewayContext> {
  const costOf = createCostMeter();
  return {
    async requestDidStart({ contextValue: { asker } }) {
      let report: CostReport | undefined;
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return;
          const requested = costOf(schema(), document, operation)(request.variables ?? {});
          report = { requested, allowed: costBudget(asker) };
          if (requested > report.allowed) throw overBudget(report);
          const wait = limiter.spend(asker, requested);
          if (wait !== undefined) throw spentTooMuch(wait);
        },
        async willSendResponse({ response: { body } }) {
          if (!report || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: report };
        },
      };
    },
  };
}

/** The variables decide along with the document, so it is no failed validation. */
function overBudget({ requested, allowed }: CostReport): GraphQLError {
  const message =
    `The operation costs ${requested}; the limit is ${allowed}. ` +
    'Ask for smaller pages, fewer lists inside lists, or in several operations.';
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

function spentTooMuch(wait: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(wait)]]);
  const message = `The operations of the last minute cost too much together; try again in ${wait} seconds.`;
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } } });
}
