import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import type { Day } from '../../shared/instants.ts';
import { type Figures, figureMeasures, figuresOf } from '../statistics/figures.ts';
import {
  byLevel,
  byProcedure,
  byUnit,
  noSums,
  readSums,
  type SumsRow,
} from '../statistics/read-sums.ts';

/** What figures are grouped by. */
export type Grouping = 'unit_code' | 'procedure_code';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Who looks at figures, and when. */
export interface Viewing {
  readonly reach: Reach;
  readonly now: Date;
}

/** Figures of a period for the whole province. */
export async function figuresOfProvince(
  db: Knex,
  period: Period,
  { reach, now }: Viewing,
): Promise<Figures> {
  const rows = await readSums(db, {
    reach,
    source: byLevel,
    period,
    now,
    measures: figureMeasures,
    groupBy: [],
    monthly: false,
  });
  return figuresOfRows(rows);
}

/** Figures of a period for each of many units or procedures, in one statement. */
export async function figuresOfEach(
  db: Knex,
  grouping: Grouping,
  codes: readonly string[],
  period: Period,
  { reach, now }: Viewing,
): Promise<Figures[]> {
  const rows = await readSums(db, {
    reach,
    source: grouping === 'unit_code' ? byUnit : byProcedure,
    period,
    now,
    measures: figureMeasures,
    groupBy: [grouping],
    monthly: false,
    restrict: (sums) => sums.whereIn(grouping, codes),
  });
  const byCode = Map.groupBy(rows, ({ group }) => group[grouping]);
  return codes.map((code) => figuresOfRows(byCode.get(code) ?? []));
}

function figuresOfRows(rows: readonly SumsRow[]): Figures {
  const sumsOf = (wanted: string) => rows.find(({ time }) => time === wanted)?.sums ?? noSums;
  return figuresOf(sumsOf('before'), sumsOf('within'));
}
