import type { SubgraphAnswer } from '../transport/transport.ts';
import type { Failures } from './failures.ts';
import type { Data } from './own-property.ts';
import type { SubgraphQuery } from './step.ts';
import type { SubgraphError } from './subgraph-errors.ts';

/** What one request has got so far. The steps of a plan change nothing else. */
export interface RequestState {
  /** What the subgraphs have answered, merged; it holds more than the client asked for. */
  readonly data: Data;
  /** The client's variables as they came, for the subgraphs. */
  readonly variables: Readonly<Data>;
  /** The client's variables after coercion, with defaults, for the gateway's own decisions. */
  readonly coercedVariables: Readonly<Data>;
  /** Errors of fields, told by subgraphs. */
  readonly errors: SubgraphError[];
  readonly failures: Failures;
  /** Asks a subgraph. Rejects when no answer in the form of GraphQL came. */
  readonly ask: (query: SubgraphQuery, variables: Data) => Promise<SubgraphAnswer>;
}

/** Runs a step, or all of them, for one request. Never rejects: what goes wrong is kept in the request. */
export type Run = (request: RequestState) => Promise<void>;
