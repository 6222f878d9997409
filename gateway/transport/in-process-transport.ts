import { type DocumentNode, parse } from 'graphql';
import { anonymous, type Caller } from '../access/caller.ts';
import { SubgraphUnavailable } from './subgraph-unavailable.ts';
import type { SubgraphAnswer, Transport } from './transport.ts';

/** A subgraph of this process, as the transport needs it. */
export interface InProcessSubgraph {
  readonly name: string;
  execute(operation: {
    readonly document: DocumentNode;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly caller: Caller;
  }): Promise<SubgraphAnswer>;
}

/** Calls subgraphs of this process: they get the parsed document and the variables as they are, no text in between. */
export function inProcessTransport(subgraphs: readonly InProcessSubgraph[]): Transport {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  return async ({ subgraph: name, query, document, variables, operationName, headers, caller }) => {
    const subgraph = byName.get(name);
    if (!subgraph) {
      throw new SubgraphUnavailable(name, 'SUBGRAPH_UNREACHABLE', `"${name}" is not running here`);
    }
    return subgraph.execute({
      document: document ?? parse(query, { noLocation: true }),
      variables,
      headers,
      caller: caller ?? nobody,
      ...(operationName !== undefined && { operationName }),
    });
  };
}

const nobody: Caller = { ...anonymous, purpose: null, requestId: '' };
