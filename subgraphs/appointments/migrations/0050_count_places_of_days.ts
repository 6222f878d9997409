import type { Knex } from 'knex';

/** Places on the present day are counted where the day is closed, so that one who books and one who closes meet there. */
export async function up(db: Knex): Promise<void> {
  if (await db.schema.hasColumn('queue_days', 'places_taken')) return;
  await db.schema.alterTable('queue_days', (table) => {
    // How often a place on this day has been taken since it began, whatever became of it.
    table.integer('places_taken').notNullable().defaultTo(0);
    // The closed days of all units in a range, answered from the index alone.
    table.index(['day', 'unit_code', 'closed_at'], 'queue_days_by_day');
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('queue_days', (table) => {
    table.dropIndex(['day', 'unit_code', 'closed_at'], 'queue_days_by_day');
    table.dropColumn('places_taken');
  });
}
