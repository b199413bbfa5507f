import { LRUCache } from 'lru-cache';
import type { Asker } from './asker';
import { QUERY_LIMITS } from './query.limits';

/** What somebody did since their minute began. */
interface Minute {
  readonly endsAt: number;
  requests: number;
  cost: number;
}

const MINUTE = 60_000;
/** Who asked longest ago is forgotten first: from however many addresses somebody asks, this does not grow. */
const MOST_ASKERS = 20_000;

/** What one operation of somebody may cost. */
export function costBudget({ isAnalyst }: Asker): number {
  return isAnalyst ? QUERY_LIMITS.analystCost : QUERY_LIMITS.cost;
}

/**
 * Counts requests and their cost for each asker, in minutes that begin with their first request. Kept in memory: several
 * gateways multiply the limit.
 */
export class RateLimiter {
  private readonly minutes = new LRUCache<string, Minute>({ max: MOST_ASKERS });

  /** @param perMinute requests of one asker; null counts nothing */
  constructor(
    private readonly perMinute: number | null,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a request; returns after how many seconds to try again when there were too many. */
  enter(asker: Asker): number | undefined {
    if (this.perMinute === null) return undefined;
    const minute = this.minuteOf(asker);
    if (minute.requests >= this.perMinute) return this.wait(minute);
    minute.requests += 1;
    return undefined;
  }

  /**
   * Counts what an operation costs; returns after how many seconds to try again when earlier ones cost too much. The last
   * one may go beyond what is left: else a small limit would allow no large operation at all.
   */
  spend(asker: Asker, cost: number): number | undefined {
    if (this.perMinute === null) return undefined;
    const minute = this.minuteOf(asker);
    // In proportion to what one operation may cost: an average of a twentieth of it.
    if (minute.cost >= (this.perMinute * costBudget(asker)) / 20) return this.wait(minute);
    minute.cost += cost;
    return undefined;
  }

  private minuteOf({ key }: Asker): Minute {
    const known = this.minutes.get(key);
    if (known && known.endsAt > this.now()) return known;
    const minute = { endsAt: this.now() + MINUTE, requests: 0, cost: 0 };
    this.minutes.set(key, minute);
    return minute;
  }

  private wait({ endsAt }: Minute): number {
    return Math.ceil((endsAt - this.now()) / 1000);
  }
}
