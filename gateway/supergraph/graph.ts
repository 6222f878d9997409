import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { Transport } from '../transport/transport.ts';

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
}
