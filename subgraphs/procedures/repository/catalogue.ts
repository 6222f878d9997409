import type { Knex } from 'knex';
import { containing } from '../../shared/conditions.ts';
import { clientError } from '../../shared/errors.ts';
import type { Day } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import { searchKey } from '../../shared/text.ts';
import { validOn } from '../../shared/validity.ts';
import { readAgencyCode, readFieldCode } from '../codes.ts';
import type { ProcedureFilter } from '../generated/resolver-types.ts';

/**
 * Lists of procedures. Versions of a procedure do not overlap, so those in force on a day are one row per procedure,
 * and the procedure's code is a total order.
 */
export interface Criteria {
  readonly asOf: Day;
  readonly filter: ProcedureFilter;
}

/** The columns that a list is ordered by, and its cursors are made of. */
export const listColumns = ['v.procedure_code', 'v.name_order'];

export const byCode: Order = {
  name: 'procedure-code',
  columns: [{ column: 'v.procedure_code', direction: 'asc' }],
};

export const byName: Order = {
  name: 'procedure-name',
  columns: [
    { column: 'v.name_order', direction: 'asc' },
    { column: 'v.procedure_code', direction: 'asc' },
  ],
};

/** The procedures of one parent, or all, that meet the criteria. */
export type ProcedureScope = (
  db: Knex,
  criteria: Criteria,
  parentCode: string,
) => Knex.QueryBuilder;

export const allProcedures = (db: Knex, criteria: Criteria) => inForce(db, criteria);

export const proceduresOfAgency: ProcedureScope = (db, criteria, agencyCode) =>
  inForce(db, criteria).where('v.agency_code', agencyCode);

export const proceduresOfField: ProcedureScope = (db, criteria, fieldCode) =>
  inForce(db, criteria).where('v.field_code', fieldCode);

/** What a unit offers: an offering is valid only while its version is. */
export const proceduresOfUnit: ProcedureScope = (db, { asOf, filter }, unitCode) =>
  filtered(
    validOn(
      db('offerings as o')
        .join('procedure_versions as v', 'v.id', 'o.version_id')
        .where('o.unit_code', unitCode),
      asOf,
      'o',
    ),
    filter,
  );

/** Order of {@link proceduresOfUnit}: the offerings' own index has it. */
export const byOfferedCode: Order = {
  name: 'procedure-code',
  columns: [{ column: 'o.procedure_code', direction: 'asc' }],
};

function inForce(db: Knex, { asOf, filter }: Criteria): Knex.QueryBuilder {
  return filtered(validOn(db('procedure_versions as v'), asOf, 'v'), filter);
}

/** Columns that must equal what a filter of the same meaning says. */
const equalities = {
  competence: 'v.competence',
  exclusionReason: 'v.exclusion_reason',
  approvalAuthority: 'v.approval_authority',
  offSiteReason: 'v.off_site_reason',
  provenance: 'v.provenance',
  centreStepCount: 'v.centre_step_count',
} as const;

function filtered(query: Knex.QueryBuilder, filter: ProcedureFilter): Knex.QueryBuilder {
  for (const [name, column] of Object.entries(equalities)) {
    const wanted = filter[name as keyof typeof equalities];
    if (wanted !== null && wanted !== undefined) query.where(column, wanted);
  }
  if (filter.agencyCode) query.where('v.agency_code', readAgencyCode(filter.agencyCode));
  if (filter.fieldCode) query.where('v.field_code', readFieldCode(filter.fieldCode));
  if (filter.level) whereListed(query, 'v.execution_levels', filter.level);
  if (filter.applicantKind) whereListed(query, 'v.applicant_kinds', filter.applicantKind);
  if (filter.atCentre === true) query.where('v.centre_step_count', '>', 0);
  if (filter.atCentre === false) query.where('v.centre_step_count', 0);
  if (filter.text) {
    containing(query, 'v.name_search', readText(filter.text));
  }
  return query;
}

/** Where a column with a JSON list of words has this one. */
export function whereListed(query: Knex.QueryBuilder, column: string, word: string): void {
  query.where(column, 'like', `%"${word}"%`);
}

const maxTextLength = 200;

/** @throws ARGUMENT_INVALID for a text that nothing can be searched by */
export function readText(text: string): string {
  if (searchKey(text) !== '' && text.length <= maxTextLength) return text;
  throw clientError(
    'ARGUMENT_INVALID',
    `\`text\` must have 1 to ${maxTextLength} characters that can be searched, got ${text.length}.`,
  );
}
