import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import { validOn } from '../../shared/validity.ts';
import type { SimplificationRule } from '../generated/resolver-types.ts';
import { hasBasisInForce } from '../reviews/legal-instruments.ts';

/** Procedures in force on a day that a rule says should be looked at. */
export async function simplificationCandidates(
  db: Knex,
  rule: SimplificationRule,
  day: Day,
): Promise<CandidateList> {
  const inForce = validOn(db('procedure_versions as v'), day, 'v').select(
    'v.procedure_code',
    'v.name_order',
  );
  return rule === 'DUPLICATE'
    ? { query: duplicates(inForce, db, day) }
    : { query: inForce.whereIn('v.legal_basis', await endedBases(db, day)) };
}

/** In an object, as a query that is returned from an asynchronous function runs. */
export interface CandidateList {
  readonly query: Knex.QueryBuilder;
}

/** Another procedure in force has the same name and the same department, be it at another level. */
function duplicates(inForce: Knex.QueryBuilder, db: Knex, day: Day): Knex.QueryBuilder {
  return inForce.whereExists(
    validOn(db('procedure_versions as other'), day, 'other')
      .select(db.raw('1'))
      .whereRaw('other.name_search = v.name_search and other.agency_code = v.agency_code')
      .whereRaw('other.procedure_code <> v.procedure_code'),
  );
}

/** Lists of laws and decrees none of which is in force. Few lists are shared by many versions. */
async function endedBases(db: Knex, day: Day): Promise<string[]> {
  const lists: string[] = await validOn(db('procedure_versions'), day)
    .distinct('legal_basis')
    .pluck('legal_basis');
  return lists.filter((list) => !hasBasisInForce(JSON.parse(list), day));
}
