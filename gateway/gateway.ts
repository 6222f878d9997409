import type { Logger } from 'pino';
import type { Configuration } from './config/configuration.ts';
import { StartupProblem } from './config/startup-problem.ts';
import { type GatewayServer, serveGateway } from './server/gateway-server.ts';
import { fetchSupergraph } from './supergraph/fetch-supergraph.ts';
import type { Graph } from './supergraph/graph.ts';
import { openGraph } from './supergraph/open-graph.ts';
import { readSupergraph, type SupergraphText } from './supergraph/read-supergraph.ts';
import { SwappableGateway } from './supergraph/swappable-gateway.ts';
import { watchForChanges } from './supergraph/watch-file.ts';
import { type HttpConnections, httpConnections } from './transport/http-transport.ts';
import { type InProcessSubgraph, inProcessTransport } from './transport/in-process-transport.ts';
import type { ExampleQuery } from './web/explorer-page.ts';

/**
 * Starts a gateway whose subgraphs answer over HTTP. The supergraph comes from a file, which is watched, or is
 * composed of what the subgraphs say.
 *
 * @throws {StartupProblem}
 */
export async function startGateway(
  configuration: Configuration,
  logger: Logger,
): Promise<GatewayServer> {
  const connections = httpConnections({
    connections: configuration.SUBGRAPH_CONNECTIONS,
    connectTimeoutMs: configuration.SUBGRAPH_CONNECT_TIMEOUT_MS,
    timeoutMs: configuration.SUBGRAPH_TIMEOUT_MS,
    maxBodyBytes: configuration.SUBGRAPH_MAX_BODY_BYTES,
  });
  const open = (supergraph: SupergraphText) => {
    const urls = new Map([...supergraph.urls, ...configuration.SUBGRAPH_URLS]);
    return openGraph(supergraph, connections.transportTo(urls));
  };
  const gateway = new SwappableGateway(open(await firstSupergraph(configuration, connections)));
  const server = await serveGateway(gateway, configuration, [], logger);
  const stopWatching = configuration.SUPERGRAPH
    ? swapWhenChanged(configuration.SUPERGRAPH, gateway, open, logger)
    : () => {};
  return {
    port: server.port,
    close: async () => {
      stopWatching();
      await server.close();
      await connections.close();
    },
  };
}

/**
 * Starts a gateway whose subgraphs run in this process.
 *
 * @param examples queries that the explorer shows first
 * @throws {StartupProblem}
 */
export async function startGatewayInProcess(
  supergraphFile: string,
  subgraphs: readonly InProcessSubgraph[],
  configuration: Configuration,
  logger: Logger,
  examples: readonly ExampleQuery[] = [],
): Promise<GatewayServer> {
  const supergraph = await readSupergraph(supergraphFile);
  const gateway = new SwappableGateway(openGraph(supergraph, inProcessTransport(subgraphs)));
  return serveGateway(gateway, configuration, examples, logger);
}

function firstSupergraph(
  { SUPERGRAPH: file, SUBGRAPHS: urls }: Configuration,
  connections: HttpConnections,
): Promise<SupergraphText> {
  if (file !== undefined) return readSupergraph(file);
  if (urls !== undefined) return fetchSupergraph(urls, connections.transportTo(urls));
  throw new StartupProblem(
    'Which graph? Give --supergraph FILE, or --subgraphs name=url,name=url.',
  );
}

/** Lets a changed file take over; while it is broken, the last good one stays. */
function swapWhenChanged(
  file: string,
  gateway: SwappableGateway,
  open: (supergraph: SupergraphText) => Graph,
  logger: Logger,
): () => void {
  return watchForChanges(file, () => {
    readSupergraph(file)
      .then((supergraph) => gateway.use(open(supergraph)))
      .catch((error: Error) => logger.error(`The last good supergraph stays. ${error.message}`));
  });
}
