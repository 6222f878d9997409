import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { partyKey } from '../party-key.ts';

/**
 * Restricts a query that reads `appointments` to the rows of which a caller may know. The only place where that is said.
 *
 * Rows are still found and ordered by the index of the query: of a hundred, all but one or two meet the first condition.
 */
export function whereVisible<Query extends Knex.QueryBuilder>(query: Query, reach: Reach): Query {
  return reach.everything ? query : (query.where((row) => visible(row, reach)) as Query);
}

/** The same for what belongs to an appointment, by the column that names it. */
export function whereAppointmentVisible<Query extends Knex.QueryBuilder>(
  query: Query,
  column: string,
  reach: Reach,
): Query {
  if (reach.everything) return query;
  // Counted, so that it is looked up for each row by its number: "exists" may be worked out for all appointments first.
  return query.where(query.client.raw('1'), '=', (appointment: Knex.QueryBuilder) =>
    appointment
      .count('*')
      .from('appointments')
      .whereRaw('appointments.id = ??', [column])
      .where((row) => visible(row, reach)),
  ) as Query;
}

function visible(row: Knex.QueryBuilder, { places, person }: Reach): void {
  row.where('appointments.is_confidential', 0);
  if (places.size > 0) row.orWhereIn('appointments.unit_code', [...places]);
  if (person !== null) row.orWhere('appointments.party_key', partyKey(person));
}
