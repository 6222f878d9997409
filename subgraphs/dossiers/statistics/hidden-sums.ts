import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import type { RollupFamily } from './rollups.ts';

/**
 * The tables of confidential sums that a caller has to read beside the public ones; none for most callers, whose answers
 * therefore cannot depend on them. A citizen's own dossiers are not among the sums that one sees.
 */
export function hiddenTables(
  { changes, rollups }: RollupFamily,
  { everything, places }: Reach,
): readonly string[] {
  return everything || places.size > 0 ? [...rollups.map(({ table }) => table), changes] : [];
}

/** Restricts confidential sums to those at the caller's places, as `whereVisible` restricts dossiers. */
export function whereSeen<Query extends Knex.QueryBuilder>(
  rows: Query,
  { everything, places }: Reach,
): Query {
  if (everything) return rows;
  const codes = [...places];
  return rows.where((either) => {
    either.whereIn('unit_code', codes).orWhereIn('holder_code', codes);
  }) as Query;
}
