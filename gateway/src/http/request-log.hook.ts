import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayMetrics } from '../metrics/gateway.metrics';
import { recordOf } from './request.context';

/** Asked every few seconds by who watches over the process. */
const WATCHED = new Set(['/health', '/ready']);

/** Returns the request id to the caller and writes one line per request: never query text, variables or headers. */
export function addRequestLog(server: FastifyInstance, log: Logger, metrics: GatewayMetrics): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    // Unless something else is said later.
    reply.header('cache-control', 'no-store');
    // Unlike fastify's hooks this also comes, and once, when the client left before the answer.
    const level = WATCHED.has(request.url) ? 'debug' : 'info';
    reply.raw.once('close', () => {
      const line = lineOf(request, reply);
      log[level](line, 'request');
      if (line.path === '/graphql')
        metrics.request(
          line.operation,
          String(line.status),
          reply.elapsedTime / 1_000,
          line.errorCodes ?? [],
        );
    });
    done();
  });
}

/** What is told of one request. */
interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly status: number | string;
  readonly milliseconds: number;
  readonly errorCodes: readonly string[] | undefined;
}

function lineOf(request: FastifyRequest, reply: FastifyReply): RequestLine {
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
