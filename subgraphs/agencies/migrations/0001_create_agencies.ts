import type { Knex } from 'knex';
import { createSeededWorldTable } from '../../shared/seeded-world.ts';

/**
 * Validity stands in two columns: `valid_from`, the first day, and `valid_to`, the last one; what lasts ends on
 * 9999-12-31, so that one comparison finds what is valid on a day.
 */
export async function up(db: Knex): Promise<void> {
  // MariaDB commits each table by itself: an attempt that was cut off has left some behind, all of them empty.
  await down(db);
  await createAdministrativeUnits(db);
  await createAgencies(db);
  await createReceptionUnits(db);
  await createUnitChanges(db);
  await createSeededWorldTable(db.schema);
}

export async function down(db: Knex): Promise<void> {
  for (const table of [
    'seeded_world',
    'unit_changes',
    'reception_unit_states',
    'reception_units',
    'working_calendars',
    'agency_states',
    'agencies',
    'administrative_unit_changes',
    'administrative_units',
  ]) {
    await db.schema.dropTableIfExists(table);
  }
}

function addValidity(table: Knex.CreateTableBuilder): void {
  table.date('valid_from').notNullable();
  table.date('valid_to').notNullable();
}

async function createAdministrativeUnits(db: Knex): Promise<void> {
  await db.schema.createTable('administrative_units', (table) => {
    table.string('gso_code', 5).notNullable();
    addValidity(table);
    table.string('level', 16).notNullable();
    table.string('type', 32).notNullable();
    table.string('name', 100).notNullable();
    table.string('full_name', 120).notNullable();
    table.string('full_name_search', 120).notNullable();
    table.string('parent_gso_code', 5);
    // States of a code, and the list in order of the code.
    table.primary(['gso_code', 'valid_from']);
    // administrativeUnits(orderBy: NAME_ASC)
    table.index(['full_name_search', 'gso_code', 'valid_from'], 'administrative_units_by_name');
    // AdministrativeUnit.children, administrativeUnits(filter: { parentGsoCode })
    table.index(['parent_gso_code', 'gso_code', 'valid_from'], 'administrative_units_by_parent');
  });
  await db.schema.createTable('administrative_unit_changes', (table) => {
    table.increments('id');
    table.date('effective_on').notNullable();
    table.string('resolution', 40).notNullable();
    table.date('signed_on').notNullable();
    table.string('kinds', 80).notNullable();
    table.string('extent', 8).notNullable();
    table.string('certainty', 16).notNullable();
    table.string('note', 400);
    table.string('old_gso_code', 5).notNullable();
    table.date('old_valid_from').notNullable();
    table.string('new_gso_code', 5);
    table.date('new_valid_from');
    // Old and new code, `204>193`; the new one is missing where a unit was abolished.
    table.string('line', 11).notNullable();
    // The same change is not recorded twice; a key cannot have the new code itself, as that may be null.
    table.unique(['effective_on', 'line'], { indexName: 'administrative_unit_changes_once' });
    // AdministrativeUnit.successors, .endedBy, ReceptionUnit.successors
    table.index(['old_gso_code', 'old_valid_from'], 'administrative_unit_changes_by_old');
    // AdministrativeUnit.predecessors, ReceptionUnit.predecessors
    table.index(['new_gso_code', 'new_valid_from'], 'administrative_unit_changes_by_new');
    table
      .foreign(['old_gso_code', 'old_valid_from'], 'administrative_unit_changes_old')
      .references(['gso_code', 'valid_from'])
      .inTable('administrative_units');
    table
      .foreign(['new_gso_code', 'new_valid_from'], 'administrative_unit_changes_new')
      .references(['gso_code', 'valid_from'])
      .inTable('administrative_units');
  });
}

async function createAgencies(db: Knex): Promise<void> {
  await db.schema.createTable('agencies', (table) => {
    table.string('code', 35).primary();
  });
  await db.schema.createTable('agency_states', (table) => {
    table.string('code', 35).notNullable().references('code').inTable('agencies');
    addValidity(table);
    table.string('name', 200).notNullable();
    table.string('name_search', 240).notNullable();
    table.string('short_name', 20);
    table.string('level', 16).notNullable();
    table.string('kind', 32).notNullable();
    table.string('parent_code', 35).references('code').inTable('agencies');
    table.string('gso_code', 5).notNullable();
    table.string('code_provenance', 16).notNullable();
    table.string('counted', 16).notNullable();
    table.string('certainty', 16);
    table.string('basis', 400);
    // States of a code, and the list in order of the code.
    table.primary(['code', 'valid_from']);
    // agencies(orderBy: NAME_ASC), from the index alone
    table.index(['name_search', 'code', 'valid_from', 'valid_to'], 'agency_states_by_name');
    // agencies(filter: { kind })
    table.index(['kind', 'code'], 'agency_states_by_kind');
    // agencies(filter: { parent })
    table.index(['parent_code', 'code'], 'agency_states_by_parent');
  });
}

async function createReceptionUnits(db: Knex): Promise<void> {
  await db.schema.createTable('working_calendars', (table) => {
    table.string('code', 20).primary();
    table.string('name', 100).notNullable();
    table.integer('version').notNullable();
    table.date('first_day').notNullable();
    table.date('last_day').notNullable();
  });
  await db.schema.createTable('reception_units', (table) => {
    table.string('code', 35).primary();
    table.foreign('code').references('code').inTable('agencies');
    table.string('calendar_code', 20).notNullable().references('code').inTable('working_calendars');
  });
  await db.schema.createTable('reception_unit_states', (table) => {
    table.string('code', 35).notNullable().references('code').inTable('reception_units');
    addValidity(table);
    table.string('kind', 24).notNullable();
    table.string('name', 200).notNullable();
    table.string('name_search', 240).notNullable();
    table.string('parent_code', 35).references('code').inTable('reception_units');
    table.string('gso_code', 5).notNullable();
    // District of the area, or the area itself; null for the province and for communes without a district.
    table.string('district_gso_code', 5);
    table.string('address', 240).notNullable();
    // States of a code, and the list in order of the code.
    table.primary(['code', 'valid_from']);
    // receptionUnits(orderBy: NAME_ASC), from the index alone
    table.index(['name_search', 'code', 'valid_from', 'valid_to'], 'reception_unit_states_by_name');
    // receptionUnits(filter: { kind }), coverage
    table.index(['kind', 'code'], 'reception_unit_states_by_kind');
    // ReceptionUnit.children
    table.index(['parent_code', 'code'], 'reception_unit_states_by_parent');
    // AdministrativeUnit.receptionUnit, receptionUnits(filter: { under: a commune })
    table.index(['gso_code', 'code'], 'reception_unit_states_by_area');
    // receptionUnits(filter: { under: a district })
    table.index(['district_gso_code', 'code'], 'reception_unit_states_by_district');
  });
}

async function createUnitChanges(db: Knex): Promise<void> {
  await db.schema.createTable('unit_changes', (table) => {
    // unitChanges, in this order
    table.increments('sequence');
    table.datetime('recorded_at', { precision: 3 }).notNullable();
    table.date('effective_on').notNullable();
    table.string('kind', 16).notNullable();
    table.string('subject_type', 32).notNullable();
    table.string('subject_key', 48).notNullable();
  });
}
