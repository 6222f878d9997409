import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type NormalizedOperation, normalizeOperation } from './normalized-operation.ts';

/** How the cache is bounded, and how an operation is prepared when it is not there. */
export interface OperationCacheOptions<Prepared> {
  /** What all prepared operations together may take. */
  readonly maxBytes: number;
  readonly prepare: (operation: NormalizedOperation) => Prepared;
  /** Memory that a prepared operation takes, in bytes. */
  readonly bytesOf: (prepared: Prepared) => number;
}

/** Prepared operations, the least recently used of which are forgotten first. */
export class OperationCache<Prepared extends object> {
  readonly #prepared: LRUCache<string, Prepared>;
  readonly #prepare: OperationCacheOptions<Prepared>['prepare'];
  /** Spares printing for a document that came before; Apollo Server hands the same document for the same text. */
  readonly #texts = new WeakMap<DocumentNode, Map<string, string>>();

  constructor({ maxBytes, prepare, bytesOf }: OperationCacheOptions<Prepared>) {
    this.#prepare = prepare;
    this.#prepared = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (prepared) => Math.max(1, Math.ceil(bytesOf(prepared))),
    });
  }

  /** Number of prepared operations. */
  get size(): number {
    return this.#prepared.size;
  }

  /** What the prepared operations take, in bytes. */
  get bytes(): number {
    return this.#prepared.calculatedSize;
  }

  /**
   * The prepared operation. Preparing is synchronous, so equal operations that arrive together are prepared once.
   *
   * @throws what the preparation throws, and what {@link normalizeOperation} does
   */
  get(document: DocumentNode, operationName?: string | null): Prepared {
    const names = this.#texts.get(document);
    const text = names?.get(operationName ?? '');
    const known = text === undefined ? undefined : this.#prepared.get(text);
    if (known !== undefined) return known;
    const operation = normalizeOperation(document, operationName);
    if (names === undefined) {
      this.#texts.set(document, new Map([[operationName ?? '', operation.text]]));
    } else {
      names.set(operationName ?? '', operation.text);
    }
    let prepared = this.#prepared.get(operation.text);
    if (prepared === undefined) {
      prepared = this.#prepare(operation);
      this.#prepared.set(operation.text, prepared);
    }
    return prepared;
  }
}
