import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { recordOf } from './request.context';

const MAX_PATH = 200;
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
    // The query string of a GET holds query text and variables.
    path: request.url.split('?', 1)[0]?.slice(0, MAX_PATH),
    operation: record.operationName,
    status: reply.raw.writableFinished ? reply.statusCode : 'client left',
    milliseconds: Math.round(reply.elapsedTime),
    errorCodes: record.errorCodes.length > 0 ? record.errorCodes : undefined,
  };
}
