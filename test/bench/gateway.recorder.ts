import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plays a subgraph from memory. */
export interface Recorder {
  url: string;
  stop(): Promise<void>;
}

interface Recorded {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** What a subgraph is told of a request. */
const SENT = ['accept', 'content-type', 'x-gateway-secret'];
/** What a gateway is told of an answer. */
const ANSWERED = /^(content-type|x-catalogue-.*)$/;
/** Says how the subgraph is now. */
const LIVE = ['/version', '/ready'];

/**
 * Stands before a subgraph: asks it once, and repeats its answer to whoever asks the same. Subgraphs and their database
 * would otherwise take most of the time, and hide what gateways differ in.
 *
 * @param onForward hears of every request that the subgraph was asked, other than how it is
 */
export async function startRecorder(target: string, onForward: () => void): Promise<Recorder> {
  const known = new Map<string, Recorded>();
  const answer = async (request: IncomingMessage): Promise<Recorded> => {
    const body = await bodyOf(request);
    if (LIVE.includes(request.url!)) return forward(request, body, target);
    const key = [request.method, request.url, request.headers.accept, body].join('\n');
    const found = known.get(key);
    if (found) return found;
    onForward();
    const recorded = await forward(request, body, target);
    if (recorded.status === 200) known.set(key, recorded);
    return recorded;
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(target).pathname}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function forward(request: IncomingMessage, body: string, target: string): Promise<Recorded> {
  const sent = SENT.flatMap((name) => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  const answer = await fetch(new URL(request.url!, target), {
    method: request.method!,
    headers: sent,
    ...(body && { body }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const told = [...answer.headers].filter(([name]) => ANSWERED.test(name));
  return {
    status: answer.status,
    headers: { ...Object.fromEntries(told), 'content-length': bytes.length },
    body: bytes,
  };
}
