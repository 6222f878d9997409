import type { Knex } from 'knex';
import type { Order } from '../../shared/pagination.ts';
import type { SimplificationReviewState } from '../generated/resolver-types.ts';
import type { SimplificationReviewModel } from '../models.ts';

export const asRecorded: Order = {
  name: 'procedure-change',
  columns: [{ column: 'sequence', direction: 'asc' }],
};

export function allChanges(db: Knex): Knex.QueryBuilder {
  return db('procedure_changes').select('sequence', 'kind', 'procedure_code', 'version_id', 'at');
}

export const latestProposed: Order = {
  name: 'review-proposed',
  columns: [
    { column: 'proposed_on', direction: 'desc' },
    { column: 'number', direction: 'desc' },
  ],
};

export function reviewsInState(
  db: Knex,
  state: SimplificationReviewState | null | undefined,
): Knex.QueryBuilder {
  const query = db('simplification_reviews').select(
    'number',
    'procedure_code',
    'proposal',
    'reason',
    'state',
    'proposed_on',
    'decided_on',
    'record_version',
  );
  return state ? query.where({ state }) : query;
}

/** Reviews of some procedures, latest proposed first. */
export function reviewsOfProcedures(
  db: Knex,
  procedureCodes: readonly string[],
): Promise<SimplificationReviewModel[]> {
  return reviewsInState(db, null)
    .whereIn('procedure_code', procedureCodes)
    .orderBy([
      { column: 'proposed_on', order: 'desc' },
      { column: 'number', order: 'desc' },
    ]);
}

export async function reviewByNumber(
  db: Knex,
  number: number,
): Promise<SimplificationReviewModel | null> {
  return (await reviewsInState(db, null).where({ number }).first()) ?? null;
}
