import { LRUCache } from 'lru-cache';
import type { PersistedOperations } from './operation.manifest';

/** What clients registered themselves may take so many bytes. */
const REGISTERED_BYTES = 4 * 1024 * 1024;
/** Apollo Server puts this before every hash. */
const PREFIX = 'apq:';

/**
 * The operations that clients may ask for by their hash, as Apollo Server wants to find them: those of the manifest, which
 * stay, and the latest that clients registered.
 */
export class OperationStore {
  private readonly registered: LRUCache<string, string>;

  constructor(
    private readonly listed: PersistedOperations,
    maxBytes = REGISTERED_BYTES,
  ) {
    this.registered = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (body, id) => 2 * (body.length + id.length),
    });
  }

  async get(key: string): Promise<string | undefined> {
    const id = key.slice(PREFIX.length);
    return this.listed.get(id)?.body ?? this.registered.get(id);
  }

  /** Apollo Server has compared hash and body, and found the operation valid and within its limits. */
  async set(key: string, body: string): Promise<void> {
    const id = key.slice(PREFIX.length);
    if (!this.listed.has(id)) this.registered.set(id, body);
  }

  async delete(key: string): Promise<boolean> {
    return this.registered.delete(key.slice(PREFIX.length));
  }
}
