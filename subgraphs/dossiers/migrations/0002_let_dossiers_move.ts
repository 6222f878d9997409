import type { Knex } from 'knex';
import { createIdempotencyTable } from '../../shared/write/idempotent-mutation.ts';
import { createOutboxTable } from '../../shared/write/outbox.ts';

const instant = { precision: 3 } as const;

/**
 * What changes of dossiers need: keys that run once, an outbox, and counters from which codes and slips get their numbers
 * without a gap.
 */
export async function up(db: Knex): Promise<void> {
  if (!(await db.schema.hasTable('idempotency_keys'))) await createIdempotencyTable(db.schema);
  if (!(await db.schema.hasTable('outbox'))) await createOutboxTable(db.schema);
  await createCounters(db);
  if (!(await db.schema.hasColumn('dossiers', 'handling_officer'))) {
    await db.schema.alterTable('dossiers', (table) => {
      table.string('handling_officer', 40);
    });
  }
  if (!(await db.schema.hasColumn('transfers', 'alert_key'))) {
    await db.schema.alterTable('transfers', (table) => {
      table.datetime('alert_key', instant).notNullable().defaultTo('9999-12-31 00:00:00.000');
      // transferAlerts
      table.index(['alert_key', 'dossier_id', 'seq'], 'transfers_alert');
    });
  }
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('transfers', (table) => {
    table.dropIndex(['alert_key', 'dossier_id', 'seq'], 'transfers_alert');
    table.dropColumn('alert_key');
  });
  await db.schema.alterTable('dossiers', (table) => table.dropColumn('handling_officer'));
  for (const table of ['slip_counters', 'dossier_counters', 'outbox', 'idempotency_keys']) {
    await db.schema.dropTableIfExists(table);
  }
}

async function createCounters(db: Knex): Promise<void> {
  if (!(await db.schema.hasTable('dossier_counters'))) {
    await db.schema.createTable('dossier_counters', (table) => {
      table.string('unit_code', 40).notNullable();
      table.date('day').notNullable();
      table.integer('last_number').notNullable();
      table.primary(['unit_code', 'day']);
    });
  }
  if (!(await db.schema.hasTable('slip_counters'))) {
    await db.schema.createTable('slip_counters', (table) => {
      table.string('unit_code', 40).notNullable();
      table.string('form_set', 4).notNullable();
      table.string('form_no', 2).notNullable();
      table.smallint('year').notNullable();
      table.integer('last_number').notNullable();
      table.primary(['unit_code', 'form_set', 'form_no', 'year']);
    });
  }
}
