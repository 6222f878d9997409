import type { Knex } from 'knex';
import { sumUpHiddenUnits } from '../statistics/recount.ts';
import {
  createRollupTables,
  hiddenDossierFamily,
  hiddenUnitMonths,
} from '../statistics/rollups.ts';

/**
 * Sums of confidential dossiers by unit, holder and month, filled from those by day: officers read theirs with all figures
 * of units and levels. May be run again after it was cut off.
 */
export async function up(db: Knex): Promise<void> {
  await createRollupTables(db, hiddenDossierFamily);
  await db(hiddenUnitMonths.table).delete();
  await sumUpHiddenUnits(db);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTableIfExists(hiddenUnitMonths.table);
}
