import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between the gateway and the subgraphs, and lets no request pass before every subgraph has one. */
export interface MeetingProxy {
  urls: Record<string, string>;
  /** How often all subgraphs had a request under way at the same time. */
  meetings(): number;
  stop(): Promise<void>;
}

/**
 * Proves that subgraphs are asked in parallel, without a clock: asked one after the other, the first would wait for
 * the second for ever and the gateway would give up on it.
 */
export async function startMeetingProxy(targets: Record<string, string>): Promise<MeetingProxy> {
  const waiting = new Map<string, () => void>();
  const servers: Server[] = [];
  const urls: Record<string, string> = {};
  let meetings = 0;
  const arrive = (name: string): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(name, resolve);
      if (waiting.size < Object.keys(targets).length) return;
      meetings += 1;
      for (const release of waiting.values()) release();
      waiting.clear();
    });
  for (const [name, target] of Object.entries(targets)) {
    const server = createServer(async (request, response) => {
      const body: Buffer[] = [];
      for await (const chunk of request) body.push(chunk as Buffer);
      // The gateway looks at every subgraph all the time; that is no question of anybody's.
      const isQuestion = request.method === 'POST';
      if (isQuestion) await arrive(name);
      const answer = await fetch(new URL(request.url ?? '', target), {
        method: request.method ?? 'GET',
        headers: { 'content-type': 'application/json' },
        ...(isQuestion && { body: Buffer.concat(body) }),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  return {
    urls,
    meetings: () => meetings,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
