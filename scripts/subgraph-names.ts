import {
  environment,
  namesOneDatabase,
  type SubgraphName,
  subgraphNames,
} from '../subgraphs/shared/config.ts';
import type { SubgraphDefinition } from '../subgraphs/shared/subgraph-definition.ts';
import { UsageProblem } from './program.ts';

/** Subgraphs named on a command line; all of them when none is. */
export function namedSubgraphs(names: readonly string[]): readonly SubgraphName[] {
  const unknown = names.find((name) => !isSubgraphName(name));
  if (unknown !== undefined) {
    throw new UsageProblem(
      `There is no subgraph "${unknown}": choose of ${subgraphNames.join(', ')}.`,
    );
  }
  const named = names.length > 0 ? names.filter(isSubgraphName) : subgraphNames;
  if (named.length > 1 && namesOneDatabase(environment.DATABASE_URL)) {
    throw new UsageProblem(
      'DATABASE_URL names one database, and each subgraph needs its own: leave the database name out, or write {subgraph} in its place.',
    );
  }
  return named;
}

function isSubgraphName(name: string): name is SubgraphName {
  return (subgraphNames as readonly string[]).includes(name);
}

/** Loads one subgraph and no other. */
export async function loadSubgraph(name: SubgraphName): Promise<SubgraphDefinition> {
  const main = await import(`../subgraphs/${name}/main.ts`);
  return main[name];
}
