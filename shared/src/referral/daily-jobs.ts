import type { Logger } from 'pino';
import type { ActingDatabase } from '../database/acting-database';
import type { ReferralBinding } from './referral.binding';
import { runDeadlines, runRetention } from './referral.job';

const DAY_MILLISECONDS = 86_400_000;

/** The daily work of one subgraph: deadlines, then retention. Logs how many, never which. */
export async function runJobs(
  database: ActingDatabase,
  binding: ReferralBinding,
  now: Date,
): Promise<{ overdue: number; expired: number; erased: number }> {
  const job = { database, binding, now };
  return { ...(await runDeadlines(job)), ...(await runRetention(job)) };
}

/** Runs it now and every day; a run that fails is logged, and the next one comes all the same. */
export function startDailyJobs(
  database: ActingDatabase,
  binding: ReferralBinding,
  log: Logger,
  onDone: () => void,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      const done = await runJobs(database, binding, new Date());
      log.info(done, 'daily jobs');
      onDone();
    } catch (error) {
      log.error({ error: (error as Error).name }, 'daily jobs failed');
    }
  };
  const start = (): void => void (running = run());
  start();
  const timer = setInterval(start, DAY_MILLISECONDS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
