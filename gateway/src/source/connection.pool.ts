import { Agent, type Dispatcher } from 'undici';

/** Connections to the subgraphs, kept open between requests and bounded in number. */
export interface ConnectionPool {
  readonly dispatcher: Dispatcher;
  close(): Promise<void>;
}

/** Connections to one subgraph. */
const CONNECTIONS = 64;
const CONNECT_MILLISECONDS = 5_000;

/** Opens a pool; close it to let the process end. */
export function openPool(): ConnectionPool {
  const agent = new Agent({
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_MILLISECONDS },
    // Who asks has a deadline of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { dispatcher: agent, close: () => agent.destroy() };
}
