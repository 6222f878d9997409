import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';
import type { Day } from '../../shared/instants.ts';
import type { AdministrativeLevel } from '../generated/resolver-types.ts';
import { beginOf, endOf } from './filter.ts';

export interface FlowRow {
  readonly from_level: AdministrativeLevel;
  readonly to_level: AdministrativeLevel;
  readonly sent: number;
  readonly acknowledged: number;
  readonly returned: number;
  readonly refused: number;
  readonly seconds_to_acknowledge: number;
  readonly seconds_to_return: number;
}

/** Transfers of a period by the levels of sender and receiver. */
export async function flowBetweenLevels(db: Knex, from: Day, to: Day): Promise<FlowRow[]> {
  const rows: FlowRow[] = await db('transfers')
    .select('from_level', 'to_level')
    .select(
      db.raw('count(*) as sent'),
      db.raw('count(acknowledged_at) as acknowledged'),
      db.raw("sum(case when state = 'RETURNED' then 1 else 0 end) as returned"),
      db.raw("sum(case when state = 'REFUSED' then 1 else 0 end) as refused"),
      db.raw(`sum(${secondsFromSending(db, 'acknowledged_at')}) as seconds_to_acknowledge`),
      db.raw(
        `sum(case when state = 'RETURNED' then ${secondsFromSending(db, 'returned_at')} else 0 end) as seconds_to_return`,
      ),
    )
    .where('sent_at', '>=', beginOf(from))
    .where('sent_at', '<', endOf(to))
    .groupBy('from_level', 'to_level')
    .orderBy(['from_level', 'to_level']);
  // MariaDB gives sums as text.
  return rows.map((row) => ({
    ...row,
    sent: Number(row.sent),
    acknowledged: Number(row.acknowledged),
    returned: Number(row.returned),
    refused: Number(row.refused),
    seconds_to_acknowledge: Number(row.seconds_to_acknowledge),
    seconds_to_return: Number(row.seconds_to_return),
  }));
}

/** Whole seconds from sending to another instant of the transfer, in the dialect of the engine. */
function secondsFromSending(db: Knex, column: 'acknowledged_at' | 'returned_at'): string {
  return isSqlite(db)
    ? `(unixepoch(${column}) - unixepoch(sent_at))`
    : `timestampdiff(second, sent_at, ${column})`;
}
