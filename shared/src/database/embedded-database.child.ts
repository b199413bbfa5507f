import path from 'node:path';
import { type RunningChild, startChild } from '../server/child-process';
import { embeddedDatabaseExists } from './embedded-database';

// The same name with the extension under which this file itself runs.
const ENTRY = path.join(__dirname, `embedded-database.main${path.extname(__filename)}`);

/**
 * Starts the embedded database as a process of its own, after creating its directory when there is none.
 *
 * @throws Error when another process serves the same folder
 */
export async function startEmbeddedDatabaseProcess(
  environment: NodeJS.ProcessEnv,
  onProgress: (text: string) => void = () => undefined,
): Promise<RunningChild> {
  if (!embeddedDatabaseExists(environment)) {
    onProgress('Creating the embedded database');
    const creating = await startChild(ENTRY, ['create'], environment);
    await new Promise((resolve) => creating.process.once('exit', resolve));
  }
  return startChild(ENTRY, ['serve'], environment);
}
