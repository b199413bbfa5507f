import { runDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer.run';
import type { RunningChild } from '@leerwegen/shared/server/child-process';
import { report } from '@leerwegen/shared/server/process-lifecycle';
import { runSubgraph } from '@leerwegen/shared/server/run-subgraph';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import type { RunningSubgraph } from '@leerwegen/shared/server/subgraph-server';

/**
 * Runs subgraphs in this process, with the issuer of development tokens.
 *
 * @param database the embedded database that was started for them; stopped with them
 * @returns the function that stops them
 */
export async function runSubgraphs(
  wanted: readonly SubgraphDefinition[],
  database: RunningChild | null,
): Promise<() => Promise<void>> {
  const running: RunningSubgraph[] = [];
  let stopIssuer: (() => Promise<void>) | null = null;
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((subgraph) => subgraph.stop()));
    await stopIssuer?.();
    await database?.stop();
  };
  try {
    stopIssuer = await runDevelopmentIssuer(process.env);
    // One after the other: migrations of two subgraphs in one database would wait for each other.
    for (const definition of wanted) {
      running.push(await runSubgraph(definition, process.env));
      report({ type: 'progress', text: `${definition.name}: listening on ${running.at(-1)!.url}` });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
