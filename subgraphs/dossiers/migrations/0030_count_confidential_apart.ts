import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';
import { recountStatistics } from '../statistics/recount.ts';
import {
  createRollupTables,
  dropRollupTables,
  hiddenFamilies,
  rollupFamilies,
} from '../statistics/rollups.ts';

/** Recounting is a transaction of its own. */
export const config = { transaction: false };

/**
 * Indexes, with the queries that they serve.
 *
 * - `dossiers_open_unit`, which was without the last column: overdueBoard, from the index alone also for whoever may not
 *   know of all dossiers.
 * - `dossiers_applicant`: myDossiers.
 */
const openUnit = ['is_open', 'unit_code', 'overdue_from', 'received_at'];
const openUnitPublic = [...openUnit, 'confidentiality'];
const applicant = ['applicant_identity', 'registered_at'];

/**
 * Sums of confidential dossiers in tables of their own. A database that has dossiers is counted anew at once: until then
 * the sums that everybody reads would tell of the confidential ones. May be run again after it was cut off.
 */
export async function up(db: Knex): Promise<void> {
  // All families, as recounting fills the sums that later migrations bring, too.
  for (const family of rollupFamilies) await createRollupTables(db, family);
  if (await db('dossiers').first('id')) await recountStatistics(db);
  await replaceIndexes(db, ['dossiers_open_unit'], {
    dossiers_open_unit: openUnitPublic,
    dossiers_applicant: applicant,
  });
}

export async function down(db: Knex): Promise<void> {
  await replaceIndexes(db, ['dossiers_open_unit', 'dossiers_applicant'], {
    dossiers_open_unit: openUnit,
  });
  for (const family of hiddenFamilies) await dropRollupTables(db, family);
}

/** By one statement on MariaDB. */
async function replaceIndexes(
  db: Knex,
  dropped: readonly string[],
  added: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const additions = Object.entries(added).map(([name, columns]) => [name, columns.join(', ')]);
  if (!isSqlite(db)) {
    const changes = [
      ...dropped.map((name) => `drop index ${name}`),
      ...additions.map(([name, columns]) => `add index ${name} (${columns})`),
    ];
    await db.raw(`alter table dossiers ${changes.join(', ')}`);
    return;
  }
  for (const name of dropped) await db.raw(`drop index if exists ${name}`);
  for (const [name, columns] of additions) {
    await db.raw(`create index if not exists ${name} on dossiers (${columns})`);
  }
}
