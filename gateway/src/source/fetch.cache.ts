import { CATALOGUE_VERSION_HEADER } from '@leerwegen/shared/server/catalogue-version.plugin';
import { LRUCache } from 'lru-cache';
import { ENTRY_BYTES, MAX_AGE_MILLISECONDS } from './answer.cache';
import type { HttpAnswer } from './http.exchange';

/** An answer to a public fetch, and the catalogue version on which it was built. */
export interface CachedFetch {
  readonly answer: HttpAnswer;
  readonly version: string;
}

/** Answers of subgraphs to public fetches, the latest used ones up to a number of bytes. */
export class FetchCache {
  private readonly answers: LRUCache<string, CachedFetch>;

  constructor(maxBytes: number) {
    this.answers = new LRUCache({
      maxSize: maxBytes,
      ttl: MAX_AGE_MILLISECONDS,
      // One that takes much of the room would drive many others out.
      maxEntrySize: Math.ceil(maxBytes / 8),
      // A character takes up to two bytes.
      sizeCalculation: ({ answer }) => 2 * answer.text.length + ENTRY_BYTES,
    });
  }

  /** @param key subgraph and body of the request */
  get(key: string): CachedFetch | undefined {
    return this.answers.get(key);
  }

  set(key: string, answer: HttpAnswer, version: string): void {
    this.answers.set(key, { answer: withoutOtherHeaders(answer), version });
  }
}

/** With the one header that is read when it is found again. */
function withoutOtherHeaders({ status, headers, text }: HttpAnswer): HttpAnswer {
  return { status, headers: { [CATALOGUE_VERSION_HEADER]: headers[CATALOGUE_VERSION_HEADER] }, text };
}
