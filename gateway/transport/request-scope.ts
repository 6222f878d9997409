import type { Caller } from '../access/caller.ts';
import type { Bill } from '../limits/cost/charge.ts';

/** What the parts of the gateway know of the client's request that they serve. Apollo's `contextValue`. */
export interface RequestScope {
  /** Given by the client or made here; stands in errors and logs. Subgraphs get the caller's, which is made here. */
  readonly requestId: string;
  /** Language of messages, by `Accept-Language`. */
  readonly language: 'vi' | 'en';
  /** Headers for the subgraphs, already chosen by the allow-list, names in lower case. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  readonly caller: Caller;
  /**
   * Takes the cost of the operation before it runs; without it, it costs nothing.
   *
   * @throws {GraphQLError} when it may not run
   */
  readonly charge?: (estimate: () => number) => Promise<Bill | undefined>;
  /**
   * Hears what an operation costs at least, before it is planned; without it, it may cost what it likes.
   *
   * @throws {GraphQLError} when it may not run
   */
  readonly afford?: (least: () => number) => void;
  /** Fires when the client has gone away before its answer was written. */
  readonly signal: AbortSignal;
}
