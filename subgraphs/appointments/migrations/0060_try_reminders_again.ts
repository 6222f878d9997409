import type { Knex } from 'knex';

/** How often a reminder has been tried, and when it may be again: by these of several processes one sends it. */
export async function up(db: Knex): Promise<void> {
  if (await db.schema.hasColumn('reminders', 'attempts')) return;
  await db.schema.alterTable('reminders', (table) => {
    table.integer('attempts').notNullable().defaultTo(0);
    table.datetime('attempt_at', { precision: 3 });
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('reminders', (table) => table.dropColumns('attempts', 'attempt_at'));
}
