import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Thrown when another process holds what a pid file guards. */
export class AlreadyRunningError extends Error {
  constructor(
    readonly pid: number,
    file: string,
  ) {
    super(
      `The embedded database is in use by process ${pid} (${file}). Stop it first, or set LEERWEGEN_DATA to another folder.`,
    );
  }
}

/**
 * Takes a pid file, so that no second process opens the same folder: the embedded database would not refuse
 * it and would lose writes. A file of a process that is gone is taken over.
 *
 * @returns a function that gives it back
 * @throws AlreadyRunningError
 */
export function takePidFile(file: string): () => void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = Number(readFileSync(file, 'utf8'));
    if (isAlive(pid)) throw new AlreadyRunningError(pid, file);
    rmSync(file, { force: true });
    return takePidFile(file);
  }
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
