import type { Knex } from 'knex';
import type { ExternalIndexKind } from '../generated/resolver-types.ts';
import type { ExternalIndexModel } from '../models.ts';

/** Rankings of a year, or of all years, the newest first; a few rows in all. */
export function externalIndexes(
  db: Knex,
  year: number | null | undefined,
  kind: ExternalIndexKind | null | undefined,
): Promise<ExternalIndexModel[]> {
  const query = db('external_indexes')
    .select(
      'kind',
      'year',
      'rank',
      'rank_is_upper_bound',
      'of',
      'score',
      'publisher',
      'certainty',
      'basis',
    )
    .orderBy([{ column: 'year', order: 'desc' }, { column: 'kind' }]);
  if (typeof year === 'number') query.where({ year });
  if (kind) query.where({ kind });
  return query;
}
