import { agencies } from '../../../../subgraphs/agencies/main.ts';
import { fixedClock } from '../../../../subgraphs/shared/clock.ts';
import { type AskedSubgraph, openAsked } from '../../../support/asked-subgraph.ts';
import type { Engine } from '../../../support/engines.ts';
import { seedTestAgencies } from '../../../support/seeded-catalogue.ts';
import { seedDatabase, testPresent } from '../../../support/seeding.ts';

export { testPresent as present } from '../../../support/seeding.ts';

/** The agencies subgraph on a world of its own, which a test may change. */
export type SeededAgencies = AskedSubgraph;

export async function seededAgencies(engine: Engine): Promise<SeededAgencies> {
  const databaseUrl = engine.freshDatabase('agencies');
  await seedDatabase(agencies, databaseUrl, seedTestAgencies);
  return openAsked(agencies, { databaseUrl, clock: fixedClock(testPresent) });
}

/** Something in a list. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export function nodesOf<Node>(connection: { readonly edges: readonly Edge<Node>[] }): Node[] {
  return connection.edges.map(({ node }) => node);
}
