import type { Knex } from 'knex';
import { createAuditTables, dropAuditTables } from '../../shared/audit/tables.ts';

/** What decides who sees an appointment, and what is kept of who saw and changed one. */
export async function up(db: Knex): Promise<void> {
  if (!(await db.schema.hasColumn('appointments', 'is_confidential'))) {
    await db.schema.alterTable('appointments', (table) => {
      // Whether it is about a dossier that is not for everybody; taken from the dossier when it is booked, and never changed.
      table.boolean('is_confidential').notNullable().defaultTo(false);
    });
  }
  await createAuditTables(db);
}

export async function down(db: Knex): Promise<void> {
  await dropAuditTables(db);
  await db.schema.alterTable('appointments', (table) => table.dropColumn('is_confidential'));
}
