import type { Knex } from 'knex';
import { createSeededWorldTable } from '../../shared/seeded-world.ts';

const unitCodeLength = 35;
const procedureCodeLength = 30;
const dossierCodeLength = 64;

export async function up(db: Knex): Promise<void> {
  await createSeededWorldTable(db.schema);
  await createReplica(db);
  await createAvailability(db);
  await createAppointments(db);
  await createQueue(db);
}

export async function down(db: Knex): Promise<void> {
  for (const table of [
    'reminders',
    'queue_tickets',
    'appointment_changes',
    'appointment_slots',
    'appointments',
    'slots',
    'closures',
    'availability_rules',
    'calendar_days',
    'office_sessions',
    'reception_units',
    'replicas',
    'seeded_world',
  ]) {
    await db.schema.dropTableIfExists(table);
  }
}

/** What agencies knows and slots depend on, as last read from it. */
async function createReplica(db: Knex): Promise<void> {
  await db.schema.createTable('replicas', (table) => {
    table.string('name', 64).primary();
    table.string('version', 64).notNullable();
    table.datetime('read_at', { precision: 3 }).notNullable();
  });
  await db.schema.createTable('reception_units', (table) => {
    table.string('code', unitCodeLength).primary();
    table.string('kind', 32).notNullable();
    // GSO codes from the province down, `22/193/06649`: the units of an area are those whose path begins with the area's.
    table.string('area_path', 64).notNullable();
    table.string('calendar_code', 32).notNullable();
    // Counters are numbered from 1 to this.
    table.integer('counter_count').notNullable();
    table.string('valid_from', 10).notNullable();
    table.string('valid_to', 10);
  });
  await db.schema.createTable('office_sessions', (table) => {
    table.increments('id');
    table.string('unit_code', unitCodeLength).notNullable().references('reception_units.code');
    table.integer('weekday').notNullable();
    table.integer('from_minute').notNullable();
    table.integer('to_minute').notNullable();
    table.string('valid_from', 10).notNullable();
    table.string('valid_to', 10);
    // The office hours of units.
    table.index(['unit_code'], 'office_sessions_by_unit');
  });
  await db.schema.createTable('calendar_days', (table) => {
    table.string('calendar_code', 32).notNullable();
    table.string('day', 10).notNullable();
    table.string('kind', 8).notNullable();
    table.string('paired_day', 10);
    // The days off and worked days off of a range.
    table.primary(['calendar_code', 'day']);
  });
}

async function createAvailability(db: Knex): Promise<void> {
  await db.schema.createTable('availability_rules', (table) => {
    table.increments('id');
    table.string('unit_code', unitCodeLength).notNullable();
    // Bit 0 is Monday, bit 6 Sunday.
    table.integer('weekdays').notNullable();
    table.integer('from_minute').notNullable();
    table.integer('to_minute').notNullable();
    table.integer('slot_minutes').notNullable();
    table.integer('public_capacity').notNullable();
    table.integer('internal_capacity').notNullable();
    // Names of purposes with commas between them.
    table.string('purposes', 64).notNullable();
    table.integer('bookable_from_days').notNullable();
    table.integer('bookable_to_days').notNullable();
    table.string('valid_from', 10).notNullable();
    table.string('valid_to', 10);
    table.datetime('recorded_at', { precision: 3 }).notNullable();
    table.datetime('withdrawn_at', { precision: 3 });
    table.check('weekdays between 1 and 127', [], 'availability_rules_weekdays');
    table.check('from_minute < to_minute', [], 'availability_rules_session');
    table.check('slot_minutes > 0', [], 'availability_rules_slot');
    table.check(
      'public_capacity >= 0 and public_capacity <= internal_capacity',
      [],
      'availability_rules_capacity',
    );
    // The rules of a unit by first day; and those of many units.
    table.index(['unit_code', 'valid_from'], 'availability_rules_by_unit');
  });
  await db.schema.createTable('closures', (table) => {
    table.increments('id');
    table.string('unit_code', unitCodeLength).notNullable();
    table.datetime('start_at', { precision: 3 }).notNullable();
    table.datetime('end_at', { precision: 3 }).notNullable();
    table.string('reason', 255).notNullable();
    table.datetime('declared_at', { precision: 3 }).notNullable();
    table.check('start_at < end_at', [], 'closures_period');
    // The closures of a unit, soonest first.
    table.index(['unit_code', 'start_at'], 'closures_by_unit');
    // The closures of all units that touch a range.
    table.index(['end_at'], 'closures_by_end');
  });
  await db.schema.createTable('slots', (table) => {
    table.increments('id');
    table.string('unit_code', unitCodeLength).notNullable();
    table.datetime('start_at', { precision: 3 }).notNullable();
    table.datetime('end_at', { precision: 3 }).notNullable();
    // All seats of the slot, when it was first held or booked: the limit that the check below keeps whatever a writer does.
    table.integer('capacity').notNullable();
    table.integer('held').notNullable().defaultTo(0);
    table.integer('booked').notNullable().defaultTo(0);
    table.check(
      'held >= 0 and booked >= 0 and held + booked <= capacity',
      [],
      'slots_never_overbooked',
    );
    // One row for each slot, found and locked by it; the slots of some units in a range.
    table.unique(['unit_code', 'start_at'], { indexName: 'slots_by_unit' });
    // The slots of all units in a range, answered from the index alone.
    table.index(['start_at', 'unit_code', 'held', 'booked'], 'slots_by_start');
  });
}

