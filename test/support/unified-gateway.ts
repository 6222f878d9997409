import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readDemoKeys } from '../../gateway/access/demo-keys.ts';
import { readConfiguration } from '../../gateway/config/configuration.ts';
import { startGateway, startGatewayInProcess } from '../../gateway/gateway.ts';
import { callerReader } from '../../subgraphs/shared/access/caller-token.ts';
import { type SubgraphName, subgraphNames } from '../../subgraphs/shared/config.ts';
import { serveSubgraph } from '../../subgraphs/shared/server.ts';
import type { SeededGraph } from './seeded-graph.ts';

/** The unified graph, running on a port of its own. */
export interface UnifiedGateway {
  readonly url: string;
  /** Asks as anybody, or as one of the demo principals. */
  ask(query: string, variables?: Record<string, unknown>, asker?: Asker): Promise<Answer>;
  close(): Promise<void>;
}

export interface Asker {
  /** Name in docs/demo-keys.json. */
  readonly as?: DemoName;
  readonly purpose?: 'HANDLING' | 'SUPPORT' | 'INSPECTION' | 'OWN';
  /** Whether the answer tells what it cost. */
  readonly reportsCost?: boolean;
}

export type DemoName =
  | 'citizen'
  | 'officer'
  | 'centre'
  | 'leader'
  | 'inspector'
  | 'partner'
  | 'admin';

export interface Answer {
  // A test reads whatever it asked for.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  readonly data?: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly extensions?: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: object }[];
}

export interface Topology {
  readonly name: string;
  start(graph: SeededGraph): Promise<UnifiedGateway>;
}

const supergraphFile = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));
const logger = pino({ level: 'silent' });
const demoFile = fileURLToPath(new URL('../../docs/demo-keys.json', import.meta.url));
/** Planning may take long: the machine may be busy, and a planner's thread has to start first. */
const onLoopback = {
  PORT: '0',
  HOST: '127.0.0.1',
  PLANNING_TIMEOUT_MS: '60000',
  DEMO_KEYS: demoFile,
};
/** What gateway and subgraphs share. */
const subgraphKey = 'a secret of the tests, as long as it has to be';

/** One process: subgraphs are called without HTTP. */
const inOneProcess: Topology = {
  name: 'in one process',
  start: async (graph) => {
    const subgraphs = subgraphNames.map((name) => graph[name]);
    const configuration = readConfiguration([], onLoopback);
    return asGateway(await startGatewayInProcess(supergraphFile, subgraphs, configuration, logger));
  },
};

/** Distributed: the gateway reaches each subgraph by HTTP. */
const overHttp: Topology = {
  name: 'over HTTP',
  start: async (graph) => {
    const urls = await Promise.all(subgraphNames.map((name) => served(graph, name)));
    const configuration = readConfiguration([], {
      ...onLoopback,
      SUPERGRAPH: supergraphFile,
      SUBGRAPH_KEY: subgraphKey,
      SUBGRAPH_URLS: subgraphNames.map((name, index) => `${name}=${urls[index]?.url}`).join(','),
    });
    const gateway = asGateway(await startGateway(configuration, logger));
    return {
      ...gateway,
      close: async () => {
        await gateway.close();
        await Promise.all(urls.map((server) => server.close()));
      },
    };
  },
};

export const topologies: readonly Topology[] = [inOneProcess, overHttp];

/** Serves a subgraph that outlives its server, as tests share it. */
function served(graph: SeededGraph, name: SubgraphName) {
  const readCaller = callerReader(name, { current: subgraphKey });
  return serveSubgraph({ ...graph[name], close: async () => {} }, { port: 0, readCaller });
}

/** Headers that prove one of the demo principals. */
export async function headersOf({
  as,
  purpose,
  reportsCost,
}: Asker): Promise<Record<string, string>> {
  const demo = as && (await readDemoKeys(demoFile)).find(({ name }) => name === as);
  return {
    ...(demo && { 'x-api-key': demo.key }),
    ...(purpose && { 'x-purpose': purpose }),
    ...(reportsCost && { 'x-cost-report': '1' }),
  };
}

function asGateway(server: { port: number; close(): Promise<void> }): UnifiedGateway {
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    ask: async (query, variables = {}, asker = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(await headersOf(asker)),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    close: () => server.close(),
  };
}
