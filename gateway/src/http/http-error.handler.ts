import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { recordOf } from './request.context';

/** Answers what fails before GraphQL sees it (body too large, malformed JSON, unknown path) in GraphQL's form. */
export function addHttpErrors(server: FastifyInstance, log: Logger, bodyLimit: number): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      log.error({ requestId: request.id, err: error }, 'request failed');
      return reply.code(500).send(internalErrorBody(request.id));
    }
    recordOf(request).errorCodes.push('BAD_REQUEST');
    return reply.code(status).send(badRequestBody(clientMessage(error, bodyLimit)));
  });
  server.setNotFoundHandler((request, reply) => {
    return reply.code(404).send(badRequestBody('Nothing is served at this path; the graph is at /graphql.'));
  });
}

/** The answer when something failed that the client can do nothing about. */
export function internalErrorBody(requestId: string): object {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId };
  return { errors: [{ message: `Internal server error (request ${requestId})`, extensions }] };
}

/** The answer to a request that the client must change. */
export function badRequestBody(message: string): object {
  return errorBody('BAD_REQUEST', message);
}

/** The answer with one error. */
export function errorBody(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

/** The answer to a client that asks too often. */
export function rateLimitedBody(wait: number): object {
  return errorBody('RATE_LIMITED', `Too many requests within a minute; try again in ${wait} seconds.`);
}

function clientMessage(error: FastifyError, bodyLimit: number): string {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The request body is larger than the limit of ${bodyLimit} bytes.`;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'The content type must be application/json.';
    default:
      return 'The request could not be read: the body must be one JSON object.';
  }
}
