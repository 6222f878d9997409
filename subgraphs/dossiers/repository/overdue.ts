import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { toStored } from '../../shared/instants.ts';
import { pagesOfParents } from '../../shared/pagination.ts';
import type { AdministrativeLevel } from '../generated/resolver-types.ts';
import type { DossierModel } from '../models.ts';
import { selectDossiers } from './dossiers.ts';
import { whereVisible } from './visible.ts';

/** An instant that is looked at; of the present less has to be read. */
export interface Moment {
  readonly at: Date;
  readonly isPresent: boolean;
}

export interface OverdueRow {
  readonly unit_code: string;
  readonly open: number;
  readonly overdue: number;
}

/** Open and overdue dossiers by unit, most overdue first. */
export async function overdueByUnit(
  db: Knex,
  moment: Moment,
  level: AdministrativeLevel | null,
  reach: Reach,
): Promise<OverdueRow[]> {
  const query = whereVisible(whereOpen(db('dossiers'), moment), reach)
    .select({ unit_code: 'dossiers.unit_code' }, db.raw('count(*) as open'))
    .select(
      db.raw('count(case when dossiers.overdue_from <= ? then 1 end) as overdue', [
        toStored(moment.at),
      ]),
    )
    .groupBy('dossiers.unit_code')
    .orderBy([{ column: 'overdue', order: 'desc' }, { column: 'unit_code' }]);
  if (level !== null) {
    query.whereIn('dossiers.unit_code', db('known_units').select('code').where('level', level));
  }
  const rows: OverdueRow[] = await query;
  return rows.map(({ unit_code, open, overdue }) => ({
    unit_code,
    open: Number(open),
    overdue: Number(overdue),
  }));
}

/** Accepted dossiers that were open at a moment. */
function whereOpen(query: Knex.QueryBuilder, { at, isPresent }: Moment): Knex.QueryBuilder {
  query.whereNotNull('dossiers.received_at');
  if (isPresent) return query.where('dossiers.is_open', 1);
  return query
    .where('dossiers.ended_key', '>', toStored(at))
    .where('dossiers.registered_at', '<=', toStored(at));
}

/** The dossiers of each of many units that are the longest overdue. */
export function overdueDossiersOfUnits(
  db: Knex,
  unitCodes: readonly string[],
  { moment, reach }: { readonly moment: Moment; readonly reach: Reach },
  limit: number,
): Promise<DossierModel[][]> {
  const at = toStored(moment.at);
  return pagesOfParents(db, unitCodes, (code) => {
    const ofUnit = whereVisible(selectDossiers(db).where('dossiers.unit_code', code), reach, code);
    const query = ofUnit.where('dossiers.overdue_from', '<=', at).limit(limit);
    if (!moment.isPresent) return whereOpen(query, moment).orderBy(['due_at', 'id']);
    // What has a due key in the past is open; by that key alone they are read in the order of its index.
    return query
      .whereNotNull('dossiers.received_at')
      .where('dossiers.due_key', '<', at)
      .orderBy(['due_key', 'id']);
  });
}
