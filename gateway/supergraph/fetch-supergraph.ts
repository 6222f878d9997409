import { StartupProblem } from '../config/startup-problem.ts';
import type { Transport } from '../transport/transport.ts';
import { composeSupergraph, type SubgraphPart } from './compose-supergraph.ts';
import { type SupergraphText, supergraphText } from './read-supergraph.ts';

/**
 * Asks running subgraphs for their schemas and composes them.
 *
 * @throws {StartupProblem} when one does not answer, or they do not fit together
 */
export async function fetchSupergraph(
  urls: ReadonlyMap<string, string>,
  transport: Transport,
): Promise<SupergraphText> {
  const parts = await Promise.all(
    [...urls].map(async ([name, url]) => ({ name, url, sdl: await fetchSdl(name, transport) })),
  );
  return supergraphText(composeSupergraph(parts satisfies SubgraphPart[]).supergraphSdl, 'It');
}

async function fetchSdl(subgraph: string, transport: Transport): Promise<string> {
  const query = '{ _service { sdl } }';
  const answer = await transport({ subgraph, query, variables: {}, headers: {} }).catch(
    (error: Error) => {
      throw new StartupProblem(`No schema came from ${error.message}`);
    },
  );
  const service = answer.data?._service as { sdl?: unknown } | null | undefined;
  if (typeof service?.sdl === 'string') return service.sdl;
  throw new StartupProblem(
    `No schema came from "${subgraph}": ${answer.errors?.[0]?.message ?? 'no _service.sdl'}`,
  );
}
