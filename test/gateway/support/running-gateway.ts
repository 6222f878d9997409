import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Configuration, readConfiguration } from '../../../gateway/config/configuration.ts';
import { startGateway } from '../../../gateway/gateway.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose-supergraph.ts';
import { type LibrarySubgraph, librarySdl } from './library.ts';

export interface RunningGateway {
  readonly url: string;
  /** Sends an operation; gives status, content type and parsed body. */
  ask(body: unknown, headers?: Record<string, string>): Promise<GatewayReply>;
  close(): Promise<void>;
}

export interface GatewayReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export const silentLogger = pino({ level: 'silent' });

/**
 * The configuration of a gateway on a free port, with what the environment of a test may add. Planning may take long: the
 * machine may be busy, and a planner's thread has to start first.
 */
export function testConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  return readConfiguration([], {
    PORT: '0',
    HOST: '127.0.0.1',
    PLANNING_TIMEOUT_MS: '60000',
    ...environment,
  });
}

/** A gateway over real HTTP, as `npm run gateway` starts it. */
export async function runGateway(environment: NodeJS.ProcessEnv): Promise<RunningGateway> {
  const { port, close } = await startGateway(testConfiguration(environment), silentLogger);
  const url = `http://127.0.0.1:${port}`;
  return { url, ask: (body, headers) => post(`${url}/graphql`, body, headers), close };
}

async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<GatewayReply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'test', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** The library's supergraph with its subgraphs at these URLs. */
export function librarySupergraph(urls: Readonly<Record<LibrarySubgraph, string>>): string {
  const parts = Object.entries(librarySdl).map(([name, sdl]) => ({
    name,
    url: urls[name as LibrarySubgraph],
    sdl,
  }));
  return composeSupergraph(parts).supergraphSdl;
}

/** The library's supergraph with its loans for those only who are known. */
export function guardedLibrarySupergraph(urls: Readonly<Record<LibrarySubgraph, string>>): string {
  const parts = Object.entries(librarySdl).map(([name, sdl]) => ({
    name,
    url: urls[name as LibrarySubgraph],
    sdl: sdl
      .replace('"@key"', '"@key", "@authenticated"')
      .replace('loans: Int', 'loans: Int @authenticated'),
  }));
  return composeSupergraph(parts).supergraphSdl;
}

/** A gateway over the library, with its supergraph in a file of its own. */
export async function runLibraryGateway(
  urls: Readonly<Record<LibrarySubgraph, string>>,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningGateway & { readonly supergraphFile: string }> {
  const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), 'gateway-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, librarySupergraph(urls));
  const gateway = await runGateway({ SUPERGRAPH: supergraphFile, ...environment });
  return { ...gateway, supergraphFile };
}
