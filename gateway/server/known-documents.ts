import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ClientOperation } from '../sharing/joined-requests.ts';
import { bytesOfDocument } from './document-store.ts';

/** A document that was parsed and found valid. */
export interface KnownDocument {
  readonly document: DocumentNode;
  /** As Apollo Server calls it. */
  readonly queryHash: string;
  /** The operation that a request with this name, or none, asks for; nothing when it fits none. */
  readonly operation: (name: string | undefined) => OperationDefinitionNode | undefined;
}

interface Entry extends KnownDocument {
  readonly schema: GraphQLSchema;
}

/** Documents that Apollo Server has parsed and found valid, by their text; the least recently used are forgotten. */
export class KnownDocuments {
  readonly #entries: LRUCache<string, Entry>;

  constructor(maxBytes: number) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ document }) => bytesOfDocument(document),
    });
  }

  /** The document with this text, if it is valid under the schema. */
  find(source: string, schema: GraphQLSchema): KnownDocument | undefined {
    const entry = this.#entries.get(source);
    return entry?.schema === schema ? entry : undefined;
  }

  /** Whether an operation is known, valid under the schema, and changes nothing. */
  isQuery({ query, operationName }: ClientOperation, schema: GraphQLSchema): boolean {
    if (typeof query !== 'string') return false;
    const name = typeof operationName === 'string' ? operationName : undefined;
    return this.find(query, schema)?.operation(name)?.operation === 'query';
  }

  /** Notes documents when Apollo Server has come so far. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, schema, document, queryHash }) => {
        if (this.find(source, schema) !== undefined) return;
        this.#entries.set(source, {
          schema,
          document,
          queryHash,
          operation: operationsByName(document),
        });
      },
    }),
  };
}

function operationsByName(document: DocumentNode): KnownDocument['operation'] {
  const found = new Map<string | undefined, OperationDefinitionNode>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const operation = getOperationAST(document, name) ?? undefined;
    if (operation !== undefined) found.set(name, operation);
    return operation;
  };
}
