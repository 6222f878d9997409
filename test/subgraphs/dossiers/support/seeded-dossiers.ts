import type { Knex } from 'knex';
import { type Ask, askInProcess } from '../../../../subgraphs/shared/ask.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { toStored } from '../../../../subgraphs/shared/instants.ts';
import { type AskedSubgraph, askedSubgraph } from '../../../support/asked-subgraph.ts';
import type { Engine } from '../../../support/engines.ts';
import { seededGraph } from '../../../support/seeded-graph.ts';
import { testPresent } from '../../../support/seeding.ts';

export { walk } from '../../../support/asked-subgraph.ts';
export { seedingTimeoutMs, testPresent as present } from '../../../support/seeding.ts';

/** The present as it is stored. */
export const now = toStored(testPresent);

/** The dossiers subgraph on the small world that the tests of a run share; nobody may write to it. */
export interface SeededDossiers extends AskedSubgraph {
  /** The subgraphs from which the dossiers were made. */
  readonly peers: { readonly agencies: Ask; readonly procedures: Ask };
  /** One number from the database. */
  count(sql: string, bindings?: readonly (string | number)[]): Promise<number>;
}

export async function sharedDossiers(engine: Engine): Promise<SeededDossiers> {
  const graph = await seededGraph(engine);
  const db = openDatabase(graph.databaseUrlOf('dossiers'));
  return {
    ...askedSubgraph(graph.dossiers, db, graph.statementsOf),
    peers: { agencies: askInProcess(graph.agencies), procedures: askInProcess(graph.procedures) },
    count: async (sql, bindings = []) => {
      const found = await db.raw(sql, bindings as Knex.RawBinding[]);
      const [row] = Array.isArray(found[0]) ? found[0] : found;
      return Number(Object.values(row)[0]);
    },
    close: async () => {
      await graph.close();
      await db.destroy();
    },
  };
}
