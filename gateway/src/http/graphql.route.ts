import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { badRequestBody, internalErrorBody } from './http-error.handler';
import { createContext, recordOf, type GatewayContext } from './request.context';

const MAX_AUTHORIZATION_BYTES = 8 * 1024;

/** Serves the graph at /graphql. */
export function addGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  log: Logger,
  deadlineMilliseconds: number,
): void {
  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => createContext(request, reply, deadlineMilliseconds),
  });
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: async (request, reply) => {
      // Dropped in silence, what the token opens would be answered with null, as if there were nothing.
      if ((request.headers.authorization?.length ?? 0) > MAX_AUTHORIZATION_BYTES) {
        recordOf(request).errorCodes.push('BAD_REQUEST');
        const message = `The Authorization header is longer than ${MAX_AUTHORIZATION_BYTES} bytes.`;
        return reply.code(400).send(badRequestBody(message));
      }
      const body: unknown = await handler.call(server, request, reply);
      // Apollo's last resort knows no request id: a failure outside its pipeline is answered here.
      if (reply.statusCode < 500 || recordOf(request).answered) return body;
      log.error({ requestId: request.id }, 'the GraphQL server failed outside its pipeline');
      return reply
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(internalErrorBody(request.id)));
    },
  });
}
