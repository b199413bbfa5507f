import path from 'node:path';
import { startGateway } from '@leerwegen/gateway/gateway-server';
import pino, { type Logger } from 'pino';
import { type Answer, NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import { startHeaderProxy } from './canary-proxy';
import { openServerLog, type ServerLog } from './canary-server-log';

/** Patient: this test is about what is written, not about how fast. */
const DEADLINE_MILLISECONDS = 60_000;

/** The whole system, and everything that it writes besides its answers' data and its tables. */
export interface Surroundings {
  graph: TestGraph;
  /** Asks the gateway; errors, extensions and headers of the answer are kept, and `data` too unless it may be read. */
  ask(query: string, variables?: object, token?: string): Promise<Answer>;
  /** The same for who must not see anything. */
  askAsStranger(query: string, variables?: object, token?: string): Promise<Answer>;
  /** Anything else over HTTP, at the gateway's address. */
  raw(path: string, options?: RequestInit): Promise<string>;
  /** What was written so far. */
  written: Record<'gateway log' | 'subgraph logs' | 'standard output' | 'errors' | 'headers', string[]>;
  serverLog: ServerLog | { unreadable: string };
  clock: { now: Date };
  stop(): Promise<void>;
}

/** Starts everything, with every log at its most talkative. */
export async function startSurroundings(): Promise<Surroundings> {
  const written: Surroundings['written'] = {
    'gateway log': [],
    'subgraph logs': [],
    'standard output': [],
    errors: [],
    headers: [],
  };
  const clock = { now: NOW };
  const stopListening = hearOutput(written['standard output']);
  const graph = await startTestGraph({ clock: () => clock.now, logger: heard(written['subgraph logs']) });
  const url = graph.database.environment.DATABASE_URL;
  const serverLog = url ? await openServerLog(url) : { unreadable: 'the embedded database has no log' };
  const proxy = await startHeaderProxy(graph.subgraphUrls);
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphFile: path.resolve(__dirname, '../../gateway/supergraph.graphql'),
    logLevel: 'trace',
    log: heard(written['gateway log']),
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
    ...gatewayAddresses(proxy.urls),
  });
  const send = async (text: string, options: RequestInit): Promise<string> => {
    const response = await fetch(`${gateway.url}${text}`, options);
    written.headers.push(JSON.stringify([...response.headers]));
    return response.text();
  };
  const post = async (query: string, variables?: object, token?: string): Promise<Answer> => {
    const headers = {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const text = await send('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, ...rest } = JSON.parse(text) as Answer;
    if (Object.keys(rest).length > 0) written.errors.push(JSON.stringify(rest));
    return { data, ...rest } as Answer;
  };
  return {
    graph,
    written,
    serverLog,
    clock,
    ask: post,
    askAsStranger: async (...given) => {
      const answer = await post(...given);
      written.errors.push(JSON.stringify(answer.data ?? null));
      return answer;
    },
    raw: async (text, options = {}) => {
      const answer = await send(text, options);
      written.errors.push(answer);
      return answer;
    },
    stop: async () => {
      await gateway.stop();
      written.headers.push(...proxy.lines.splice(0));
      await proxy.stop();
      if ('close' in serverLog) await serverLog.close();
      await graph.stop();
      stopListening();
    },
  };
}

function gatewayAddresses(urls: Record<string, string>) {
  const named = (suffix: string, value: (name: string) => string): Record<string, string> =>
    Object.fromEntries(Object.keys(urls).map((name) => [`${name.toUpperCase()}_${suffix}`, value(name)]));
  return {
    subgraphUrls: named('URL', (name) => urls[name]!),
    gatewaySecrets: named('GATEWAY_SECRET', () => 'open'),
  };
}

function heard(lines: string[]): Logger {
  return pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
}

/** Keeps what this process prints, and prints it. */
function hearOutput(lines: string[]): () => void {
  const streams = [process.stdout, process.stderr];
  const originals = streams.map((stream) => stream.write.bind(stream));
  streams.forEach((stream, index) => {
    stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
      lines.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return originals[index]!(chunk, ...rest);
    }) as typeof stream.write;
  });
  return () => streams.forEach((stream, index) => (stream.write = originals[index] as typeof stream.write));
}
