import { runDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer.run';
import { usesEmbedded } from '@leerwegen/shared/database/database-address';
import { startEmbeddedDatabaseProcess } from '@leerwegen/shared/database/embedded-database.child';
import { embeddedAnswers } from '@leerwegen/shared/database/embedded-location';
import { report, runUntilStopped } from '@leerwegen/shared/server/process-lifecycle';
import { runSubgraph } from '@leerwegen/shared/server/run-subgraph';
import type { RunningSubgraph } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';

// npm run start:subgraph -- cvo: one subgraph, or several in one process, as their owner runs them.
runUntilStopped(async () => {
  const names = process.argv.slice(2);
  const wanted = SUBGRAPHS.filter(({ name }) => names.includes(name));
  if (wanted.length === 0 || wanted.length !== names.length) {
    throw new Error(
      `Which subgraph? Expected one or more of: ${SUBGRAPHS.map(({ name }) => name).join(', ')}`,
    );
  }
  const needsEmbedded = wanted.some(({ name }) => usesEmbedded(name, process.env));
  const database =
    needsEmbedded && !(await embeddedAnswers(process.env))
      ? await startEmbeddedDatabaseProcess(process.env)
      : null;
  const running: RunningSubgraph[] = [];
  let stopIssuer: (() => Promise<void>) | null = null;
  const stop = async (): Promise<void> => {
    for (const subgraph of running) await subgraph.stop();
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
  report({ type: 'ready' });
  return stop;
});
