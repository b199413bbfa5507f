import { createRequire } from 'node:module';
import path from 'node:path';

/** At once and by name, as a `describe` needs it: an import would be known beforehand, or come later. */
const load = createRequire(__filename);
const { filesOfRoom } = load('./rooms.cjs') as { filesOfRoom(room: string): string[] };

/**
 * Runs the test files of a room as one: each in a `describe` of its own and with its own graph and database, but what
 * they import is loaded and built once.
 */
export function enterRoom(room: string): void {
  const files = filesOfRoom(room).map((file) => [path.basename(file), file] as const);
  if (files.length === 0) throw new Error(`no test belongs in ${path.basename(room)}`);
  describe.each(files)('%s', (_name, file) => {
    load(file);
  });
}
