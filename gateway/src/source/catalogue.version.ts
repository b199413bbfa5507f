/** Nothing older than this is said of a version: what was current that long ago may not be any more. */
const MAX_AGE_MILLISECONDS = 1_000;

/**
 * What the gateway knows of one subgraph's catalogue version. Every answer and every look at `/version` tells the version
 * that held at some moment between question and answer; of two that overlap nobody knows which is newer, and then none
 * counts until a later one tells. So nobody who has seen a newer catalogue is given an older answer.
 *
 * Times are in milliseconds of one monotonic clock.
 */
export class CatalogueVersion {
  private version: string | undefined;
  /** The latest moment at which a question that told the version began. */
  private provedAt = -Infinity;
  /** When the version, or that none is known, was learnt: what began earlier cannot overrule it. */
  private learntAt = -Infinity;

  /** Takes note of a version told by an exchange that began and ended then. */
  learn(version: string, startedAt: number, endedAt: number): void {
    if (version === this.version) {
      this.provedAt = Math.max(this.provedAt, startedAt);
      this.learntAt = Math.max(this.learntAt, endedAt);
      return;
    }
    const isNewer = startedAt >= this.learntAt;
    this.version = isNewer ? version : undefined;
    this.provedAt = isNewer ? startedAt : -Infinity;
    this.learntAt = endedAt;
  }

  /** The version that was current within the last second; undefined when nobody knows. */
  current(now: number): string | undefined {
    return now - this.provedAt <= MAX_AGE_MILLISECONDS ? this.version : undefined;
  }

  /** The version last learnt, however long ago. */
  get last(): string | undefined {
    return this.version;
  }
}
