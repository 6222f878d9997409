import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Grants } from '../access/demand.ts';
import type { Transport } from '../transport/transport.ts';

/** An operation, and what somebody has who is denied a part of it. */
export interface AskedOperation {
  readonly document: DocumentNode;
  /** None when all of it was permitted. */
  readonly grants?: Grants | undefined;
}

/** One version of the supergraph, ready to answer. */
export interface Graph {
  readonly supergraphSdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Names of the subgraphs, as the supergraph writes them. */
  readonly subgraphs: readonly string[];
  /** The way to the subgraphs. */
  readonly transport: Transport;
  /** Answers an operation that is valid under `schema`. */
  readonly execute: GatewayExecutor;
  /** Documents of one operation each: those that were asked for most often, in that order. */
  readonly hottest: (count: number) => readonly AskedOperation[];
  /** Plans an operation that is valid under `schema`, so that its first request need not wait. */
  readonly prepare: (operation: AskedOperation) => Promise<void>;
  /** Gives back what it holds as soon as its open requests are answered. */
  readonly retire: () => void;
}
