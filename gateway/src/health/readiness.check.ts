import type { ConnectionPool } from '../source/connection.pool';
import { exchange } from '../source/http.exchange';
import { isRecord } from '../source/subgraph.error';
import { secretHeader, type SecretOf } from '../supergraph/subgraph.secret';
import { subgraphAddress } from '../supergraph/subgraph.address';
import type { SubgraphEntry, SupergraphIndex } from '../supergraph/supergraph.index';

/** Whether a subgraph answers, and with the schema that was composed. */
export interface SubgraphReadiness {
  readonly ready: boolean;
  readonly schema: 'same' | 'differs' | 'unknown';
}

/** Whether the gateway can serve every part of the graph. */
export interface Readiness {
  readonly status: 'ok' | 'unavailable';
  readonly subgraphs: Readonly<Record<string, SubgraphReadiness>>;
}

const TIMEOUT_MILLISECONDS = 1_000;
const MAX_BYTES = 64 * 1024;

/** How subgraphs are reached. */
export interface SubgraphAccess {
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly secretOf: SecretOf;
  readonly pool: ConnectionPool;
}

/** Asks every subgraph's /ready at once. */
export async function checkReadiness(index: SupergraphIndex, access: SubgraphAccess): Promise<Readiness> {
  const entries = await Promise.all(
    index.subgraphs.map(
      async (subgraph) => [subgraph.providerType, await checkSubgraph(subgraph, access)] as const,
    ),
  );
  const isOk = entries.every(([, { ready, schema }]) => ready && schema !== 'differs');
  return { status: isOk ? 'ok' : 'unavailable', subgraphs: Object.fromEntries(entries) };
}

async function checkSubgraph(
  subgraph: SubgraphEntry,
  { subgraphUrls, secretOf, pool }: SubgraphAccess,
): Promise<SubgraphReadiness> {
  try {
    const answer = await exchange({
      url: new URL('/ready', subgraphAddress(subgraph, subgraphUrls)),
      method: 'GET',
      headers: { accept: 'application/json', ...secretHeader(secretOf(subgraph.name)) },
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      maxBytes: MAX_BYTES,
      pool,
    });
    const body: unknown = JSON.parse(answer.text);
    const ready = answer.status === 200 && isRecord(body) && body['status'] === 'ok';
    const actual = isRecord(body) ? body['sdlHash'] : undefined;
    return { ready, schema: compareHashes(subgraph.sdlHash, actual) };
  } catch {
    // Not reachable, or no JSON: the one thing to know here is that it is not ready.
    return { ready: false, schema: 'unknown' };
  }
}

function compareHashes(expected: string | undefined, actual: unknown): SubgraphReadiness['schema'] {
  if (expected === undefined || typeof actual !== 'string') return 'unknown';
  return expected === actual.toLowerCase() ? 'same' : 'differs';
}
