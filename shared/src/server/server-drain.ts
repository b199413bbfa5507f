import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long a server that is told to stop goes on. */
export interface DrainTimes {
  /** It serves as before, but says that it stops, until who spreads the load has noticed. */
  readonly noticeMilliseconds: number;
  /** After that, requests under way have so long. */
  readonly deadlineMilliseconds?: number;
}

const DEADLINE_MILLISECONDS = 5_000;
/** What is asked by who spreads the load. */
const WATCHED = new Set(['/health', '/ready']);
/** A connection that was made just before the end may still bring its request within this time. */
const LATE_REQUEST_MILLISECONDS = 100;

/**
 * The ordered stop of a server. First it says at `/health` and `/ready` that it stops, and every answer asks its client to
 * close the connection, so that the next request is sent elsewhere. Then no new connection is accepted, requests under way finish, and every connection is cut: Node would wait
 * for those that hold no request too, such as ones that a browser opened ahead of need.
 *
 * The server must not answer 503 while it closes (`return503OnClosing: false`): what it has accepted, it answers.
 */
export class ServerDrain {
  private readonly underWay = new Set<ServerResponse>();
  private isDraining = false;
  private isCutting = false;

  constructor(
    private readonly server: FastifyInstance,
    private readonly times: DrainTimes,
  ) {
    server.addHook('onRequest', (request, reply, done) => {
      if (this.isDraining && WATCHED.has(request.routeOptions.url ?? ''))
        reply.code(503).send({ status: 'stopping' });
      else done();
    });
    // Before the framework, which may answer at once.
    server.server.prependListener('request', (_request, response) => {
      this.underWay.add(response);
      if (this.isDraining) closeAfter(response);
      response.once('close', () => {
        this.underWay.delete(response);
        this.cutIfDone();
      });
    });
  }

  /** Resolves when no connection is left. */
  async stop(): Promise<void> {
    const { noticeMilliseconds, deadlineMilliseconds = DEADLINE_MILLISECONDS } = this.times;
    this.isDraining = true;
    for (const response of this.underWay) closeAfter(response);
    if (noticeMilliseconds > 0 && this.server.server.listening) await delay(noticeMilliseconds);
    const closed = this.server.close();
    const late = setTimeout(() => {
      this.isCutting = true;
      this.cutIfDone();
    }, LATE_REQUEST_MILLISECONDS);
    const deadline = setTimeout(() => this.server.server.closeAllConnections(), deadlineMilliseconds);
    await closed;
    clearTimeout(late);
    clearTimeout(deadline);
  }

  private cutIfDone(): void {
    if (this.isCutting && this.underWay.size === 0) this.server.server.closeAllConnections();
  }
}

function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
