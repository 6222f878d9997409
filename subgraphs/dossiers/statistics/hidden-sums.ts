import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import type { Rollup, RollupFamily } from './rollups.ts';

/**
 * Whether a caller has to read confidential sums beside the public ones. Most have not, whose answers therefore cannot
 * depend on them. A citizen's own dossiers are not among the sums that one sees.
 */
export function seesHidden({ everything, places }: Reach): boolean {
  return everything || places.size > 0;
}

/** The tables of confidential sums, and of the changes not in them yet, that a caller has to read. */
export function hiddenTables(
  { table }: Rollup,
  { changes }: RollupFamily,
  reach: Reach,
): readonly string[] {
  return seesHidden(reach) ? [table, changes] : [];
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
