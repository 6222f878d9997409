import { searchKey } from '../../shared/text.ts';

/** The columns of a procedure that its versions repeat; see the migration for why. */
export interface ProcedureForCatalogue {
  readonly code: string;
  readonly name: string;
  readonly field_code: string;
  readonly agency_code: string;
  readonly competence: string;
  /** JSON */
  readonly execution_levels: string;
  readonly provenance: string;
  readonly state: string;
}

export const procedureForCatalogueColumns = [
  'code',
  'name',
  'field_code',
  'agency_code',
  'competence',
  'execution_levels',
  'provenance',
  'state',
] as const satisfies readonly (keyof ProcedureForCatalogue)[];

/** What the versions of a procedure repeat of it. */
export function catalogueColumnsOf(procedure: ProcedureForCatalogue) {
  const { name, field_code, agency_code, competence, execution_levels, provenance } = procedure;
  return {
    field_code,
    agency_code,
    competence,
    execution_levels,
    provenance,
    name_search: searchKey(name),
    name_order: orderKeyOf(name),
  };
}

/** Characters of a name that its place in a list depends on: those that fit into an index. */
const maxOrderLength = 190;

/** What names are ordered by: as their search key, but with `đ` after `d`, as the alphabet has it. */
export function orderKeyOf(name: string): string {
  return searchKey(name.replace(/[đĐ]/g, 'd~')).slice(0, maxOrderLength);
}
