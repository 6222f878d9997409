import type { Knex } from 'knex';
import { createIdempotencyTable } from '../../shared/write/idempotent-mutation.ts';
import { createOutboxTable } from '../../shared/write/outbox.ts';

const instant = { precision: 3 } as const;

/** What changes of appointments need: keys that run once, an outbox, the queue's day, what an appointment
 * replaces, and that a counter has one ticket. */
export async function up(db: Knex): Promise<void> {
  if (!(await db.schema.hasTable('idempotency_keys'))) await createIdempotencyTable(db.schema);
  if (!(await db.schema.hasTable('outbox'))) await createOutboxTable(db.schema);
  if (!(await db.schema.hasTable('queue_days'))) await createQueueDays(db);
  if (!(await db.schema.hasTable('rule_changes'))) {
    // What changes of a unit's rules count up, so that one waits for the other.
    await db.schema.createTable('rule_changes', (table) => {
      table.string('unit_code', 35).primary();
      table.integer('changes').notNullable();
    });
  }
  if (!(await db.schema.hasColumn('appointments', 'replaces_id'))) {
    await db.schema.alterTable('appointments', (table) => {
      table.integer('replaces_id').unsigned();
      // Appointment.replacedBy; one appointment is replaced by one.
      table.unique(['replaces_id'], { indexName: 'appointments_by_replaced' });
    });
  }
  if (!(await db.schema.hasColumn('queue_tickets', 'counter_key'))) {
    await db.schema.alterTable('queue_tickets', (table) => {
      // When the service that is going on began.
      table.datetime('serving_at', instant);
      // Set while a ticket is at a counter.
      table.string('counter_key', 60);
      // A counter has one ticket at a time.
      table.unique(['counter_key'], { indexName: 'queue_tickets_by_counter' });
    });
  }
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('appointments', (table) => {
    table.dropUnique(['replaces_id'], 'appointments_by_replaced');
    table.dropColumn('replaces_id');
  });
  await db.schema.alterTable('queue_tickets', (table) => {
    table.dropUnique(['counter_key'], 'queue_tickets_by_counter');
    table.dropColumns('serving_at', 'counter_key');
  });
  for (const table of ['rule_changes', 'queue_days', 'outbox', 'idempotency_keys']) {
    await db.schema.dropTableIfExists(table);
  }
}

/** The numbers of a unit's day are given out here, one after the other; once it is closed, no more. */
async function createQueueDays(db: Knex): Promise<void> {
  await db.schema.createTable('queue_days', (table) => {
    table.string('unit_code', 35).notNullable();
    table.string('day', 10).notNullable();
    table.integer('last_number').notNullable();
    table.datetime('closed_at', instant);
    table.primary(['unit_code', 'day']);
  });
}
