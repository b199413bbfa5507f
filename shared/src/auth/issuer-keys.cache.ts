import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { type Fetch, fetchKeySet } from './jwks.fetch';
import { TokenRefused } from './token-refused';

/** How keys are fetched and kept; times in milliseconds. */
export interface KeyCacheOptions {
  /** The clock; the system's when absent. */
  readonly now?: () => Date;
  readonly fetch?: Fetch;
  /** How long fetched keys serve without being fetched again: 10 minutes. */
  readonly maxAgeMilliseconds?: number;
  /** Least time between fetches for keys that are not in the set: 30 s. */
  readonly cooldownMilliseconds?: number;
  /** Least time between attempts while there are no keys at all: 5 s. */
  readonly retryMilliseconds?: number;
  /** How long a fetch may take: 2 s. */
  readonly timeoutMilliseconds?: number;
  /** Told why keys could not be fetched: for a log. */
  readonly onFetchFailure?: (jwksUrl: string, problem: string) => void;
}

const DEFAULTS = {
  now: (): Date => new Date(),
  fetch: ((url, init) => fetch(url, init)) as Fetch,
  maxAgeMilliseconds: 600_000,
  cooldownMilliseconds: 30_000,
  retryMilliseconds: 5_000,
  timeoutMilliseconds: 2_000,
  onFetchFailure: (): void => undefined,
};

/**
 * The public keys of one issuer. jose's own remote key set counts its cooldown from the last fetch that succeeded, so
 * that an issuer which fails is asked again for every token; here every attempt counts. The clock can be given.
 */
export class IssuerKeysCache {
  private keys: JWTVerifyGetKey | null = null;
  private fetchedAt = 0;
  private attemptedAt: number | null = null;
  private failed = false;
  private pending: Promise<void> | null = null;
  private readonly options: Required<KeyCacheOptions>;

  constructor(
    private readonly jwksUrl: string,
    given: KeyCacheOptions = {},
  ) {
    this.options = { ...DEFAULTS, ...given };
  }

  /**
   * The key that a token names, as `jwtVerify` asks for it. A key that is not in the set causes at most one fetch per
   * cooldown.
   *
   * @throws TokenRefused `key` when the issuer has no such key, or several; `issuer-unreachable` when that cannot be known
   */
  readonly get: JWTVerifyGetKey = async (header, token) => {
    if (!this.fresh()) await this.fetchAfter(this.failed ? this.options.retryMilliseconds : 0);
    if (!this.fresh()) throw new TokenRefused('issuer-unreachable');
    try {
      return await this.keys!(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw new TokenRefused('key');
    }
    await this.fetchAfter(this.options.cooldownMilliseconds);
    try {
      return await this.keys!(header, token);
    } catch {
      throw new TokenRefused(this.failed ? 'issuer-unreachable' : 'key');
    }
  };

  private fresh(): boolean {
    return this.keys !== null && !this.passed(this.fetchedAt, this.options.maxAgeMilliseconds);
  }

  /** Fetches, unless the last attempt is less than this ago; waits for one that is under way. */
  private async fetchAfter(pause: number): Promise<void> {
    if (!this.pending && (this.attemptedAt === null || this.passed(this.attemptedAt, pause))) {
      this.pending = this.fetchNow().finally(() => {
        this.pending = null;
      });
    }
    await this.pending;
  }

  private async fetchNow(): Promise<void> {
    const { jwksUrl, options } = this;
    const began = options.now().getTime();
    this.attemptedAt = began;
    try {
      const set = await fetchKeySet(jwksUrl, options.timeoutMilliseconds, options.fetch);
      this.keys = createLocalJWKSet(set as JSONWebKeySet);
      this.fetchedAt = began;
      this.failed = false;
    } catch (error) {
      this.failed = true;
      options.onFetchFailure(jwksUrl, problemOf(error));
    }
  }

  /** Whether so much time has passed. A clock that was set back counts as passed: nobody waits a year. */
  private passed(since: number, milliseconds: number): boolean {
    const elapsed = this.options.now().getTime() - since;
    return elapsed < 0 || elapsed >= milliseconds;
  }
}

/** A failed connection hides its reason below "fetch failed". */
function problemOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return [message, cause?.message].filter(Boolean).join(': ') || 'unknown';
}
