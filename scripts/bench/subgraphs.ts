import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph.ts';
import { sdlOf, subgraphNames } from './graph/sdl.ts';
import { cores, startProgram } from './processes.ts';

/** The running subgraphs. */
export interface Subgraphs {
  /** Where they answer; each at its name. */
  readonly url: string;
  readonly supergraphFile: string;
  /** How many requests they have had so far. */
  countRequests(): Promise<number>;
}

/** Starts the subgraphs in one process of their own and composes the supergraph that names their port. */
export async function startSubgraphs(): Promise<Subgraphs> {
  const child = startProgram({
    args: [fileURLToPath(new URL('graph/serve.ts', import.meta.url))],
    core: cores.others,
  });
  const [{ port }] = await once(child, 'message');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    supergraphFile: writeSupergraph(url),
    countRequests: async () => {
      child.send('count');
      const [{ requests }] = await once(child, 'message');
      return requests;
    },
  };
}

function writeSupergraph(url: string): string {
  const parts = subgraphNames.map((name) => ({
    name,
    url: `${url}/${name}`,
    sdl: sdlOf(name),
  }));
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, composeSupergraph(parts).supergraphSdl);
  return file;
}
