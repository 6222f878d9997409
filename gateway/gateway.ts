import type { Logger } from 'pino';
import { openAccess } from './access/access.ts';
import type { Configuration } from './config/configuration.ts';
import { StartupProblem } from './config/startup-problem.ts';
import { type GatewayServer, serveGateway } from './server/gateway-server.ts';
import { advancingEpoch, Epoch } from './sharing/epoch.ts';
import { JoinedQueries } from './sharing/joined-queries.ts';
import { ParsedAnswers } from './sharing/parsed-answers.ts';
import { fetchSupergraph } from './supergraph/fetch-supergraph.ts';
import type { Graph } from './supergraph/graph.ts';
import { openGraph } from './supergraph/open-graph.ts';
import { readSupergraph, type SupergraphText } from './supergraph/read-supergraph.ts';
import { SwappableGateway } from './supergraph/swappable-gateway.ts';
import { warmUp } from './supergraph/warm-up.ts';
import { watchForChanges } from './supergraph/watch-file.ts';
import { type HttpConnections, httpConnections } from './transport/http-transport.ts';
import { type InProcessSubgraph, inProcessTransport } from './transport/in-process-transport.ts';
import { callerSigner } from './transport/sign-caller.ts';
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
  const epoch = new Epoch();
  const connections = connectionsFor(configuration, epoch);
  const open = (supergraph: SupergraphText) => {
    const urls = new Map([...supergraph.urls, ...configuration.SUBGRAPH_URLS]);
    const transport = advancingEpoch(connections.transportTo(urls), epoch);
    return openGraph(supergraph, transport, configuration);
  };
  const first = open(await firstSupergraph(configuration, connections));
  const gateway = new SwappableGateway(first, epoch);
  const access = await openAccess(configuration, logger);
  const server = await serveGateway(gateway, configuration, { access }, logger);
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
  const epoch = new Epoch();
  const transport = advancingEpoch(inProcessTransport(subgraphs), epoch);
  const gateway = new SwappableGateway(openGraph(supergraph, transport, configuration), epoch);
  const access = await openAccess(configuration, logger);
  return serveGateway(gateway, configuration, { access, examples }, logger);
}

function connectionsFor(configuration: Configuration, epoch: Epoch): HttpConnections {
  const limits = {
    connections: configuration.SUBGRAPH_CONNECTIONS,
    connectTimeoutMs: configuration.SUBGRAPH_CONNECT_TIMEOUT_MS,
    timeoutMs: configuration.SUBGRAPH_TIMEOUT_MS,
    maxBodyBytes: configuration.SUBGRAPH_MAX_BODY_BYTES,
  };
  const { JOIN_SUBGRAPH_QUERIES: joins, SUBGRAPH_KEY: key } = configuration;
  const { ANSWER_CACHE_BYTES: maxAnswerBytes } = configuration;
  return httpConnections(limits, {
    parsed: maxAnswerBytes > 0 ? new ParsedAnswers(maxAnswerBytes) : undefined,
    once: joins ? new JoinedQueries(epoch) : undefined,
    sign: key === undefined ? undefined : callerSigner(key),
  });
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

/** Lets a changed file take over when its plans are warm; while it is broken, the last good one stays. */
function swapWhenChanged(
  file: string,
  gateway: SwappableGateway,
  open: (supergraph: SupergraphText) => Graph,
  logger: Logger,
): () => void {
  let newest = gateway.current;
  const takeOver = async (supergraph: SupergraphText) => {
    if (supergraph.sdl === newest.supergraphSdl) return;
    const graph = open(supergraph);
    newest = graph;
    await warmUp(graph, gateway.current);
    if (newest === graph) gateway.use(graph);
    else graph.retire();
  };
  const read = () => {
    readSupergraph(file)
      .then(takeOver)
      .catch((error: Error) => logger.error(`The last good supergraph stays. ${error.message}`));
  };
  const stopWatching = watchForChanges(file, read);
  read(); // it may have changed between the first reading and the first look of the watch
  return stopWatching;
}
