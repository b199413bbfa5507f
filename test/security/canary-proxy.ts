import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between the gateway and the subgraphs and notes what is not a body: addresses and headers, both ways. */
export interface HeaderProxy {
  urls: Record<string, string>;
  /** One line per request and per answer. */
  lines: string[];
  stop(): Promise<void>;
}

/** Headers that belong to one connection. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host']);

/** One listener per subgraph. */
export async function startHeaderProxy(targets: Record<string, string>): Promise<HeaderProxy> {
  const lines: string[] = [];
  const servers: Server[] = [];
  const urls: Record<string, string> = {};
  for (const [name, target] of Object.entries(targets)) {
    const server = createServer(async (request, response) => {
      lines.push(`> ${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
      const body: Buffer[] = [];
      for await (const chunk of request) body.push(chunk as Buffer);
      const headers = Object.entries(request.headers).filter(([header]) => !OF_CONNECTION.has(header));
      const answer = await fetch(new URL(request.url!, target), {
        method: request.method!,
        headers: headers as [string, string][],
        ...(body.length > 0 && { body: Buffer.concat(body) }),
      });
      const text = await answer.text();
      lines.push(`< ${answer.status} ${JSON.stringify([...answer.headers])}`);
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  return {
    urls,
    lines,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
