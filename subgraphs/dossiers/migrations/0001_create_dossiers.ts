import type { Knex } from 'knex';
import { createSeededWorldTable } from '../../shared/seeded-world.ts';

/**
 * Lays out the dossiers and what belongs to them.
 *
 * Three columns of `dossiers` are keys made for ordering and never null, where the fact itself may be missing:
 * - `registered_at`: received, or filed when it was never accepted. Lists are in this order.
 * - `due_key`: the due date of an open dossier; 9998-12-31 when it has none, or its clock stands still before it;
 *   9999-12-31 once processing has ended.
 * - `ended_key`: the end of processing; 9999-12-31 while open.
 * And two say from which instant on a dossier is late (9999-12-31: never, or not while the clock stands still):
 * - `overdue_from`: by the effective due date, for boards and alerts.
 * - `late_from`: by the date first promised, for decision 766 and reports.
 */
export async function up(db: Knex): Promise<void> {
  await createSeededWorldTable(db.schema);
  await createReplicas(db);
  await createDossiers(db);
  await createHistory(db);
  await createPapers(db);
  await createOutcome(db);
}

export async function down(db: Knex): Promise<void> {
  for (const table of [
    'ratings',
    'results',
    'payments',
    'slips',
    'supplement_requests',
    'dossier_components',
    'step_records',
    'transfers',
    'dossier_events',
    'dossiers',
    'known_procedures',
    'known_units',
    'seeded_world',
  ]) {
    await db.schema.dropTableIfExists(table);
  }
}

const instant = { precision: 3 } as const;

/** Copies of what other subgraphs own, taken when the dossiers were seeded: enough to count by level and to miss nothing. */
async function createReplicas(db: Knex): Promise<void> {
  await db.schema.createTable('known_units', (table) => {
    table.string('code', 40).primary();
    table.string('name', 300).notNullable();
    table.string('level', 10).notNullable();
    table.string('parent_code', 40);
  });
  await db.schema.createTable('known_procedures', (table) => {
    table.string('code', 20).primary();
    table.string('name', 1200).notNullable();
    table.string('field_code', 20).notNullable();
    table.string('field_name', 200).notNullable();
    table.boolean('online').notNullable();
  });
}

async function createDossiers(db: Knex): Promise<void> {
  await db.schema.createTable('dossiers', (table) => {
    table.increments('id');
    table.string('code', 50).notNullable().unique({ indexName: 'dossiers_code' });
    table.string('national_id', 40);
    table.string('procedure_code', 20).notNullable();
    table.integer('procedure_version').notNullable();
    table.string('field_code', 20).notNullable();
    table.string('unit_code', 40).notNullable();
    table.string('support_point_code', 40);
    table.string('competent_agency_code', 40).notNullable();
    table.string('holder_code', 40).notNullable();
    table.string('channel', 8).notNullable();
    table.string('applicant_kind', 14).notNullable();
    table.string('applicant_name', 120).notNullable();
    table.string('applicant_identity', 20);
    table.string('applicant_phone', 20);
    table.string('applicant_email', 120);
    table.string('summary', 500);
    table.datetime('submitted_at', instant).notNullable();
    table.datetime('received_at', instant);
    table.datetime('registered_at', instant).notNullable();
    // The limit in force at receipt: later versions of the procedure do not touch the dossier.
    table.integer('limit_minutes').notNullable();
    table.integer('statutory_minutes').notNullable();
    table.boolean('same_day').notNullable();
    table.integer('paused_minutes').notNullable();
    table.datetime('original_due_at', instant);
    table.datetime('due_at', instant);
    table.datetime('ended_at', instant);
    table.datetime('returned_at', instant);
    table.integer('worked_minutes');
    table.datetime('due_key', instant).notNullable();
    table.datetime('ended_key', instant).notNullable();
    table.datetime('overdue_from', instant).notNullable();
    table.datetime('late_from', instant).notNullable();
    table.boolean('is_open').notNullable();
    table.smallint('status').notNullable();
    table.string('internal_status', 24).notNullable();
    table.string('lateness', 8);
    table.string('confidentiality', 10).notNullable();
    table.integer('parent_id').unsigned().references('id').inTable('dossiers');
    table.integer('parent_transfer_seq');
    table.datetime('created_at', instant).notNullable();
    table.datetime('updated_at', instant).notNullable();
    table.integer('version').notNullable();
    // Every list ends its order with `id`, which both engines keep at the end of each index.
    // dossiers(orderBy: RECEIVED_…), also with conditions that most rows meet
    table.index(['registered_at'], 'dossiers_received');
    // dossiers(orderBy: DUE_ASC), overdueBoard
    table.index(['due_key'], 'dossiers_due');
    // dossiers(filter: { status })
    table.index(['status', 'registered_at'], 'dossiers_status');
    // dossiers(filter: { fieldCode }), statistics of a field
    table.index(['field_code', 'registered_at'], 'dossiers_field');
    // dossiers(filter: { procedureCode }), Procedure.statistics, eliminationCandidates
    table.index(['procedure_code', 'registered_at'], 'dossiers_procedure');
    // ReceptionUnit.dossiers, dossiers(filter: { unitCode })
    table.index(['unit_code', 'registered_at'], 'dossiers_unit_received');
    // ReceptionUnit.dossiers(filter: { open })
    table.index(['unit_code', 'is_open', 'registered_at'], 'dossiers_unit_open');
    // ReceptionUnit.dossiers(orderBy: DUE_ASC), named dossiers of overdueBoard
    table.index(['unit_code', 'due_key'], 'dossiers_unit_due');
    // ReceptionUnit.statistics, periodReport: what was open at some time of a period
    table.index(['unit_code', 'ended_key'], 'dossiers_unit_ended');
    // index766 and periodReport of the province, overdueBoard of a day past
    table.index(['ended_key'], 'dossiers_ended');
    // Dossier.children, Transfer.subDossier
    table.index(['parent_id'], 'dossiers_parent');
    // dossierChanges
    table.index(['updated_at'], 'dossiers_updated');
  });
}

