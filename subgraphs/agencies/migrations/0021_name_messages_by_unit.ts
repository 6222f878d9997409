import type { Knex } from 'knex';

/** Each unit names its own messages: a name that another one uses is neither taken from it nor known to it. */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('exchanges', (table) => {
    // heartbeat
    table.unique(['reception_unit_code', 'message_id'], { indexName: 'exchanges_once' });
  });
  await db.schema.alterTable('exchanges', (table) => {
    table.dropUnique(['message_id']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('exchanges', (table) => {
    table.unique(['message_id']);
  });
  await db.schema.alterTable('exchanges', (table) => {
    table.dropUnique(['reception_unit_code', 'message_id'], 'exchanges_once');
  });
}
