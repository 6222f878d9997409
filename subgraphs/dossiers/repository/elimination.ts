import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { addDays, type Day } from '../../shared/instants.ts';
import {
  countRows,
  type Order,
  type Page,
  pageOf,
  type TotalCount,
} from '../../shared/pagination.ts';
import type { EliminationCandidateModel } from '../models.ts';
import { hiddenTables, whereSeen } from '../statistics/hidden-sums.ts';
import {
  dossierFamily,
  hiddenDays,
  hiddenDossierFamily,
  procedureDays,
  procedureMonths,
} from '../statistics/rollups.ts';

/** Order of {@link eliminationCandidates}. */
export const candidateOrder: Order = {
  name: 'candidate',
  columns: [{ column: 'code', direction: 'asc' }],
};

/** Procedures with no more than some dossiers since a day. */
export interface CandidateList {
  readonly reach: Reach;
  readonly since: Day;
  readonly atMost: number;
}

/** Volumes are added up from the sums by month, those by day of the first month, and the changes not in them yet. */
function candidates(db: Knex, { reach, since, atMost }: CandidateList): Knex.QueryBuilder {
  const month = `${since.slice(0, 7)}-01`;
  const rowsOf = (table: string) =>
    db(table).select('procedure_code', 'registered').where('day', '>=', since);
  const nextMonth = `${addDays(month, 31).slice(0, 7)}-01`;
  const volumes = db
    .from(
      rowsOf(procedureMonths.table)
        .where('day', '>=', nextMonth)
        .unionAll([
          rowsOf(procedureDays.table).where('day', '<', nextMonth),
          rowsOf(dossierFamily.changes),
          ...hiddenTables(hiddenDays, hiddenDossierFamily, reach).map((table) =>
            whereSeen(rowsOf(table), reach),
          ),
        ])
        .as('sums'),
    )
    .select('procedure_code')
    .sum({ dossiers: 'registered' })
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
