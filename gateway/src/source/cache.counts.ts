/** Whole answers to clients, and the answers of subgraphs below them. */
export type CacheLevel = 'answer' | 'fetch';

/** Counts what the caches did: found, did not find, and found but refused since a newer catalogue may be there. */
export interface CacheCounts {
  hit(level: CacheLevel): void;
  miss(level: CacheLevel): void;
  stale(level: CacheLevel): void;
}
