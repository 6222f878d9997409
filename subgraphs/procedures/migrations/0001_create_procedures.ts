import type { Knex } from 'knex';
import { createSeededWorldTable } from '../../shared/seeded-world.ts';

/**
 * Validity stands in two columns: `valid_from`, the first day, and `valid_to`, the last one; what lasts ends on
 * 9999-12-31. Lists of values that are only read with their row (channels, steps, laws) stand in it as JSON.
 */
export async function up(db: Knex): Promise<void> {
  await createProcedures(db);
  await createVersions(db);
  await createPartsOfVersions(db);
  await createOfferings(db);
  await createHistory(db);
  await createSeededWorldTable(db.schema);
}

export async function down(db: Knex): Promise<void> {
  for (const table of [
    'seeded_world',
    'simplification_reviews',
    'procedure_changes',
    'offerings',
    'offering_units',
    'fee_items',
    'procedure_components',
    'procedure_versions',
    'announcing_decisions',
    'procedures',
    'procedure_fields',
  ]) {
    await db.schema.dropTableIfExists(table);
  }
}

async function createProcedures(db: Knex): Promise<void> {
  await db.schema.createTable('procedure_fields', (table) => {
    table.string('code', 8).primary();
    table.string('name', 200).notNullable();
  });
  await db.schema.createTable('procedures', (table) => {
    table.string('code', 20).primary();
    table.string('name', 1200).notNullable();
    table.string('field_code', 8).notNullable().references('procedure_fields.code');
    table.string('agency_code', 35).notNullable();
    table.string('competence', 16).notNullable();
    table.string('execution_levels', 60).notNullable();
    table.string('state', 16).notNullable();
    table.string('provenance', 16).notNullable();
    table.string('source_name', 200);
    table.string('source_as_of', 10);
    table.string('source_note', 300);
  });
}

/**
 * The columns from `agency_code` to `name_order` repeat what `procedures` has: a list of the catalogue is filtered by
 * both tables' columns, and one index of one table serves a filter and the order together.
 */
async function createVersions(db: Knex): Promise<void> {
  await db.schema.createTable('announcing_decisions', (table) => {
    table.string('number', 60).primary();
    table.string('title', 300).notNullable();
    table.date('signed_on').notNullable();
    table.date('effective_on').notNullable();
    table.datetime('disclosed_at', { precision: 3 });
    table.string('provenance', 16).notNullable();
    // announcingDecisions
    table.index(['signed_on', 'number'], 'announcing_decisions_by_day');
  });
  await db.schema.createTable('procedure_versions', (table) => {
    table.string('id', 26).primary();
    table.string('procedure_code', 20).notNullable().references('procedures.code');
    table.integer('number').notNullable();
    table.date('valid_from').notNullable();
    table.date('valid_to').notNullable();
    table.string('decision_number', 60).references('announcing_decisions.number');
    table.integer('statutory_working_minutes').notNullable();
    table.integer('local_working_minutes');
    table.text('steps').notNullable();
    table.integer('centre_step_count').notNullable();
    table.string('exclusion_reason', 32);
    table.string('approval_authority', 32).notNullable();
    table.string('off_site_reason', 32);
    table.string('reason_legal_basis', 500);
    table.string('channels', 60).notNullable();
    table.string('applicant_kinds', 100).notNullable();
    table.string('online_level', 16).notNullable();
    table.integer('legacy_level').notNullable();
    table.string('result', 300).notNullable();
    table.boolean('result_is_paper').notNullable();
    table.text('conditions');
    table.text('legal_basis').notNullable();
    table.boolean('suspend_on_payment').notNullable();
    table.boolean('same_day').notNullable();
    table.string('statutory_limit_provenance', 16).notNullable();
    table.string('local_limit_provenance', 16).notNullable();
    table.string('components_provenance', 16).notNullable();
    table.string('fees_provenance', 16).notNullable();
    table.string('handling_provenance', 16).notNullable();
    table.string('agency_code', 35).notNullable();
    table.string('field_code', 8).notNullable();
    table.string('competence', 16).notNullable();
    table.string('execution_levels', 60).notNullable();
    table.string('provenance', 16).notNullable();
    table.string('name_search', 1200).notNullable();
    table.string('name_order', 190).notNullable();
    table.unique(['procedure_code', 'number'], { indexName: 'procedure_versions_by_number' });
    // procedures(orderBy: CODE), Procedure.version
    table.index(['procedure_code', 'valid_from', 'valid_to'], 'procedure_versions_by_code');
    // procedures(orderBy: NAME)
    table.index(
      ['name_order', 'procedure_code', 'valid_from', 'valid_to'],
      'procedure_versions_by_name',
    );
    // Agency.procedures, procedures(filter: { agencyCode })
    table.index(
      ['agency_code', 'procedure_code', 'valid_from', 'valid_to'],
      'procedure_versions_by_agency',
    );
    // ProcedureField.procedures, procedures(filter: { fieldCode })
    table.index(
      ['field_code', 'procedure_code', 'valid_from', 'valid_to'],
      'procedure_versions_by_field',
    );
    // offSiteApprovals, procedures(filter: { offSiteReason })
    table.index(
      ['off_site_reason', 'procedure_code', 'valid_from', 'valid_to'],
      'procedure_versions_by_off_site_reason',
    );
    // centreExclusions, procedures(filter: { exclusionReason })
    table.index(
      ['exclusion_reason', 'procedure_code', 'valid_from', 'valid_to'],
      'procedure_versions_by_exclusion',
    );
  });
}

