import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.check';

/** `/health`: the process is alive. `/ready`: it can serve every part of the graph. */
export function addHealth(server: FastifyInstance, check: () => Promise<Readiness>): void {
  server.get('/health', async () => ({ status: 'ok' }));
  server.get('/ready', async (_request, reply) => {
    const readiness = await check();
    return reply.code(readiness.status === 'ok' ? 200 : 503).send(readiness);
  });
}
