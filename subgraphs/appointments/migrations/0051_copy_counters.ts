import type { Knex } from 'knex';

/** Counters as agencies has them, each with its number and its fields, where there was only their number. */
export async function up(db: Knex): Promise<void> {
  // The last thing that goes: as long as it is there, what is new is made again.
  if (!(await db.schema.hasColumn('reception_units', 'counter_count'))) return;
  await db.schema.dropTableIfExists('service_counters');
  await db.schema.createTable('service_counters', (table) => {
    table.string('unit_code', 35).notNullable().references('reception_units.code');
    table.integer('number').notNullable();
    // Names of the fields that it serves, a JSON list; empty when it serves all.
    table.text('field_names').notNullable();
    table.primary(['unit_code', 'number']);
  });
  await db.transaction(numberCounters);
  // Of SQLite, Knex would make the table anew, to which others refer.
  await db.raw('alter table reception_units drop column counter_count');
}

/** Until agencies is read again, units have counters from 1 on that serve all fields. */
async function numberCounters(transaction: Knex.Transaction): Promise<void> {
  const units = await transaction('reception_units').select('code', 'counter_count');
  const counters = units.flatMap(({ code, counter_count }) =>
    Array.from({ length: counter_count }, (_, index) => ({
      unit_code: code,
      number: index + 1,
      field_names: '[]',
    })),
  );
  await transaction.batchInsert('service_counters', counters, 100);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('reception_units', (table) => {
    table.integer('counter_count').notNullable().defaultTo(0);
  });
  await db('reception_units').update({
    counter_count: db('service_counters')
      .count('*')
      .whereRaw('service_counters.unit_code = reception_units.code'),
  });
  await db.schema.dropTableIfExists('service_counters');
}
