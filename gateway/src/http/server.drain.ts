import type { FastifyInstance } from 'fastify';

/**
 * Prepares a server for an ordered stop and gives the function that stops it: no new connection is accepted,
 * requests under way get some time to finish, and then every connection is cut. Node would wait for
 * connections that hold no request too: kept ones, and ones a browser opened ahead of need.
 */
export function prepareDrain(server: FastifyInstance, milliseconds: number): () => Promise<void> {
  let underWay = 0;
  let isClosing = false;
  const cutIfDone = (): void => {
    if (isClosing && underWay === 0) server.server.closeAllConnections();
  };
  server.server.on('request', (_request, response) => {
    underWay++;
    response.once('close', () => {
      underWay--;
      cutIfDone();
    });
  });
  return async () => {
    isClosing = true;
    const timer = setTimeout(() => server.server.closeAllConnections(), milliseconds);
    const closed = server.close();
    cutIfDone();
    await closed;
    clearTimeout(timer);
  };
}
