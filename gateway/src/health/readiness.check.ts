import { RequestDeadline } from '../http/request.deadline';
import { exchange } from '../source/http.exchange';
import type { BreakerState } from '../source/subgraph.breaker';
import type { SubgraphClient } from '../source/subgraph.client';
import type { SubgraphClients } from '../source/subgraph.clients';
import { isRecord } from '../source/subgraph.error';
import { secretHeader } from '../supergraph/subgraph.secret';
import type { SubgraphEntry, SupergraphIndex } from '../supergraph/supergraph.index';

/** Whether a subgraph answers, and with the schema that was composed. */
export interface SubgraphReadiness {
  readonly ready: boolean;
  readonly schema: 'same' | 'differs' | 'unknown';
  /** The catalogue version last learnt; null for a subgraph that tells none. */
  readonly version: string | null;
  /** Whether requests to it are spared since it does not answer. */
  readonly breaker: BreakerState;
  /** How long it took to answer just now. */
  readonly milliseconds: number;
}

/** Whether the gateway can serve every part of the graph. */
export interface Readiness {
  readonly status: 'ok' | 'unavailable';
  readonly subgraphs: Readonly<Record<string, SubgraphReadiness>>;
}

const TIMEOUT_MILLISECONDS = 1_000;
const MAX_BYTES = 64 * 1024;

/** Asks every subgraph's /ready at once. */
export async function checkReadiness(index: SupergraphIndex, clients: SubgraphClients): Promise<Readiness> {
  const entries = await Promise.all(
    index.subgraphs.map(
      async (subgraph) => [subgraph.providerType, await checkSubgraph(subgraph, clients)] as const,
    ),
  );
  const isOk = entries.every(([, { ready, schema }]) => ready && schema !== 'differs');
  return { status: isOk ? 'ok' : 'unavailable', subgraphs: Object.fromEntries(entries) };
}

async function checkSubgraph(
  { name, url, sdlHash }: SubgraphEntry,
  clients: SubgraphClients,
): Promise<SubgraphReadiness> {
  const client = clients.of(name, url);
  const startedAt = performance.now();
  const state = await askReady(client);
  return {
    ready: state?.['status'] === 'ok',
    schema: state ? compareHashes(sdlHash, state['sdlHash']) : 'unknown',
    version: client.version.last ?? null,
    breaker: client.breaker.state,
    milliseconds: Math.round(performance.now() - startedAt),
  };
}

/** What a subgraph says of itself; undefined when it does not answer, or no JSON: it is not ready then. */
async function askReady({ options }: SubgraphClient): Promise<Record<string, unknown> | undefined> {
  const deadline = new RequestDeadline(TIMEOUT_MILLISECONDS);
  try {
    const answer = await exchange({
      url: new URL('/ready', options.url),
      method: 'GET',
      headers: { accept: 'application/json', ...secretHeader(options.secret) },
      deadline,
      maxBytes: MAX_BYTES,
      pool: options.pool,
    });
    const body: unknown = JSON.parse(answer.text);
    if (!isRecord(body)) return undefined;
    return answer.status === 200 ? body : { ...body, status: 'not ready' };
  } catch {
    return undefined;
  } finally {
    deadline.end();
  }
}

function compareHashes(expected: string | undefined, actual: unknown): SubgraphReadiness['schema'] {
  if (expected === undefined || typeof actual !== 'string') return 'unknown';
  return expected === actual.toLowerCase() ? 'same' : 'differs';
}
