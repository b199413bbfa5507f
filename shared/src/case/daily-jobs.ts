import type { Logger } from 'pino';
import type { ActingDatabase } from '../database/acting-database';
import type { CaseBinding } from './case.binding';
import { runDeadlines, runRetention } from './case.job';

const DAY_MILLISECONDS = 86_400_000;
const RETRY_MILLISECONDS = 3_600_000;

/**
 * The daily work of one subgraph: deadlines and retention. Says how many, never which.
 *
 * @throws what one of them threw, after the other has had its turn
 */
export async function runJobs(
  database: ActingDatabase,
  cases: readonly CaseBinding[],
  now: Date,
): Promise<{ overdue: number; expired: number; erased: number }> {
  const job = { database, cases, now };
  const deadlines = runDeadlines(job);
  const retention = deadlines.then(
    () => runRetention(job),
    () => runRetention(job),
  );
  const [told, erased] = await Promise.allSettled([deadlines, retention]);
  if (told.status === 'rejected') throw told.reason;
  if (erased.status === 'rejected') throw erased.reason;
  return { ...told.value, ...erased.value };
}

/** Runs it now and every day, and after a failure within the hour. */
export function startDailyJobs(
  database: ActingDatabase,
  cases: readonly CaseBinding[],
  log: Logger,
  onDone: () => void,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const run = async (): Promise<void> => {
    let wait = DAY_MILLISECONDS;
    try {
      log.info(await runJobs(database, cases, new Date()), 'daily jobs');
    } catch (error) {
      wait = RETRY_MILLISECONDS;
      const { code, name } = error as { code?: string; name: string };
      log.error({ error: code ?? name }, 'daily jobs failed');
    }
    onDone();
    if (stopped) return;
    timer = setTimeout(() => void (running = run()), wait);
    timer.unref();
  };
  running = run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
    clearTimeout(timer);
  };
}
