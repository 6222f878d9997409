import type { Knex } from 'knex';
import type { Day } from '../../shared/instants.ts';
import {
  countRows,
  type Order,
  type Page,
  pageOf,
  type TotalCount,
} from '../../shared/pagination.ts';
import type { EliminationCandidateModel } from '../models.ts';
import { beginOf } from './filter.ts';

/** Order of {@link eliminationCandidates}. */
export const candidateOrder: Order = {
  name: 'candidate',
  columns: [{ column: 'code', direction: 'asc' }],
};

/** Procedures with no more than some dossiers since a day. */
export interface CandidateList {
  readonly since: Day;
  readonly atMost: number;
}

function candidates(db: Knex, { since, atMost }: CandidateList): Knex.QueryBuilder {
  const volumes = db('dossiers')
    .select('procedure_code')
    .count({ dossiers: '*' })
    .where('registered_at', '>=', beginOf(since))
    .groupBy('procedure_code')
    .as('volumes');
  return db('known_procedures')
    .leftJoin(volumes, 'volumes.procedure_code', 'known_procedures.code')
    .select('known_procedures.code', db.raw('coalesce(volumes.dossiers, 0) as dossiers'))
    .whereRaw('coalesce(volumes.dossiers, 0) <= ?', [atMost]);
}

export function eliminationCandidates(
  db: Knex,
  page: Page,
  list: CandidateList,
): Promise<EliminationCandidateModel[]> {
  return pageOf(candidates(db, list), page).then((rows: EliminationCandidateModel[]) =>
    rows.map(({ code, dossiers }) => ({ code, dossiers: Number(dossiers) })),
  );
}

export function countCandidates(db: Knex, list: CandidateList): Promise<TotalCount> {
  return countRows(db, candidates(db, list));
}
