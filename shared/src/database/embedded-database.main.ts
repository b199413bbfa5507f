import { report, runUntilStopped } from '../server/process-lifecycle';
import { createEmbeddedDatabase, startEmbeddedDatabase } from './embedded-database';

// Process of the embedded database. With `create` it only makes the directory and ends: that run takes much memory.
runUntilStopped(async () => {
  if (process.argv[2] === 'create') {
    await createEmbeddedDatabase(process.env);
    report({ type: 'ready' });
    return process.exit(0);
  }
  const database = await startEmbeddedDatabase(process.env);
  report({ type: 'ready' });
  return database.stop;
});
