import { setTimeout as delay } from 'node:timers/promises';
import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import type { RunningChild } from '@leerwegen/shared/server/child-process';
import type { KillTarget } from './kill-target';

/** As a supervisor of the system would wait before it tries again. */
const RETRY_MILLISECONDS = 200;

/** One process of the system, killed without warning and started again whenever it ends. */
export class SupervisedPart implements KillTarget {
  readonly outages: number[] = [];
  readonly surprises: string[] = [];
  readonly failedStarts: string[] = [];
  private child: RunningChild | null = null;
  private up: Promise<void> = Promise.resolve();
  private stopping = false;
  private killedAt: number | null = null;

  constructor(
    readonly name: string,
    private readonly begin: () => Promise<RunningChild>,
  ) {}

  start(): Promise<void> {
    this.up = this.untilStarted();
    return this.up;
  }

  whenUp(): Promise<void> {
    return this.up;
  }

  async kill(_random: SeededRandom): Promise<string> {
    const { process } = this.child!;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    this.killedAt = Date.now();
    process.kill('SIGKILL');
    await ended;
    return this.name;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.up;
    await this.child?.stop();
  }

  /** It went down without its process: it is up again, and its outage known, when this resolves. */
  protected downUntil(answers: Promise<void>): void {
    const since = Date.now();
    this.up = answers.then(() => void this.outages.push(Date.now() - since));
  }

  private async untilStarted(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.startOnce();
        return;
      } catch (error) {
        this.failedStarts.push((error as Error).message);
        await delay(RETRY_MILLISECONDS);
      }
    }
  }

  private async startOnce(): Promise<void> {
    const child = await this.begin();
    this.child = child;
    if (this.stopping) return;
    child.process.once('exit', (code, signal) => this.ended(String(code ?? signal)));
    if (this.killedAt !== null) this.outages.push(Date.now() - this.killedAt);
    this.killedAt = null;
  }

  private ended(how: string): void {
    this.child = null;
    if (this.stopping) return;
    if (this.killedAt === null) this.surprises.push(`${this.name} ended by itself (${how})`);
    void this.start();
  }
}
