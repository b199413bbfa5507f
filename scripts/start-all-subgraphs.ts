import { usesEmbedded } from '@leerwegen/shared/database/database-address';
import { startEmbeddedDatabaseProcess } from '@leerwegen/shared/database/embedded-database.child';
import { report, runUntilStopped } from '@leerwegen/shared/server/process-lifecycle';
import { subgraphHost, subgraphPort } from '@leerwegen/shared/server/subgraph-settings';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runSubgraphs } from './run-subgraphs';

// The part of `npm start` that knows the subgraphs: all of them and their database. It tells where they listen.
runUntilStopped(async () => {
  const progress = (text: string): void => report({ type: 'progress', text });
  let database = null;
  if (SUBGRAPHS.some(({ name }) => usesEmbedded(name, process.env))) {
    progress('Starting the embedded database');
    database = await startEmbeddedDatabaseProcess(process.env, progress);
  }
  progress('Starting the subgraphs');
  const stop = await runSubgraphs(SUBGRAPHS, database);
  let stopping = false;
  database?.process.once('exit', () => {
    // Whoever started this process stops the rest.
    if (!stopping) process.exit(1);
  });
  const host = subgraphHost(process.env);
  const addresses = SUBGRAPHS.map((definition) => [
    `${definition.name.toUpperCase()}_URL`,
    `http://${host}:${subgraphPort(definition, process.env)}/graphql`,
  ]);
  report({ type: 'ready', text: JSON.stringify(Object.fromEntries(addresses)) });
  return () => {
    stopping = true;
    return stop();
  };
});
