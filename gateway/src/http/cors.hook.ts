import type { FastifyInstance } from 'fastify';

const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, accept, accept-language, x-request-id, apollo-require-preflight, x-apollo-operation-name',
  'access-control-max-age': '86400',
};

/** The graph is public to read: any page may ask it, but never with what the reader's browser keeps for us: a token is sent by
 * the page that holds it. */
export function addCors(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('access-control-allow-origin', '*');
    reply.header('access-control-expose-headers', 'x-request-id, retry-after');
    const isPreflight =
      request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (isPreflight) reply.headers(PREFLIGHT_HEADERS).code(204).send();
    else done();
  });
}
