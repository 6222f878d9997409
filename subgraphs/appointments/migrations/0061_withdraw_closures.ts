import type { Knex } from 'knex';

/** A closure that is taken back stays to be read. It is found by what the others are found by, and left out then. */
export async function up(db: Knex): Promise<void> {
  if (await db.schema.hasColumn('closures', 'withdrawn_at')) return;
  await db.schema.alterTable('closures', (table) => {
    table.datetime('withdrawn_at', { precision: 3 });
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('closures', (table) => table.dropColumn('withdrawn_at'));
}
