import { sealBatch, type BatchOptions } from './audit.batch';
import type { SystemTransaction } from './audit.transaction';

/** Events in one seal, so that one transaction stays short. */
const BATCH_LIMIT = 5_000;
const INTERVAL_MILLISECONDS = 500;
/** Events of a replica that died before it sealed them are found by the others within this time. */
const SWEEP_MILLISECONDS = 30_000;

/** Where the sealer tells that it fails and that it works again; a pino logger fits. */
export interface SealerLog {
  error(details: { error: string }, message: string): void;
  info(message: string): void;
}

/** What a sealer needs, and the times it keeps. */
export interface SealerOptions {
  transaction: SystemTransaction;
  /** Name of the subgraph. */
  schema: string;
  /** As `auditChainKey` gives it. */
  chainKey: Buffer;
  log: SealerLog;
  now?: () => Date;
  /** From a nudge to the seal, and from a failure to the next attempt. */
  intervalMilliseconds?: number;
  /** From one unasked look to the next. */
  sweepMilliseconds?: number;
  batchLimit?: number;
}

/** A running sealer. */
export interface AuditSealer {
  /** Says that there is something to seal; call it after each commit with an event. Costs nothing. */
  nudge(): void;
  /** Seals all that is there and returns how many events; throws what the database throws. */
  sealNow(): Promise<number>;
  /** Seals the rest and stops. A failure is logged, never thrown: what is left, the next start seals. */
  stop(): Promise<void>;
}

/**
 * Starts to seal: at once what an earlier run left, then what `nudge` announces, within its interval. A subgraph where
 * nothing happens asks the database one statement per sweep.
 */
export function startAuditSealer(options: SealerOptions): AuditSealer {
  const sealer = new IntervalSealer(options);
  sealer.nudge();
  return sealer;
}

class IntervalSealer implements AuditSealer {
  private readonly batch: BatchOptions;
  private readonly interval: number;
  private readonly sweep: NodeJS.Timeout;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private failing = false;

  constructor(private readonly options: SealerOptions) {
    const { schema, chainKey, batchLimit = BATCH_LIMIT, now = () => new Date() } = options;
    this.batch = { schema, chainKey, limit: batchLimit, now };
    this.interval = options.intervalMilliseconds ?? INTERVAL_MILLISECONDS;
    this.sweep = setInterval(() => this.nudge(), options.sweepMilliseconds ?? SWEEP_MILLISECONDS);
    this.sweep.unref();
  }

  nudge(): void {
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => void this.round(), this.interval);
    this.timer.unref();
  }

  sealNow(): Promise<number> {
    // One at a time: a second transaction would only wait for the head that the first one holds.
    const mine = this.running.then(() => this.sealAll());
    this.running = mine.catch(() => undefined);
    return mine;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweep);
    clearTimeout(this.timer);
    await this.attempt();
  }

  private async round(): Promise<void> {
    this.timer = undefined;
    // Once more after a success: whoever nudged a little before the commit is served too.
    if ((await this.attempt()) !== 0) this.nudge();
  }

  /** How many events were sealed; null when it failed, which is told once until it works again. */
  private async attempt(): Promise<number | null> {
    try {
      const sealed = await this.sealNow();
      if (this.failing) this.options.log.info('the audit chain is sealed again');
      this.failing = false;
      return sealed;
    } catch (error) {
      if (!this.failing) this.options.log.error({ error: nameOf(error) }, 'the audit chain was not sealed');
      this.failing = true;
      return null;
    }
  }

  private async sealAll(): Promise<number> {
    let total = 0;
    for (;;) {
      const sealed = await this.options.transaction('system', (query) => sealBatch(query, this.batch));
      total += sealed;
      if (sealed < this.batch.limit) return total;
    }
  }
}

/** Code or name only: a message of the database may repeat values. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
