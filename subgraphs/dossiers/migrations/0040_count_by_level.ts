import type { Knex } from 'knex';
import { sumUpLevels } from '../statistics/recount.ts';
import {
  createRollupTables,
  dossierFamily,
  hiddenDossierFamily,
  hiddenLevelDays,
  hiddenLevelMonths,
  levelDays,
  levelMonths,
} from '../statistics/rollups.ts';

const tables = [levelDays, levelMonths, hiddenLevelDays, hiddenLevelMonths].map(
  ({ table }) => table,
);

/**
 * Sums by level and channel, filled from those by unit: figures of the whole province are added up from as many rows for
 * millions of dossiers as for thousands. May be run again after it was cut off: nobody changes the sums meanwhile, as no
 * subgraph starts on a database that lacks a migration.
 */
export async function up(db: Knex): Promise<void> {
  for (const family of [dossierFamily, hiddenDossierFamily]) await createRollupTables(db, family);
  for (const table of tables) await db(table).delete();
  await sumUpLevels(db);
}

export async function down(db: Knex): Promise<void> {
  for (const table of tables) await db.schema.dropTableIfExists(table);
}
