import type { Knex } from 'knex';
import type { CalendarOrigin } from '../booking/i-calendar.ts';

/** The origin of an appointment that stands for an earlier one. */
export interface CalendarOriginRow extends CalendarOrigin {
  readonly id: number;
}

/**
 * Goes back from appointments that stand for others to the first ones, in one statement, by primary keys. What was replaced does not
 * change any more, so neither does the sum of its versions.
 */
export async function calendarOrigins(
  db: Knex,
  ids: readonly number[],
): Promise<CalendarOriginRow[]> {
  return db
    .withRecursive('chain', (chain) =>
      chain
        .select({ id: 'id', code: 'code', unit_code: 'unit_code', before: 'replaces_id' })
        .select(db.raw('0 as versions'))
        .from('appointments')
        .whereIn('id', ids)
        .unionAll((earlier) =>
          earlier
            .select('chain.id', 'appointments.code', 'appointments.unit_code')
            .select('appointments.replaces_id', db.raw('chain.versions + appointments.version'))
            .from('chain')
            .join('appointments', 'appointments.id', 'chain.before'),
        ),
    )
    .select('id', 'code', 'unit_code', 'versions')
    .from('chain')
    .whereNull('before');
}
