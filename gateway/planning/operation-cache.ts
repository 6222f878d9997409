import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type NormalizedOperation, normalizeOperation } from './normalized-operation.ts';

/** How the cache is bounded, and how an operation is prepared when it is not there. */
export interface OperationCacheOptions<Prepared, Variant> {
  /** What all prepared operations together may take. */
  readonly maxBytes: number;
  readonly prepare: (operation: NormalizedOperation, variant?: Variant) => Promise<Prepared>;
  /** Memory that a prepared operation takes, in bytes. */
  readonly bytesOf: (prepared: Prepared) => number;
}

interface Entry<Prepared> {
  readonly prepared: Prepared;
  uses: number;
}

/** How an operation is prepared otherwise than usual; the key, which is no operation's text, names both. */
interface Keyed {
  readonly key: string;
}

/** Prepared operations, the least recently used of which are forgotten first. */
export class OperationCache<Prepared extends object, Variant extends Keyed = never> {
  readonly #entries: LRUCache<string, Entry<Prepared>>;
  readonly #prepare: OperationCacheOptions<Prepared, Variant>['prepare'];
  /** What is being prepared, by key. */
  readonly #open = new Map<string, Promise<Prepared>>();
  /** Spares printing for a document that came before; Apollo Server hands the same document for the same text. */
  readonly #normalized = new WeakMap<DocumentNode, Map<string, NormalizedOperation>>();

  constructor({ maxBytes, prepare, bytesOf }: OperationCacheOptions<Prepared, Variant>) {
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
   * The operation of that name in the document; the same object as long as the document is there.
   *
   * @throws what {@link normalizeOperation} does
   */
  normalized(document: DocumentNode, operationName?: string | null): NormalizedOperation {
    const name = operationName ?? '';
    const names = this.#normalized.get(document);
    const known = names?.get(name);
    if (known !== undefined) return known;
    const operation = normalizeOperation(document, operationName);
    if (names === undefined) this.#normalized.set(document, new Map([[name, operation]]));
    else names.set(name, operation);
    return operation;
  }

  /**
   * The prepared operation, at once if it is there. Equal operations that arrive together are prepared once.
   *
   * @throws what {@link normalizeOperation} does; what the preparation throws comes with the promise
   */
  get(
    document: DocumentNode,
    operationName?: string | null,
    variant?: Variant,
  ): Prepared | Promise<Prepared> {
    const operation = this.normalized(document, operationName);
    const key = variant?.key ?? operation.text;
    return this.#find(key) ?? this.#prepareOnce(key, operation, variant);
  }

  /** Whether the operation is there, or on its way. */
  has({ text }: NormalizedOperation, variant?: Variant): boolean {
    const key = variant?.key ?? text;
    return this.#entries.has(key) || this.#open.has(key);
  }

  /** The operations that were asked for most often, those first. */
  hottest(count: number): Prepared[] {
    const entries = [...this.#entries.values()].sort((one, other) => other.uses - one.uses);
    return entries.slice(0, count).map(({ prepared }) => prepared);
  }

  #find(key: string): Prepared | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    entry.uses++;
    return entry.prepared;
  }

  #prepareOnce(key: string, operation: NormalizedOperation, variant?: Variant): Promise<Prepared> {
    const open = this.#open.get(key) ?? this.#keep(key, operation, variant);
    this.#open.set(key, open);
    return open;
  }

  async #keep(key: string, operation: NormalizedOperation, variant?: Variant): Promise<Prepared> {
    try {
      const prepared = await this.#prepare(operation, variant);
      this.#entries.set(key, { prepared, uses: 1 });
      return prepared;
    } finally {
      this.#open.delete(key);
    }
  }
}
