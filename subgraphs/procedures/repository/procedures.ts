import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import { validOn } from '../../shared/validity.ts';
import type { ProcedureFieldModel, ProcedureModel, ProcedureVersionModel } from '../models.ts';

const procedureColumns = [
  'code',
  'name',
  'field_code',
  'agency_code',
  'competence',
  'execution_levels',
  'state',
  'provenance',
  'source_name',
  'source_as_of',
  'source_note',
  'record_version',
] as const;

const versionColumns = [
  'id',
  'procedure_code',
  'number',
  'valid_from',
  'valid_to',
  'decision_number',
  'statutory_working_minutes',
  'local_working_minutes',
  'steps',
  'centre_step_count',
  'exclusion_reason',
  'approval_authority',
  'off_site_reason',
  'reason_legal_basis',
  'channels',
  'applicant_kinds',
  'online_level',
  'legacy_level',
  'result',
  'result_is_paper',
  'conditions',
  'legal_basis',
  'suspend_on_payment',
  'same_day',
  'statutory_limit_provenance',
  'local_limit_provenance',
  'components_provenance',
  'fees_provenance',
  'handling_provenance',
] as const;

export function proceduresByCode(db: Knex, codes: readonly string[]): Promise<ProcedureModel[]> {
  return db('procedures').select(procedureColumns).whereIn('code', codes);
}

export function fieldsByCode(db: Knex, codes: readonly string[]): Promise<ProcedureFieldModel[]> {
  return db('procedure_fields').select('code', 'name').whereIn('code', codes);
}

export const byFieldCode: Order = {
  name: 'field-code',
  columns: [{ column: 'code', direction: 'asc' }],
};

export function allFields(db: Knex): Knex.QueryBuilder {
  return db('procedure_fields').select('code', 'name');
}

export function versionsById(db: Knex, ids: readonly string[]): Promise<ProcedureVersionModel[]> {
  return db('procedure_versions').select(versionColumns).whereIn('id', ids);
}

/** The versions in force on a day, at most one for each procedure. */
export function versionsInForce(
  db: Knex,
  procedureCodes: readonly string[],
  asOf: Day,
): Promise<ProcedureVersionModel[]> {
  return validOn(
    db('procedure_versions').select(versionColumns).whereIn('procedure_code', procedureCodes),
    asOf,
  );
}

/** All versions of some procedures, oldest first. */
export function versionsOfProcedures(
  db: Knex,
  procedureCodes: readonly string[],
): Promise<ProcedureVersionModel[]> {
  return db('procedure_versions')
    .select(versionColumns)
    .whereIn('procedure_code', procedureCodes)
    .orderBy([{ column: 'procedure_code' }, { column: 'valid_from' }]);
}