async function createHistory(db: Knex): Promise<void> {
  await db.schema.createTable('dossier_events', (table) => {
    ofDossier(table);
    table.smallint('from_status');
    table.smallint('to_status').notNullable();
    table.string('actor', 40).notNullable();
    table.datetime('at', instant).notNullable();
    table.string('clock', 6);
    table.string('reason', 500);
    table.string('step', 8);
  });
  await db.schema.createTable('transfers', (table) => {
    ofDossier(table);
    table.string('from_code', 40).notNullable();
    table.string('from_level', 10).notNullable();
    table.string('to_code', 40).notNullable();
    table.string('to_level', 10).notNullable();
    table.string('direction', 8).notNullable();
    table.datetime('sent_at', instant).notNullable();
    table.datetime('acknowledged_at', instant);
    table.datetime('due_at', instant);
    table.datetime('returned_at', instant);
    table.string('state', 8).notNullable();
    // interconnectedFlow
    table.index(['sent_at'], 'transfers_sent');
  });
  await db.schema.createTable('step_records', (table) => {
    ofDossier(table);
    table.string('step', 8).notNullable();
    table.string('agency_code', 40).notNullable();
    table.boolean('on_site').notNullable();
    table.string('officer', 40).notNullable();
    table.datetime('handed_over_at', instant).notNullable();
    table.datetime('completed_at', instant).notNullable();
    table.datetime('due_at', instant);
    table.string('seal_id', 80);
    table.string('authorisation_id', 80);
  });
}

async function createPapers(db: Knex): Promise<void> {
  await db.schema.createTable('dossier_components', (table) => {
    table.integer('dossier_id').unsigned().notNullable().references('id').inTable('dossiers');
    table.smallint('position').notNullable();
    table.boolean('required').notNullable();
    table.smallint('originals').notNullable();
    table.smallint('copies').notNullable();
    table.string('digitisation', 9).notNullable();
    table.primary(['dossier_id', 'position']);
  });
  await db.schema.createTable('supplement_requests', (table) => {
    ofDossier(table);
    table.datetime('requested_at', instant).notNullable();
    table.datetime('supplied_at', instant);
    table.string('content', 500).notNullable();
    table.datetime('old_due_at', instant);
    table.datetime('new_due_at', instant);
  });
  await db.schema.createTable('slips', (table) => {
    ofDossier(table);
    table.string('form_set', 4).notNullable();
    table.string('form_no', 2).notNullable();
    table.string('number', 60).notNullable();
    table.datetime('issued_at', instant).notNullable();
    table.text('payload').notNullable();
  });
}

async function createOutcome(db: Knex): Promise<void> {
  await db.schema.createTable('payments', (table) => {
    ofDossier(table);
    table.string('kind', 10).notNullable();
    table.bigInteger('amount').notNullable();
    table.boolean('holds_dossier').notNullable();
    table.string('state', 9).notNullable();
    table.string('method', 8);
    table.datetime('requested_at', instant).notNullable();
    table.datetime('paid_at', instant);
  });
  await db.schema.createTable('results', (table) => {
    table.integer('dossier_id').unsigned().primary().references('id').inTable('dossiers');
    table.string('document_no', 60).notNullable();
    table.datetime('signed_at', instant).notNullable();
    table.boolean('electronic').notNullable();
  });
  await db.schema.createTable('ratings', (table) => {
    table.integer('dossier_id').unsigned().primary().references('id').inTable('dossiers');
    table.smallint('score').notNullable();
    table.datetime('rated_at', instant).notNullable();
  });
}

/** Rows of a dossier, numbered from 1: kept, and read, in one piece by the primary key. */
function ofDossier(table: Knex.CreateTableBuilder): void {
  table.integer('dossier_id').unsigned().notNullable().references('id').inTable('dossiers');
  table.smallint('seq').notNullable();
  table.primary(['dossier_id', 'seq']);
}
