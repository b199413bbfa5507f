import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type Store = NonNullable<ApolloServerOptions<object>['documentStore']>;

const MAX_DOCUMENTS = 1_000;
/** Characters of all texts: each stands for some hundred bytes of tokens and nodes. */
const MAX_TEXT = 400_000;

/** Documents that were parsed and found valid, the latest used ones. Apollo's own store counts a tenth of what they take. */
export class DocumentStore implements Store {
  private readonly documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_TEXT,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 1),
  });

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.documents.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.documents.delete(key);
  }
}
