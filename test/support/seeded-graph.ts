import { openSubgraphs } from '../../scripts/open-subgraphs.ts';
import { defaultWorld, seedWorld } from '../../scripts/seed-world.ts';
import { dossiers } from '../../subgraphs/dossiers/main.ts';
import { askInProcess } from '../../subgraphs/shared/ask.ts';
import { type Clock, fixedClock } from '../../subgraphs/shared/clock.ts';
import type { SubgraphName } from '../../subgraphs/shared/config.ts';
import { migrate } from '../../subgraphs/shared/migrations.ts';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import type { Engine } from './engines.ts';
import { onceInARun } from './once-in-a-run.ts';
import { testPresent } from './seeding.ts';
import { type StatementsOf, statementsOfSubgraphs } from './statements.ts';

/** All four subgraphs on a world that the tests of a run share; nobody may write to it. */
export type SeededGraph = Readonly<Record<SubgraphName, Subgraph>> & {
  /** The fixed present of the world. */
  readonly clock: Clock;
  /** The SQL statements that all four send while `task` runs. */
  readonly statementsOf: StatementsOf;
  databaseUrlOf(subgraph: SubgraphName): string;
  close(): Promise<void>;
};

/** The small world: enough for every kind of dossier, few enough to be made in seconds. */
export const testWorld = { ...defaultWorld, dossiers: 1_500 };

export async function seededGraph(engine: Engine, world = testWorld): Promise<SeededGraph> {
  const name = `world_of_${world.dossiers}`;
  const databaseUrlOf = (subgraph: SubgraphName) =>
    engine.sharedDatabase(name).replace('{subgraph}', subgraph);
  await onceInARun(`${name} on ${engine.name}`, () =>
    seedWorld(world, { databaseUrlOf, onProgress: () => {} }),
  );
  const clock = fixedClock(testPresent);
  const subgraphs = await openSubgraphs(databaseUrlOf, clock);
  return {
    ...subgraphs,
    clock,
    databaseUrlOf,
    statementsOf: statementsOfSubgraphs(Object.values(subgraphs)),
    close: async () => {
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
    },
  };
}

/** A dossiers subgraph without dossiers yet, beside the others of a graph, for tests that file some. */
export async function emptyDossiers(engine: Engine, graph: SeededGraph): Promise<Subgraph> {
  const databaseUrl = engine.freshDatabase('dossiers');
  await migrate(databaseUrl, dossiers.migrationsFolder);
  const peers = {
    agencies: askInProcess(graph.agencies),
    procedures: askInProcess(graph.procedures),
  };
  return dossiers.open({ databaseUrl, clock: graph.clock, peers });
}
