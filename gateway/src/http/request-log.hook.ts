import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { recordOf } from './request.context';

/** Asked every few seconds by who watches over the process. */
const WATCHED = new Set(['/health', '/ready']);

/** Returns the request id to the caller and writes one line per request: never query text, variables or headers. */
export function addRequestLog(server: FastifyInstance, log: Logger): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Unlike fastify's hooks this also comes, and once, when the client left before the answer.
    const level = WATCHED.has(request.url) ? 'debug' : 'info';
    reply.raw.once('close', () => log[level](lineOf(request, reply), 'request'));
  });
}

function lineOf(request: FastifyRequest, reply: FastifyReply): object {
  const record = recordOf(request);
  return {
    requestId: request.id,
    method: request.method,
    // As the route is written, never as it was asked: a path may hold anything, a query string holds variables.
    path: request.routeOptions.url ?? 'unknown',
    operation: record.operationName,
    status: reply.raw.writableFinished ? reply.statusCode : 'client left',
    milliseconds: Math.round(reply.elapsedTime),
    errorCodes: record.errorCodes.length > 0 ? record.errorCodes : undefined,
  };
}
