import { openSubgraphs } from '../../scripts/open-subgraphs.ts';
import { defaultWorld, seedWorld } from '../../scripts/seed-world.ts';
import { type Clock, fixedClock } from '../../subgraphs/shared/clock.ts';
import type { SubgraphName } from '../../subgraphs/shared/config.ts';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import type { Engine } from './engines.ts';
import { onceInARun } from './once-in-a-run.ts';

/** All four subgraphs on a small world that the tests of a run share; nobody may write to it. */
export type SeededGraph = Readonly<Record<SubgraphName, Subgraph>> & {
  /** The fixed present of the world. */
  readonly clock: Clock;
  /** The SQL statements that all four send while `task` runs. */
  statementsOf(task: () => Promise<unknown>): Promise<readonly string[]>;
  databaseUrlOf(subgraph: SubgraphName): string;
  close(): Promise<void>;
};

/** The small world: enough for every kind of dossier, few enough to be made in seconds. */
export const testWorld = { ...defaultWorld, dossiers: 1_500 };
export const testPresent = new Date('2019-11-15T10:00:00+07:00');

export async function seededGraph(engine: Engine): Promise<SeededGraph> {
  const databaseUrlOf = (subgraph: SubgraphName) =>
    engine.sharedDatabase('world').replace('{subgraph}', subgraph);
  await onceInARun(`world on ${engine.name}`, () =>
    seedWorld(testWorld, { databaseUrlOf, onProgress: () => {} }),
  );
  const clock = fixedClock(testPresent);
  const subgraphs = await openSubgraphs(databaseUrlOf, clock);
  const statements: string[] = [];
  for (const subgraph of Object.values(subgraphs)) {
    subgraph.observeStatements((sql) => statements.push(sql));
  }
  return {
    ...subgraphs,
    clock,
    databaseUrlOf,
    statementsOf: async (task) => {
      statements.length = 0;
      await task();
      return [...statements];
    },
    close: async () => {
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
    },
  };
}
