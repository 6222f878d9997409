import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cores, freePort, startProgram, untilReady } from './processes.ts';
import type { Subgraphs } from './subgraphs.ts';

/** A gateway to measure: how it is started in front of the subgraphs. */
export interface GatewayKind {
  readonly name: string;
  /** Arguments of Node. */
  args(supergraphFile: string, port: number): readonly string[];
  environment?(subgraphs: Subgraphs, port: number): Record<string, string>;
}

export interface RunningGateway {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { scripts } = JSON.parse(readFileSync(here('../../package.json'), 'utf8'));
/** What `npm run gateway` gives Node. */
const gatewayScript = (scripts.gateway as string).split(' ').slice(1);

const thisGateway = {
  args: (supergraphFile: string, port: number) => [
    ...gatewayScript,
    ...['--supergraph', supergraphFile],
    ...['--port', `${port}`],
    ...['--host', '127.0.0.1'],
  ],
};

/** The settings that switch off every kind of sharing between requests. */
const sharingOff = {
  JOIN_REQUESTS: 'false',
  JOIN_SUBGRAPH_QUERIES: 'false',
  ANSWER_CACHE_BYTES: '0',
};

const hive = {
  args: (supergraphFile: string, port: number) => [
    here('node_modules/@graphql-hive/gateway/dist/bin.js'),
    ...['supergraph', supergraphFile],
    ...['--config-path', here('peers/hive-gateway.config.ts')],
    ...['--port', `${port}`],
    ...['--host', '127.0.0.1'],
  ],
};

export const ours: GatewayKind = { name: 'this gateway', ...thisGateway };

export const gatewayKinds: readonly GatewayKind[] = [
  ours,
  // The same once more: what these two differ by is noise.
  { name: 'this gateway again (A/A)', ...thisGateway },
  { name: 'this gateway, sharing off', ...thisGateway, environment: () => sharingOff },
  {
    name: '@apollo/gateway',
    args: () => [here('peers/apollo-gateway.ts')],
    environment: ({ supergraphFile }, port) => ({ SUPERGRAPH: supergraphFile, PORT: `${port}` }),
  },
  { name: 'Hive Gateway', ...hive },
  {
    name: 'Hive Gateway, native planner',
    ...hive,
    environment: () => ({ NATIVE_PLANNER: '1' }),
  },
  {
    name: 'Hive Gateway, native planner, deduplication',
    ...hive,
    environment: () => ({ NATIVE_PLANNER: '1', DEDUPLICATION: '1' }),
  },
  {
    name: 'Mercurius',
    args: () => [here('peers/mercurius-gateway.ts')],
    environment: ({ url }, port) => ({
      SUBGRAPHS_URL: url,
      PORT: `${port}`,
    }),
  },
];

/** Our gateway with nobody known and nothing counted, twice, and with keys checked, callers signed and costs counted. */
export function accessKinds(keysDatabaseUrl: string): readonly GatewayKind[] {
  const accessOn = {
    KEYS_DATABASE_URL: keysDatabaseUrl,
    SUBGRAPH_KEY: 'a secret for a benchmark, and of no use elsewhere',
    // Counted, and never spent.
    COST_BUDGET: '1000000000000',
  };
  return [
    ours,
    { name: 'this gateway again (A/A)', ...thisGateway },
    { name: 'this gateway, access and budgets on', ...thisGateway, environment: () => accessOn },
  ];
}

/** Starts a gateway on the gateways' core and waits until it answers. */
export async function startGateway(
  { name, args, environment }: GatewayKind,
  subgraphs: Subgraphs,
): Promise<RunningGateway> {
  const port = await freePort();
  const child = startProgram({
    args: args(subgraphs.supergraphFile, port),
    environment: environment?.(subgraphs, port) ?? {},
    core: cores.gateways,
  });
  await untilReady(child, `http://127.0.0.1:${port}/graphql`);
  return { name, port, pid: child.pid as number };
}
