import type { Knex } from 'knex';
import type { Counter } from '../booking/next-ticket.ts';

/** The counters of a unit as agencies has them, by number. */
export async function countersOf(db: Knex, unitCode: string): Promise<Counter[]> {
  const rows = await db('service_counters')
    .select('number', 'field_names')
    .where('unit_code', unitCode)
    .orderBy('number');
  return rows.map(({ number, field_names }) => ({ number, fieldNames: JSON.parse(field_names) }));
}

/** How many counters each unit has; units without any are left out. */
export async function counterCounts(db: Knex): Promise<ReadonlyMap<string, number>> {
  const rows = (await db('service_counters')
    .select('unit_code')
    .count({ counters: '*' })
    .groupBy('unit_code')) as { unit_code: string; counters: number }[];
  return new Map(rows.map(({ unit_code, counters }) => [unit_code, Number(counters)]));
}
