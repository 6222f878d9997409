import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloServerOptions<object>['documentStore']>;

/** Measured: 7 KB for a document of 75 characters. */
const bytesPerCharacter = 100;

/**
 * Keeps parsed and valid documents, the least recently used of which are forgotten first. Apollo Server's own store
 * counts a document as its JSON text, which is a fraction of what it takes, and lets them grow to 30 MB of that.
 */
export function documentStore(maxBytes: number): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: maxBytes,
    sizeCalculation: bytesOfDocument,
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
}

/** An estimate of the memory that a parsed document takes. */
export function bytesOfDocument({ loc }: DocumentNode): number {
  return bytesPerCharacter * Math.max(1, loc?.end ?? 0);
}
