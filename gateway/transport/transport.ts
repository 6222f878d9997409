import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Caller } from '../access/caller.ts';

/** One operation for one subgraph. */
export interface SubgraphRequest {
  /** Name of the subgraph as the supergraph writes it. */
  readonly subgraph: string;
  /** The operation as text. */
  readonly query: string;
  /** The same operation parsed; a transport that needs no text uses it. */
  readonly document?: DocumentNode;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Headers to hand on, already chosen by the allow-list, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Who asks; nobody when the gateway asks for itself. */
  readonly caller?: Caller;
  /** Fires when the client has gone away or the request's time is over. */
  readonly signal?: AbortSignal;
}

/** What a subgraph answered: untrusted data. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/**
 * Carries one operation to a subgraph and its answer back.
 *
 * @throws {SubgraphUnavailable} when no answer in the form of GraphQL came; never for errors in the answer
 */
export type Transport = (request: SubgraphRequest) => Promise<SubgraphAnswer>;
