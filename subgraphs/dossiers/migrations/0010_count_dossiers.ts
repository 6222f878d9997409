import type { Knex } from 'knex';
import { createRollupTables, dropRollupTables, rollupFamilies } from '../statistics/rollups.ts';

/**
 * Sums from which statistics are answered, and what they need of a procedure and of what will be late.
 *
 * `known_procedures.agency_code` is filled with the copy of the catalogue. A database that holds dossiers already is
 * counted by `npm run statistics:recount`.
 */
export async function up(db: Knex): Promise<void> {
  for (const family of rollupFamilies) await createRollupTables(db, family);
  if (!(await db.schema.hasColumn('known_procedures', 'agency_code'))) {
    await db.schema.alterTable('known_procedures', (table) => {
      table.string('agency_code', 40);
    });
  }
  // Last, as it cannot be asked for on all engines: once it is there, nothing is left to do.
  await db.schema.alterTable('dossiers', (table) => {
    // Statistics of a period that has not ended: what is not late yet, and will be before its last day is over.
    table.index(['is_open', 'late_from'], 'dossiers_open_late');
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('dossiers', (table) => {
    table.dropIndex(['is_open', 'late_from'], 'dossiers_open_late');
  });
  await db.schema.alterTable('known_procedures', (table) => table.dropColumn('agency_code'));
  for (const family of rollupFamilies) await dropRollupTables(db, family);
}
