import http from 'node:http';
import https from 'node:https';

/** Connections to the subgraphs, kept open between requests and bounded in number. */
export interface ConnectionPool {
  agentFor(url: URL): http.Agent;
  close(): void;
}

const OPTIONS = { keepAlive: true, maxSockets: 64, maxFreeSockets: 16 } as const;

/** Opens a pool; close it to let the process end. */
export function openPool(): ConnectionPool {
  const plain = new http.Agent(OPTIONS);
  const secure = new https.Agent(OPTIONS);
  return {
    agentFor: (url) => (url.protocol === 'https:' ? secure : plain),
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}
