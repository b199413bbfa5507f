import { usesEmbedded } from '@leerwegen/shared/database/database-address';
import { startEmbeddedDatabaseProcess } from '@leerwegen/shared/database/embedded-database.child';
import { embeddedAnswers } from '@leerwegen/shared/database/embedded-location';
import { report, runUntilStopped } from '@leerwegen/shared/server/process-lifecycle';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runSubgraphs } from './run-subgraphs';

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
  const stop = await runSubgraphs(wanted, database);
  report({ type: 'ready' });
  return stop;
});
