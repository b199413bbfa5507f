import { Agent, type Dispatcher } from 'undici';

/** Connections to the subgraphs, kept open between requests and bounded in number. */
export interface ConnectionPool {
  readonly dispatcher: Dispatcher;
  /** For what is asked again: when one kept connection died, the others that lead to the same process may have too. */
  readonly unkept: Dispatcher;
  close(): Promise<void>;
}

/** Connections to one subgraph. */
const CONNECTIONS = 64;
const CONNECT_MILLISECONDS = 5_000;

/** Opens a pool; close it to let the process end. */
export function openPool(): ConnectionPool {
  const options: Agent.Options = {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_MILLISECONDS },
    // Who asks has a deadline of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const kept = new Agent(options);
  const unkept = new Agent({ ...options, pipelining: 0 });
  return {
    dispatcher: kept,
    unkept,
    close: async () => {
      await Promise.all([kept.destroy(), unkept.destroy()]);
    },
  };
}
