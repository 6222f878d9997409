import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import type { DossierModel } from '../models.ts';
import { whereVisible } from './visible.ts';

/** What the graph reads of a dossier. */
export const dossierColumns = [
  'id',
  'code',
  'national_id',
  'procedure_code',
  'procedure_version',
  'field_code',
  'unit_code',
  'support_point_code',
  'competent_agency_code',
  'holder_code',
  'channel',
  'applicant_kind',
  'applicant_name',
  'applicant_identity',
  'applicant_phone',
  'applicant_email',
  'summary',
  'submitted_at',
  'received_at',
  'registered_at',
  'limit_minutes',
  'same_day',
  'original_due_at',
  'due_at',
  'ended_at',
  'returned_at',
  'due_key',
  'overdue_from',
  'late_from',
  'is_open',
  'status',
  'internal_status',
  'lateness',
  'confidentiality',
  'handling_officer',
  'parent_id',
  'parent_transfer_seq',
  'created_at',
  'updated_at',
  'version',
].map((column) => `dossiers.${column}`);

export function selectDossiers(db: Knex): Knex.QueryBuilder {
  return db('dossiers').select(dossierColumns);
}

/** Those of the codes of which a caller may know. */
export function dossiersByCode(
  db: Knex,
  codes: readonly string[],
  reach: Reach,
): Promise<DossierModel[]> {
  return whereVisible(selectDossiers(db).whereIn('code', codes), reach);
}

export function dossiersById(
  db: Knex,
  ids: readonly number[],
  reach: Reach,
): Promise<DossierModel[]> {
  return whereVisible(selectDossiers(db).whereIn('id', ids), reach);
}

/** Parts of interconnected dossiers, in the order in which they were opened. */
export function partsOf(db: Knex, ids: readonly number[], reach: Reach): Promise<DossierModel[]> {
  return whereVisible(selectDossiers(db).whereIn('parent_id', ids), reach).orderBy('id');
}
