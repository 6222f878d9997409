import { type GraphQLFormattedError, parse } from 'graphql';
import { type Caller, peer } from './access/caller.ts';
import { callerHeader, type SignPeer } from './access/caller-token.ts';
import type { SubgraphName } from './config.ts';
import type { Subgraph } from './subgraph.ts';
import type { Peers } from './subgraph-definition.ts';

/**
 * Asks another subgraph by its graph: the only way in which one learns facts of another.
 *
 * @param onBehalfOf who is told no more than that caller may know; by default the subgraph asks for itself
 * @throws {Error} when the subgraph does not answer, or answers with errors
 */
export type Ask = <Data>(
  query: string,
  variables?: Record<string, unknown>,
  onBehalfOf?: Caller,
) => Promise<Data>;

/** How to ask a peer; what asks one that is missing is told so. */
export function peerOf(peers: Peers | undefined, name: SubgraphName): Ask {
  const missing = () => new Error(`No address of the subgraph "${name}" is configured.`);
  return peers?.[name] ?? (() => Promise.reject(missing()));
}

/** Asks a subgraph of the same process. */
export function askInProcess(subgraph: Subgraph): Ask {
  return async <Data>(query: string, variables = {}, caller = peer) =>
    answered<Data>(
      subgraph.name,
      await subgraph.execute({ document: parse(query), variables, headers: {}, caller }),
    );
}

/**
 * Asks a subgraph over HTTP.
 *
 * @param url of its GraphQL endpoint
 * @param sign makes the token for it; without it this subgraph asks as anybody may
 */
export function askOverHttp(name: string, url: string, sign?: SignPeer): Ask {
  return async <Data>(query: string, variables = {}, caller = peer) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(sign && { [callerHeader]: sign(name, caller) }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    return answered<Data>(name, (await response.json()) as Answer);
  };
}

const answerTimeoutMs = 30_000;

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

function answered<Data>(name: string, { data, errors }: Answer): Data {
  if (errors?.[0]) throw new Error(`The subgraph "${name}" refused: ${errors[0].message}`);
  return data as Data;
}
