import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';

/**
 * Indexes for lists whose page would else be looked for among all dossiers, with the queries that they serve.
 *
 * - `dossiers_open_received`: dossiers(filter: { open }) and { overdue } in the order of receipt. Without it the page of
 *   those that are open for the longest was found after 500,000 of 1,000,000 rows.
 * - `dossiers_unit_status`: ReceptionUnit.dossiers(filter: { status }).
 * - `dossiers_open_unit`: overdueBoard, from the index alone; ReceptionUnit.dossiers(filter: { overdue }).
 */
const indexes = {
  dossiers_open_received: ['is_open', 'registered_at'],
  dossiers_unit_status: ['unit_code', 'status', 'registered_at'],
  dossiers_open_unit: ['is_open', 'unit_code', 'overdue_from', 'received_at'],
} as const;

/** By one statement where statements are not part of a transaction, so that a killed migration has done nothing. */
export async function up(db: Knex): Promise<void> {
  const all = Object.entries(indexes);
  if (!isSqlite(db)) {
    const additions = all.map(([name, columns]) => `add index ${name} (${columns.join(', ')})`);
    await db.raw(`alter table dossiers ${additions.join(', ')}`);
    return;
  }
  for (const [name, columns] of all) {
    await db.raw(`create index ${name} on dossiers (${columns.join(', ')})`);
  }
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('dossiers', (table) => {
    for (const [name, columns] of Object.entries(indexes)) table.dropIndex([...columns], name);
  });
}
