import { GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkDocument, type DocumentLimits } from './document-limits.ts';
import { isJsonTooDeep, isQueryTooDeep, queryExcess } from './query-shape.ts';
import { Refusal } from './refusal.ts';
import { checkVariables } from './value-limits.ts';

export interface OperationLimits extends DocumentLimits {
  /** Longest document, in words and signs. */
  readonly maxTokens: number;
}

/** An operation as a client sent it, unchecked. */
export interface SentOperation {
  readonly query?: unknown;
  /** As JSON text, when it came in a URL. */
  readonly variables?: unknown;
}

/** Most characters of known documents together. */
const maxKnownCharacters = 4 * 1024 * 1024;

/** Lets operations of a bearable size in. Knows nothing of a transport; what is no operation at all passes. */
export class OperationGate {
  readonly #limits: OperationLimits;
  /** Documents that were let in: they are not looked at again. */
  readonly #known = new LRUCache<string, true>({
    maxSize: maxKnownCharacters,
    sizeCalculation: (_, query) => query.length,
  });

  constructor(limits: OperationLimits) {
    this.#limits = limits;
  }

  /** @throws {Refusal} when it asks for too much */
  check({ query, variables }: SentOperation): void {
    if (typeof query === 'string' && query !== '') this.#checkQuery(query);
    if (variables !== undefined) checkVariables(this.#readVariables(variables), this.#limits);
  }

  /**
   * A new document is parsed here and again by Apollo Server, which takes none that is parsed. Parsing is a tenth of what
   * it does for a new document.
   */
  #checkQuery(query: string): void {
    if (this.#known.get(query)) return;
    if (isQueryTooDeep(query, this.#limits.maxDepth)) this.#refuseDepth();
    const excess = queryExcess(query, this.#limits);
    if (excess === 'QUERY_TOO_LONG') throw new Refusal(excess, { limit: this.#limits.maxTokens });
    if (excess) throw new Refusal(excess, { limit: this.#limits.maxTextBytes });
    try {
      checkDocument(this.#parse(query), this.#limits);
    } catch (error) {
      if (error instanceof GraphQLError) return; // a syntax error: Apollo Server tells it
      throw error;
    }
    this.#known.set(query, true);
  }

  #parse(query: string) {
    const { maxTokens } = this.#limits;
    try {
      return parse(query, { maxTokens, noLocation: true });
    } catch (error) {
      if (!(error as Error).message.includes(tooManyTokens)) throw error;
      throw new Refusal('QUERY_TOO_LONG', { limit: maxTokens });
    }
  }

  #readVariables(variables: unknown): unknown {
    if (typeof variables !== 'string') return variables;
    if (isJsonTooDeep(variables, this.#limits.maxDepth)) this.#refuseDepth();
    try {
      return JSON.parse(variables);
    } catch {
      return undefined; // Apollo Server tells it
    }
  }

  #refuseDepth(): never {
    throw new Refusal('QUERY_TOO_DEEP', { limit: this.#limits.maxDepth });
  }
}

/** What graphql-js says; it gives the error no code. */
const tooManyTokens = 'tokens. Parsing aborted.';
