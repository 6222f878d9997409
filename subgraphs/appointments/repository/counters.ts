import type { Knex } from 'knex';
import type { Counter } from '../booking/next-ticket.ts';

/** The counters of a unit as agencies has them, by number. */
export async function countersOf(db: Knex, unitCode: string): Promise<Counter[]> {
  const rows = await db('service_counters')
    .select('number', 'field_names')
    .where('unit_code', unitCode)
    .orderBy('number');
  return rows.map(toCounter);
}

/** The counters of all units. */
export async function allCounters(db: Knex): Promise<ReadonlyMap<string, Counter[]>> {
  const rows: CounterRow[] = await db('service_counters')
    .select('unit_code', 'number', 'field_names')
    .orderBy(['unit_code', 'number']);
  return new Map(
    [...Map.groupBy(rows, (row) => row.unit_code)].map(([code, ofUnit]) => [
      code,
      ofUnit.map(toCounter),
    ]),
  );
}

interface CounterRow {
  readonly unit_code: string;
  readonly number: number;
  readonly field_names: string;
}

function toCounter({ number, field_names }: Omit<CounterRow, 'unit_code'>): Counter {
  return { number, fieldNames: JSON.parse(field_names) };
}
