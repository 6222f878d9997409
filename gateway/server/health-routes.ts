import type { FastifyInstance } from 'fastify';
import type { SwappableGateway } from '../supergraph/swappable-gateway.ts';
import type { Transport } from '../transport/transport.ts';

/**
 * `/health/live`: the process runs. `/health/ready`: it can answer, and which subgraphs it would ask in vain.
 *
 * A subgraph that is gone does not make the gateway unready: it still answers all that the others know.
 */
export function serveHealth(http: FastifyInstance, gateway: SwappableGateway): void {
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async () => {
    const { subgraphs, transport } = gateway.current;
    const states = await Promise.all(
      subgraphs.map(async (name) => [name, await stateOf(name, transport)] as const),
    );
    return { status: 'ready', subgraphs: Object.fromEntries(states) };
  });
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
