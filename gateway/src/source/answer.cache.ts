import { LRUCache } from 'lru-cache';
import type { CacheCounts } from './cache.counts';
import type { SubgraphClient } from './subgraph.client';

/** Which version of which subgraph's catalogue an answer was built on. */
export type AnswerVersions = ReadonlyMap<SubgraphClient, string>;

/** A whole public answer. */
export interface CachedAnswer {
  /** The body as it is sent. */
  readonly body: Buffer;
  /** The bytes of `data` in it. */
  readonly data: { readonly start: number; readonly end: number };
  readonly etag: string;
  readonly versions: AnswerVersions;
}

/** What one entry takes beside its text: key, mark, versions, and the objects that hold them. */
export const ENTRY_BYTES = 800;

/** A new release of a subgraph may answer otherwise on the same catalogue. */
export const MAX_AGE_MILLISECONDS = 10 * 60_000;

/** Whole answers to public operations, the latest used ones up to a number of bytes. */
export class AnswerCache {
  private readonly answers: LRUCache<string, CachedAnswer>;

  constructor(
    maxBytes: number,
    private readonly counts: CacheCounts,
  ) {
    this.answers = new LRUCache({
      maxSize: maxBytes,
      ttl: MAX_AGE_MILLISECONDS,
      // One that takes much of the room would drive many others out.
      maxEntrySize: Math.ceil(maxBytes / 8),
      sizeCalculation: ({ body }) => body.length + ENTRY_BYTES,
    });
  }

  /** The answer, if every catalogue that it was built on is still the current one, as far as is known for a second. */
  get(key: string): CachedAnswer | undefined {
    const found = this.find(key);
    if (found) return found;
    if (this.answers.has(key)) this.counts.stale('answer');
    else this.counts.miss('answer');
    return undefined;
  }

  /** The same for who asks again by `get` when there is none, and should not be counted twice. */
  find(key: string): CachedAnswer | undefined {
    const known = this.answers.get(key);
    if (!known || !isCurrent(known.versions)) return undefined;
    this.counts.hit('answer');
    return known;
  }

  set(key: string, answer: CachedAnswer): void {
    this.answers.set(key, answer);
  }
}

function isCurrent(versions: AnswerVersions): boolean {
  const now = performance.now();
  for (const [client, version] of versions) if (client.version.current(now) !== version) return false;
  return true;
}
