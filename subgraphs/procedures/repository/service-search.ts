import type { Knex } from 'knex';
import { containing } from '../../shared/conditions.ts';
import type { Day } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import { containsPattern, searchKey } from '../../shared/text.ts';
import type { ProcedureApplicantKind } from '../generated/resolver-types.ts';
import { allProcedures, readText, whereListed } from './catalogue.ts';

export interface Search {
  readonly text: string;
  readonly applicantKind: ProcedureApplicantKind | null;
  readonly asOf: Day;
}

export interface SearchRow {
  readonly procedure_code: string;
  readonly version_id: string;
}

/** Words of a search that count; more would only make the statement longer. */
const maxWords = 12;

/** Nearest match first: how the name contains the text, then how much else it says. */
export const byRelevance: Order = {
  name: 'service-relevance',
  columns: [
    { column: 'closeness', direction: 'asc' },
    { column: 'name_length', direction: 'asc' },
    { column: 'procedure_code', direction: 'asc' },
  ],
};

/**
 * The procedures whose names have all words of the text.
 *
 * Reads every version in force: no index finds a word within a name, and the catalogue has some thousands of rows.
 *
 * @throws ARGUMENT_INVALID
 */
export function servicesMatching(db: Knex, search: Search): Knex.QueryBuilder {
  const phrase = containsPattern(readText(search.text));
  const matches = allProcedures(db, { asOf: search.asOf, filter: {} }).select(
    'v.procedure_code',
    'v.id as version_id',
    db.raw('length(v.name_search) as name_length'),
    db.raw(
      "case when v.name_search like ? escape '!' then 0 when v.name_search like ? escape '!' then 1 else 2 end as closeness",
      [phrase.slice(1), phrase],
    ),
  );
  for (const word of searchKey(search.text).split(' ').slice(0, maxWords)) {
    containing(matches, 'v.name_search', word);
  }
  if (search.applicantKind) whereListed(matches, 'v.applicant_kinds', search.applicantKind);
  return db
    .select('procedure_code', 'version_id', 'name_length', 'closeness')
    .from(matches.as('matches'));
}
