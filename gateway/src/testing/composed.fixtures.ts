import { resolve } from 'node:path';
import { startGateway, type GatewayOptions } from '../gateway-server';
import { ask, captureLog, type Asked, type AskOptions, type TestFederation } from './federation.fixtures';
import { sendJson, startSubgraph, type SeenRequest } from './subgraph.fixtures';

/** A gateway over the committed schema, with one server in place of all subgraphs that knows nothing. */
export interface ComposedGateway extends Pick<TestFederation, 'logged' | 'untilLogged'> {
  readonly url: string;
  /** What was asked of subgraphs. */
  readonly seen: SeenRequest[];
  ask(query: string, init?: AskOptions): Promise<Asked>;
  stop(): Promise<void>;
}

const NAMES = ['SCHOOL', 'CVO', 'EXAMENCOMMISSIE', 'CLB', 'LEERWINKEL'];

/** Starts both; stop them after the tests. */
export async function startComposedGateway(options: Partial<GatewayOptions> = {}): Promise<ComposedGateway> {
  const subgraph = await startSubgraph('type Query { nothing: String }', {});
  subgraph.misbehave = (response) => sendJson(response, { data: {} });
  const { log, ...capture } = captureLog();
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    logLevel: 'debug',
    supergraphFile: resolve(__dirname, '../../supergraph.graphql'),
    subgraphUrls: Object.fromEntries(NAMES.map((name) => [`${name}_URL`, subgraph.url])),
    gatewaySecrets: Object.fromEntries(NAMES.map((name) => [`${name}_GATEWAY_SECRET`, 'open'])),
    log,
    ...options,
  });
  return {
    url: gateway.url,
    seen: subgraph.seen,
    ...capture,
    ask: (query, init) => ask(gateway.url, query, init),
    stop: async () => {
      await gateway.stop();
      await subgraph.stop();
    },
  };
}
