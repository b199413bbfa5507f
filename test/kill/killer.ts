import { setTimeout as delay } from 'node:timers/promises';
import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import type { KillSystem } from './kill-system';
import type { KillTarget } from './kill-target';

/** A kill falls so long after the journey that calls for it has ended: in the middle of whatever the others do then. */
const MOST_DELAY = 300;
/** Kills fall in this part of the journeys, so that there is work left after the last one. */
const LAST_PART = 0.97;

/** Kills parts of the system at random moments while journeys end. */
export class Killer {
  /** What was killed, in order. */
  readonly kills: string[] = [];
  private readonly random: SeededRandom;
  private readonly moments: number[];
  private bag: KillTarget[] = [];
  private ended = 0;
  private readonly aborted: Promise<never>;
  private changed = (): void => undefined;

  constructor(
    private readonly system: KillSystem,
    { seed, kills, journeys }: { seed: number; kills: number; journeys: number },
    private readonly signal: AbortSignal,
    private readonly say: (text: string) => void,
  ) {
    this.random = new SeededRandom(seed, 'kills');
    const moments = Array.from({ length: kills }, () => this.random.next() * journeys * LAST_PART);
    this.moments = moments.sort((one, other) => one - other);
    this.aborted = new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    this.aborted.catch(() => undefined);
  }

  /** A journey has ended. */
  journeyEnded(): void {
    this.ended += 1;
    this.changed();
  }

  /** Kills until all kills are done; a part that is still down is waited for, others may be down meanwhile. */
  async run(): Promise<void> {
    for (const moment of this.moments) {
      while (this.ended < moment) await this.nextEnd();
      await delay(this.random.integer(0, MOST_DELAY), undefined, { signal: this.signal });
      const target = this.next();
      await target.whenUp();
      // A subgraph that starts without an embedded database would serve one itself.
      if (target === this.system.database)
        await Promise.all(this.system.subgraphs.map((subgraph) => subgraph.whenUp()));
      this.signal.throwIfAborted();
      const killed = await target.kill(this.random);
      this.kills.push(killed);
      this.say(`${this.ended} journeys ended; kill ${this.kills.length}: ${killed}`);
    }
  }

  private nextEnd(): Promise<void> {
    return Promise.race([new Promise<void>((resolve) => (this.changed = resolve)), this.aborted]);
  }

  /** Every subgraph and the gateway once, the database twice, in a random order; and again. */
  private next(): KillTarget {
    const { system, random } = this;
    if (this.bag.length === 0)
      this.bag = [...system.subgraphs, system.gateway, system.database, system.database];
    return this.bag.splice(random.integer(0, this.bag.length - 1), 1)[0]!;
  }
}
