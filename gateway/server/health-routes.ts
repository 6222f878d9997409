import type { FastifyInstance } from 'fastify';
import type { Graph } from '../supergraph/graph.ts';
import type { Transport } from '../transport/transport.ts';

/**
 * `/health/live`: the process runs. `/health/ready`: it can answer, and which subgraphs it would ask in vain.
 *
 * A subgraph that is gone does not make the gateway unready: it still answers all that the others know. Anybody may ask,
 * so subgraphs are asked once for all who do within a second.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function serveHealth(
  http: FastifyInstance,
  gateway: { readonly current: ProbedGraph },
  now: () => number = () => performance.now(),
): void {
  let last: Round | undefined;
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async () => {
    const graph = gateway.current;
    if (last?.graph !== graph || now() - last.at >= sharedMs) {
      last = { graph, at: now(), states: statesOf(graph) };
    }
    return { status: 'ready', subgraphs: await last.states };
  });
}

type ProbedGraph = Pick<Graph, 'subgraphs' | 'transport'>;
type States = Readonly<Record<string, 'up' | 'down'>>;

/** One question to every subgraph. */
interface Round {
  readonly graph: ProbedGraph;
  readonly at: number;
  readonly states: Promise<States>;
}

/** How long what was found is told to others. */
const sharedMs = 1_000;

async function statesOf({ subgraphs, transport }: ProbedGraph): Promise<States> {
  const states = await Promise.all(
    subgraphs.map(async (name) => [name, await stateOf(name, transport)] as const),
  );
  return Object.fromEntries(states);
}

const probeTimeoutMs = 2_000;

async function stateOf(subgraph: string, transport: Transport): Promise<'up' | 'down'> {
  try {
    const { data } = await transport({
      subgraph,
      query: '{ __typename }',
      variables: {},
      headers: {},
      signal: AbortSignal.timeout(probeTimeoutMs),
    });
    return data ? 'up' : 'down';
  } catch {
    return 'down';
  }
}
