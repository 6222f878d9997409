import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { StartupProblem } from '../config/startup-problem.ts';

/** A subgraph's part of a supergraph. */
export interface SubgraphPart {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface Composition {
  readonly supergraphSdl: string;
  /** Remarks of the composition on what is allowed but may not be meant, one line each. */
  readonly hints: readonly string[];
}

/**
 * Composes subgraphs into one supergraph.
 *
 * @throws {StartupProblem} with all reasons when they do not fit together
 */
export function composeSupergraph(subgraphs: readonly SubgraphPart[]): Composition {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parsePart(name, sdl) })),
  );
  if (result.errors) {
    const reasons = result.errors.map(({ message }) => message.replaceAll(/\s*\n\s*/g, ' '));
    throw new StartupProblem(`The subgraphs do not compose: ${reasons.join('; ')}`);
  }
  return {
    supergraphSdl: result.supergraphSdl,
    hints: result.hints.map((hint) => hint.toString().replaceAll(/\s*\n\s*/g, ' ')),
  };
}

function parsePart(name: string, sdl: string) {
  try {
    return parse(sdl);
  } catch (error) {
    throw new StartupProblem(`The schema of "${name}" is not GraphQL: ${(error as Error).message}`);
  }
}
