import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server with a JWKS, that counts who asks. */
export interface KeyServer {
  readonly url: string;
  /** Requests until now, whatever they asked. */
  requests(): number;
  /** Publishes these keys from now on. */
  publish(keys: readonly object[]): void;
  /** Answers otherwise from now on: an outage, a redirect. */
  answer(listener: RequestListener): void;
  stop(): Promise<void>;
}

/** On a free port of this machine, with these keys. */
export async function startKeyServer(keys: readonly object[] = []): Promise<KeyServer> {
  let count = 0;
  let current = publishing(keys);
  const server = createServer((request, response) => {
    count += 1;
    current(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    requests: () => count,
    publish: (newKeys) => {
      current = publishing(newKeys);
    },
    answer: (listener) => {
      current = listener;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function publishing(keys: readonly object[]): RequestListener {
  const body = JSON.stringify({ keys });
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(body);
  };
}
