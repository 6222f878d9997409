import type { Knex } from 'knex';

/** How units work: their days, hours, counters, officers, seals, powers, and their exchanges with the provincial centre. */
export async function up(db: Knex): Promise<void> {
  // MariaDB commits each table by itself: an attempt that was cut off has left some behind, all of them empty.
  await down(db);
  await createWorkingTime(db);
  await createSealsAndAuthorisations(db);
  await createInterconnections(db);
  await createExternalIndexes(db);
}

export async function down(db: Knex): Promise<void> {
  for (const table of [
    'external_indexes',
    'exchanges',
    'interconnections',
    'authorisations',
    'seals',
    'officers',
    'service_counters',
    'office_sessions',
    'calendar_days',
  ]) {
    await db.schema.dropTableIfExists(table);
  }
}

function addValidity(table: Knex.CreateTableBuilder): void {
  table.date('valid_from').notNullable();
  table.date('valid_to').notNullable();
}

async function createWorkingTime(db: Knex): Promise<void> {
  await db.schema.createTable('calendar_days', (table) => {
    table.string('calendar_code', 20).notNullable().references('code').inTable('working_calendars');
    table.date('day').notNullable();
    table.string('kind', 8).notNullable();
    table.string('reason', 16).notNullable();
    table.string('name', 100).notNullable();
    table.date('paired_day');
    table.string('lunar_date', 10);
    table.string('certainty', 16).notNullable();
    table.boolean('is_used').notNullable();
    table.string('note', 400);
    // WorkingCalendar.days
    table.primary(['calendar_code', 'day']);
  });
  await db.schema.createTable('office_sessions', (table) => {
    table.increments('id');
    table
      .string('reception_unit_code', 35)
      .notNullable()
      .references('code')
      .inTable('reception_units');
    table.integer('weekday').notNullable();
    table.integer('opens_minute').notNullable();
    table.integer('closes_minute').notNullable();
    table.string('kind', 16).notNullable();
    addValidity(table);
    // ReceptionUnit.officeHours
    table.index(
      ['reception_unit_code', 'weekday', 'valid_from', 'opens_minute'],
      'office_sessions_by_unit',
    );
  });
  await db.schema.createTable('service_counters', (table) => {
    table
      .string('reception_unit_code', 35)
      .notNullable()
      .references('code')
      .inTable('reception_units');
    table.integer('number').notNullable();
    table.string('name', 100).notNullable();
    table.text('field_names').notNullable();
    // ReceptionUnit.counters
    table.primary(['reception_unit_code', 'number']);
  });
  await db.schema.createTable('officers', (table) => {
    table.string('pseudonym', 20).primary();
    table
      .string('reception_unit_code', 35)
      .notNullable()
      .references('code')
      .inTable('reception_units');
    table.string('role', 16).notNullable();
    addValidity(table);
    // ReceptionUnit.staffing
    table.index(['reception_unit_code', 'role', 'valid_from', 'valid_to'], 'officers_by_unit');
  });
}

async function createSealsAndAuthorisations(db: Knex): Promise<void> {
  await db.schema.createTable('seals', (table) => {
    table.increments('id');
    table.string('kind', 16).notNullable();
    table.string('owner_code', 35).notNullable().references('code').inTable('agencies');
    table.string('held_at_code', 35).notNullable().references('code').inTable('reception_units');
    table.string('permit_number', 40).notNullable().unique();
    addValidity(table);
    // seals(filter: { kind }), coverage.secondSeals
    table.index(['kind', 'id'], 'seals_by_kind');
    // ReceptionUnit.seals, seals(filter: { heldAt })
    table.index(['held_at_code', 'id'], 'seals_by_place');
    // seals(filter: { owner })
    table.index(['owner_code', 'id'], 'seals_by_owner');
  });
  await db.schema.createTable('authorisations', (table) => {
    table.increments('id');
    table.string('kind', 16).notNullable();
    table.string('from_code', 35).notNullable().references('code').inTable('agencies');
    table.string('to_code', 35).notNullable().references('code').inTable('agencies');
    // A procedure of the procedures subgraph.
    table.string('procedure_code', 40).notNullable();
    table.string('decision_number', 40).notNullable();
    addValidity(table);
    // One decision gives one power on a procedure to an agency once.
    table.unique(['decision_number', 'procedure_code', 'to_code'], {
      indexName: 'authorisations_once',
    });
    // authorisations(filter: { procedure })
    table.index(['procedure_code', 'id'], 'authorisations_by_procedure');
    // authorisations(filter: { from })
    table.index(['from_code', 'id'], 'authorisations_by_giver');
    // authorisations(filter: { to })
    table.index(['to_code', 'id'], 'authorisations_by_receiver');
  });
}

async function createInterconnections(db: Knex): Promise<void> {
  await db.schema.createTable('interconnections', (table) => {
    table.string('reception_unit_code', 35).primary();
    table.foreign('reception_unit_code').references('code').inTable('reception_units');
    table.string('endpoint', 200).notNullable();
    table.string('operator', 200).notNullable();
    table.datetime('connected_at', { precision: 3 }).notNullable();
  });
  await db.schema.createTable('exchanges', (table) => {
    table.increments('id');
    table.string('message_id', 64).notNullable().unique();
    table
      .string('reception_unit_code', 35)
      .notNullable()
      .references('reception_unit_code')
      .inTable('interconnections');
    table.string('direction', 8).notNullable();
    table.string('service', 40).notNullable();
    table.datetime('sent_at', { precision: 3 }).notNullable();
    table.datetime('acknowledged_at', { precision: 3 });
    // exchangeLog
    table.index(['sent_at', 'id'], 'exchanges_by_time');
    // Interconnection.exchanges, exchangeLog(filter: { unit })
    table.index(['reception_unit_code', 'sent_at', 'id'], 'exchanges_by_unit');
    // Interconnection.lastAcknowledgedAt, coverage.interconnected
    table.index(['reception_unit_code', 'acknowledged_at'], 'exchanges_acknowledged');
  });
}

async function createExternalIndexes(db: Knex): Promise<void> {
  await db.schema.createTable('external_indexes', (table) => {
    table.string('kind', 24).notNullable();
    table.integer('year').notNullable();
    table.integer('rank');
    table.boolean('rank_is_upper_bound').notNullable();
    table.integer('of').notNullable();
    table.string('score', 10);
    table.string('publisher', 200).notNullable();
    table.string('certainty', 16).notNullable();
    table.string('basis', 400).notNullable();
    // externalIndexes
    table.primary(['year', 'kind']);
  });
}
