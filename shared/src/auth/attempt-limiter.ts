/**
 * Counts wrong attempts within a window of time, so that codes cannot be guessed: who has had too many is not listened to
 * until the window ends. Kept in memory, per process.
 */
export class AttemptLimiter {
  private windowStart = 0;
  private readonly failures = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly windowMilliseconds: number,
  ) {}

  /** Whether somebody has had too many wrong attempts. */
  blocks(who: string, now: Date): boolean {
    if (now.getTime() - this.windowStart >= this.windowMilliseconds) {
      this.windowStart = now.getTime();
      this.failures.clear();
    }
    return (this.failures.get(who) ?? 0) >= this.most;
  }

  /** Counts a wrong attempt. */
  failed(who: string): void {
    this.failures.set(who, (this.failures.get(who) ?? 0) + 1);
  }
}
