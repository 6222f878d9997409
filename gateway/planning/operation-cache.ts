import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type NormalizedOperation, normalizeOperation } from './normalized-operation.ts';

/** How the cache is bounded, and how an operation is prepared when it is not there. */
export interface OperationCacheOptions<Prepared> {
  /** What all prepared operations together may take. */
  readonly maxBytes: number;
  readonly prepare: (operation: NormalizedOperation) => Promise<Prepared>;
  /** Memory that a prepared operation takes, in bytes. */
  readonly bytesOf: (prepared: Prepared) => number;
}

interface Entry<Prepared> {
  readonly prepared: Prepared;
  uses: number;
}

/** Prepared operations, the least recently used of which are forgotten first. */
export class OperationCache<Prepared extends object> {
  readonly #entries: LRUCache<string, Entry<Prepared>>;
  readonly #prepare: OperationCacheOptions<Prepared>['prepare'];
  /** What is being prepared, by text. */
  readonly #open = new Map<string, Promise<Prepared>>();
  /** Spares printing for a document that came before; Apollo Server hands the same document for the same text. */
  readonly #texts = new WeakMap<DocumentNode, Map<string, string>>();

  constructor({ maxBytes, prepare, bytesOf }: OperationCacheOptions<Prepared>) {
    this.#prepare = prepare;
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ prepared }) => Math.max(1, Math.ceil(bytesOf(prepared))),
    });
  }

  /** Number of prepared operations. */
  get size(): number {
    return this.#entries.size;
  }

  /** What the prepared operations take, in bytes. */
  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /**
   * The prepared operation, at once if it is there. Equal operations that arrive together are prepared once.
   *
   * @throws what {@link normalizeOperation} does; what the preparation throws comes with the promise
   */
  get(document: DocumentNode, operationName?: string | null): Prepared | Promise<Prepared> {
    const names = this.#texts.get(document);
    const text = names?.get(operationName ?? '');
    const known = text === undefined ? undefined : this.#find(text);
    if (known !== undefined) return known;
    const operation = normalizeOperation(document, operationName);
    if (names === undefined) {
      this.#texts.set(document, new Map([[operationName ?? '', operation.text]]));
    } else {
      names.set(operationName ?? '', operation.text);
    }
    return this.#find(operation.text) ?? this.#prepareOnce(operation);
  }

  /** The operations that were asked for most often, those first. */
  hottest(count: number): Prepared[] {
    const entries = [...this.#entries.values()].sort((one, other) => other.uses - one.uses);
    return entries.slice(0, count).map(({ prepared }) => prepared);
  }

  #find(text: string): Prepared | undefined {
    const entry = this.#entries.get(text);
    if (entry === undefined) return undefined;
    entry.uses++;
    return entry.prepared;
  }

  #prepareOnce(operation: NormalizedOperation): Promise<Prepared> {
    const open = this.#open.get(operation.text) ?? this.#keep(operation);
    this.#open.set(operation.text, open);
    return open;
  }

  async #keep(operation: NormalizedOperation): Promise<Prepared> {
    try {
      const prepared = await this.#prepare(operation);
      this.#entries.set(operation.text, { prepared, uses: 1 });
      return prepared;
    } finally {
      this.#open.delete(operation.text);
    }
  }
}
