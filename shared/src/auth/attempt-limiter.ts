/** Counts attempts within a window of time, so that codes cannot be guessed. Kept in memory: per process. */
export class AttemptLimiter {
  private windowStart = 0;
  private readonly attempts = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly windowMilliseconds: number,
  ) {}

  /** Whether one more attempt is allowed; it counts as one. */
  allows(who: string, now: Date): boolean {
    if (now.getTime() - this.windowStart >= this.windowMilliseconds) {
      this.windowStart = now.getTime();
      this.attempts.clear();
    }
    const attempts = (this.attempts.get(who) ?? 0) + 1;
    this.attempts.set(who, attempts);
    return attempts <= this.most;
  }
}
