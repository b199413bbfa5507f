import type { FastifyInstance } from 'fastify';
import type { GatewayMetrics } from './gateway.metrics';

/** Serves `/metrics` for Prometheus. */
export function addMetrics(server: FastifyInstance, metrics: GatewayMetrics): void {
  server.get('/metrics', async (_request, reply) => {
    const { text, type } = await metrics.page();
    return reply.type(type).send(text);
  });
}