async function createPartsOfVersions(db: Knex): Promise<void> {
  await db.schema.createTable('procedure_components', (table) => {
    table.string('version_id', 26).notNullable().references('procedure_versions.id');
    table.integer('position').notNullable();
    table.string('name', 500).notNullable();
    table.integer('sets').notNullable();
    table.integer('originals').notNullable();
    table.integer('copies').notNullable();
    table.boolean('has_form').notNullable();
    table.primary(['version_id', 'position']);
  });
  await db.schema.createTable('fee_items', (table) => {
    table.string('version_id', 26).notNullable().references('procedure_versions.id');
    table.integer('position').notNullable();
    table.string('kind', 8).notNullable();
    table.string('name', 300).notNullable();
    table.bigInteger('amount').notNullable();
    table.string('exemptions', 500);
    table.primary(['version_id', 'position']);
  });
}

async function createOfferings(db: Knex): Promise<void> {
  // What this subgraph keeps of the agencies' reception units, to find the nearest that offers a procedure.
  await db.schema.createTable('offering_units', (table) => {
    table.string('code', 35).primary();
    table.string('kind', 20).notNullable();
    table.string('gso_code', 5).notNullable();
    table.string('area_path', 20).notNullable();
    // findService(area:): the unit of an area and those above it
    table.index(['gso_code'], 'offering_units_by_area');
    // offerings(filter: { unitKind })
    table.index(['kind', 'code'], 'offering_units_by_kind');
  });
  await db.schema.createTable('offerings', (table) => {
    table.string('unit_code', 35).notNullable().references('offering_units.code');
    table.string('procedure_code', 20).notNullable();
    table.date('valid_from').notNullable();
    table.date('valid_to').notNullable();
    table.string('version_id', 26).notNullable().references('procedure_versions.id');
    // ReceptionUnit.procedures, offerings
    table.primary(['unit_code', 'procedure_code', 'valid_from']);
    // offerings(filter: { procedureCode })
    table.index(['procedure_code', 'unit_code', 'valid_from'], 'offerings_by_procedure');
  });
}

async function createHistory(db: Knex): Promise<void> {
  await db.schema.createTable('procedure_changes', (table) => {
    // procedureChanges
    table.increments('sequence');
    table.string('kind', 16).notNullable();
    table.string('procedure_code', 20).notNullable().references('procedures.code');
    table.string('version_id', 26).references('procedure_versions.id');
    table.datetime('at', { precision: 3 }).notNullable();
  });
  await db.schema.createTable('simplification_reviews', (table) => {
    table.integer('number').primary();
    table.string('procedure_code', 20).notNullable().references('procedures.code');
    table.string('proposal', 24).notNullable();
    table.string('reason', 500).notNullable();
    table.string('state', 16).notNullable();
    table.date('proposed_on').notNullable();
    table.date('decided_on');
    // simplificationReviews
    table.index(['proposed_on', 'number'], 'simplification_reviews_by_day');
    // simplificationReviews(state:)
    table.index(['state', 'proposed_on', 'number'], 'simplification_reviews_by_state');
    // Procedure.simplificationReviews
    table.index(['procedure_code', 'proposed_on', 'number'], 'simplification_reviews_by_procedure');
  });
}
