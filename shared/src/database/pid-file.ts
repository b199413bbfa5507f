import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** A process that started so recently may hold the file without serving yet. */
const STARTING_MILLISECONDS = 60_000;

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
 * Takes a pid file, so that no second process opens the same folder: the embedded database would not refuse it and
 * would lose writes. A file of a process that is gone is taken over; so is one whose number was given to an unrelated
 * process since, which serves nothing.
 *
 * @param serves whether somebody serves what the file guards
 * @returns a function that gives it back
 * @throws AlreadyRunningError
 */
export async function takePidFile(file: string, serves: () => Promise<boolean>): Promise<() => void> {
  const release = (): void => rmSync(file, { force: true });
  if (create(file)) return release;
  const pid = Number(readIfThere(file));
  if (isAlive(pid) && (isYoung(file) || (await serves()))) throw new AlreadyRunningError(pid, file);
  moveAway(file, pid);
  if (create(file)) return release;
  throw new AlreadyRunningError(Number(readIfThere(file)), file);
}

/** Of two that take over at once, one may find the new file of the other where it saw the old one: it gives it back. */
function moveAway(file: string, seen: number): void {
  const stale = `${file}.${process.pid}`;
  try {
    renameSync(file, stale);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = Number(readIfThere(stale));
  if (!Object.is(moved, seen)) {
    renameSync(stale, file);
    throw new AlreadyRunningError(moved, file);
  }
  rmSync(stale, { force: true });
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isYoung(file: string): boolean {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs < STARTING_MILLISECONDS;
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