async function createAppointments(db: Knex): Promise<void> {
  await db.schema.createTable('appointments', (table) => {
    table.increments('id');
    table.string('code', 32).notNullable();
    table.string('unit_code', unitCodeLength).notNullable();
    table.string('procedure_code', procedureCodeLength);
    table.string('dossier_code', dossierCodeLength);
    table.string('purpose', 16).notNullable();
    table.datetime('start_at', { precision: 3 }).notNullable();
    table.datetime('end_at', { precision: 3 }).notNullable();
    table.integer('slot_count').notNullable();
    table.string('party_name', 255).notNullable();
    table.string('party_phone', 20);
    table.string('party_id_number', 20).notNullable();
    table.string('party_key', 22).notNullable();
    // Set while the appointment is active, so that the unique index allows one for each person, unit and day.
    table.string('active_key', 80);
    table.string('channel', 16).notNullable();
    table.string('state', 24).notNullable();
    table.string('outcome', 16);
    table.datetime('held_until', { precision: 3 });
    table.datetime('created_at', { precision: 3 }).notNullable();
    table.datetime('updated_at', { precision: 3 }).notNullable();
    table.integer('version').notNullable().defaultTo(1);
    // appointment(code).
    table.unique(['code'], { indexName: 'appointments_by_code' });
    // One active appointment for each person, unit and day.
    table.unique(['active_key'], { indexName: 'appointments_active' });
    // appointments(filter: { unitCode }): a unit's day.
    table.index(['unit_code', 'start_at'], 'appointments_by_unit');
    // appointments without a unit.
    table.index(['start_at'], 'appointments_by_start');
    // Dossier.appointments.
    table.index(['dossier_code', 'start_at'], 'appointments_by_dossier');
    // All appointments of a person.
    table.index(['party_key', 'start_at'], 'appointments_by_party');
    // Holds that have run out, wherever nobody has written that down.
    table.index(['state', 'held_until'], 'appointments_by_hold');
  });
  await db.schema.createTable('appointment_slots', (table) => {
    table.integer('appointment_id').unsigned().notNullable().references('appointments.id');
    table.integer('slot_id').unsigned().notNullable().references('slots.id');
    table.primary(['appointment_id', 'slot_id']);
    // Who sits in a slot.
    table.index(['slot_id'], 'appointment_slots_by_slot');
  });
  await db.schema.createTable('appointment_changes', (table) => {
    table.increments('id');
    table.integer('appointment_id').unsigned().notNullable().references('appointments.id');
    table.string('from_state', 24);
    table.string('to_state', 24).notNullable();
    table.datetime('at', { precision: 3 }).notNullable();
    table.string('reason', 255);
    // Appointment.changes; the feed goes by the primary key.
    table.index(['appointment_id'], 'appointment_changes_by_appointment');
  });
  await db.schema.createTable('reminders', (table) => {
    table.increments('id');
    table.integer('appointment_id').unsigned().notNullable().references('appointments.id');
    table.datetime('due_at', { precision: 3 }).notNullable();
    table.string('channel', 8).notNullable();
    table.string('state', 16).notNullable();
    table.datetime('sent_at', { precision: 3 });
    // Appointment.reminders.
    table.index(['appointment_id', 'due_at'], 'reminders_by_appointment');
    // Reminders that are to be sent.
    table.index(['state', 'due_at'], 'reminders_by_state');
  });
}

async function createQueue(db: Knex): Promise<void> {
  await db.schema.createTable('queue_tickets', (table) => {
    table.increments('id');
    table.string('unit_code', unitCodeLength).notNullable();
    table.string('day', 10).notNullable();
    table.integer('number').notNullable();
    table.integer('appointment_id').unsigned().references('appointments.id');
    table.string('procedure_code', procedureCodeLength);
    table.string('purpose', 16).notNullable();
    table.string('state', 16).notNullable();
    table.integer('counter');
    table.datetime('issued_at', { precision: 3 }).notNullable();
    table.datetime('called_at', { precision: 3 });
    table.datetime('finished_at', { precision: 3 });
    table.integer('wait_seconds');
    table.integer('service_seconds');
    table.string('outcome', 16);
    // Numbers of a day are given out once; the day's tickets by number.
    table.unique(['unit_code', 'day', 'number'], { indexName: 'queue_tickets_by_number' });
    // Who waits and who is served.
    table.index(['unit_code', 'day', 'state'], 'queue_tickets_by_state');
    // The last services of a unit.
    table.index(['unit_code', 'finished_at'], 'queue_tickets_by_finish');
    // Appointment.ticket.
    table.unique(['appointment_id'], { indexName: 'queue_tickets_by_appointment' });
  });
}
