import type { Knex } from 'knex';
import { createAuditTables, dropAuditTables } from '../../shared/audit/tables.ts';
import { createIdempotencyTable } from '../../shared/write/idempotent-mutation.ts';

const versioned = ['procedures', 'simplification_reviews'];

/** What changes of procedures and reviews need: numbers of their versions, keys that run once, an audit chain. */
export async function up(db: Knex): Promise<void> {
  for (const name of versioned) {
    if (await db.schema.hasColumn(name, 'record_version')) continue;
    await db.schema.alterTable(name, (table) => {
      table.integer('record_version').notNullable().defaultTo(1);
    });
  }
  if (!(await db.schema.hasTable('idempotency_keys'))) await createIdempotencyTable(db.schema);
  await createAuditTables(db);
}

export async function down(db: Knex): Promise<void> {
  await dropAuditTables(db);
  await db.schema.dropTableIfExists('idempotency_keys');
  for (const name of versioned) {
    await db.schema.alterTable(name, (table) => table.dropColumn('record_version'));
  }
}
