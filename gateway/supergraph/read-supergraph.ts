import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { StartupProblem } from '../config/startup-problem.ts';
import { subgraphUrls } from './subgraph-urls.ts';

/** A supergraph as it was read or composed, not yet checked by building it. */
export interface SupergraphText {
  readonly sdl: string;
  /** URLs by subgraph; empty where the supergraph has none. */
  readonly urls: ReadonlyMap<string, string>;
}

/**
 * Reads a supergraph file.
 *
 * @throws {StartupProblem} when it cannot be read, is cut off, or is no supergraph
 */
export async function readSupergraph(file: string): Promise<SupergraphText> {
  const sdl = await readFile(file, 'utf8').catch((error: Error) => {
    throw new StartupProblem(`The supergraph cannot be read: ${error.message}`);
  });
  return supergraphText(sdl, `The supergraph ${file}`);
}

/**
 * Checks a text as far as that can be done without building it.
 *
 * @param subject of the sentence that says what is wrong
 */
export function supergraphText(sdl: string, subject: string): SupergraphText {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(sdl, { noLocation: true });
  } catch (error) {
    throw new StartupProblem(
      `${subject} is incomplete or not GraphQL: ${(error as Error).message}`,
    );
  }
  const urls = subgraphUrls(document);
  if (urls.size === 0) {
    throw new StartupProblem(`${subject} is not a federation 2 supergraph: it names no subgraphs`);
  }
  return { sdl, urls };
}
