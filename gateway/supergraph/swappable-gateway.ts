import type {
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import { Epoch } from '../sharing/epoch.ts';
import type { Graph } from './graph.ts';

/**
 * Shows Apollo Server one graph after another. A request is answered by the graph whose schema it was validated
 * against, so that a change in the middle of it is not seen.
 */
export class SwappableGateway implements GatewayInterface {
  readonly #graphs = new WeakMap<GraphQLSchema, Graph>();
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  /** The present of what is shared between requests; another graph begins a new one. */
  readonly epoch: Epoch;
  #current: Graph;

  constructor(graph: Graph, epoch = new Epoch()) {
    this.epoch = epoch;
    this.#current = graph;
    this.#graphs.set(graph.schema, graph);
  }

  /** The graph that new requests get. */
  get current(): Graph {
    return this.#current;
  }

  /** Lets new requests get another graph. */
  use(graph: Graph): void {
    this.#current.retire();
    this.#current = graph;
    this.#graphs.set(graph.schema, graph);
    this.epoch.advance();
    for (const listener of this.#listeners) notify(listener, graph);
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<GatewayLoadResult> {
    for (const listener of this.#listeners) notify(listener, this.#current);
    return { executor: (context) => this.#graphOf(context).execute(context) };
  }

  async stop(): Promise<void> {
    this.#current.retire();
  }

  #graphOf({ schema }: GatewayGraphQLRequestContext): Graph {
    return this.#graphs.get(schema) ?? this.#current;
  }
}

function notify(listener: GatewaySchemaLoadOrUpdateCallback, graph: Graph): void {
  listener({ apiSchema: graph.schema, coreSupergraphSdl: graph.supergraphSdl });
}
