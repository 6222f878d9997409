import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import type { AdministrativeLevel } from '../generated/resolver-types.ts';
import { hiddenTables, whereSeen } from '../statistics/hidden-sums.ts';
import { type FlowMeasure, flowMeasures } from '../statistics/measures.ts';
import { flowDays, flowFamily, hiddenFlowDays, hiddenFlowFamily } from '../statistics/rollups.ts';
import type { Period } from './statistics.ts';

export interface FlowRow extends Readonly<Record<FlowMeasure, number>> {
  readonly from_level: AdministrativeLevel;
  readonly to_level: AdministrativeLevel;
}

/** Transfers of a period by the levels of sender and receiver: the sums, and the changes that are not in them yet. */
export async function flowBetweenLevels(
  db: Knex,
  { from, to }: Period,
  reach: Reach,
): Promise<FlowRow[]> {
  const rowsOf = (table: string) =>
    db(table)
      .select('from_level', 'to_level', ...flowMeasures)
      .whereBetween('day', [from, to]);
  const rows: FlowRow[] = await db
    .from(
      rowsOf(flowDays.table)
        .unionAll([
          rowsOf(flowFamily.changes),
          ...hiddenTables(hiddenFlowDays, hiddenFlowFamily, reach).map((table) =>
            whereSeen(rowsOf(table), reach),
          ),
        ])
        .as('sums'),
    )
    .select('from_level', 'to_level')
    .sum(Object.fromEntries(flowMeasures.map((measure) => [measure, measure])))
    .groupBy('from_level', 'to_level')
    .having(db.raw('sum(sent)'), '>', 0)
    .orderBy(['from_level', 'to_level']);
  return rows.map((row) => ({ ...row, ...numbersOf(row) }));
}

/** MariaDB gives sums as text. */
function numbersOf(row: FlowRow): Record<FlowMeasure, number> {
  return Object.fromEntries(
    flowMeasures.map((measure) => [measure, Number(row[measure])]),
  ) as Record<FlowMeasure, number>;
}
