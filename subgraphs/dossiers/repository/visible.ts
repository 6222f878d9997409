import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';

/** Confidentiality of dossiers that everybody may know of. */
export const publicConfidentiality = 'NORMAL';

/**
 * Restricts a query that reads `dossiers` to the rows of which a caller may know. The only place where SQL says so; the
 * same rule for a row in hand is `isVisible`.
 *
 * Rows are still read in the order of an index: of a hundred, all but one or two meet the first condition.
 *
 * @param unitCode of the unit to which the query is restricted already, if it is to one
 */
export function whereVisible<Query extends Knex.QueryBuilder>(
  query: Query,
  { everything, places, person }: Reach,
  unitCode?: string,
): Query {
  if (everything || (unitCode !== undefined && places.has(unitCode))) return query;
  return query.where((either) => {
    either.where('dossiers.confidentiality', publicConfidentiality);
    if (places.size > 0) {
      const codes = [...places];
      if (unitCode === undefined) either.orWhereIn('dossiers.unit_code', codes);
      either.orWhereIn('dossiers.holder_code', codes);
    }
    if (person !== null) either.orWhere('dossiers.applicant_identity', person);
  }) as Query;
}
