import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { bulkInsert } from '../../shared/bulk-insert.ts';
import { readTable } from '../../shared/import/read-table.ts';
import type { SeededUnit } from './seeded-units.ts';

const planFile = fileURLToPath(new URL('counters.tsv', import.meta.url));

/** Counters of every unit: those that the plan has for its kind. */
export async function seedCounters(
  db: Knex.Transaction,
  units: readonly SeededUnit[],
): Promise<void> {
  const { rows } = await readTable(planFile);
  const plans = Map.groupBy(
    rows.map(([kind, number, name, fieldNames]) => ({
      kind: String(kind),
      number: Number(number),
      name: String(name),
      fieldNames: JSON.stringify(fieldNames ? String(fieldNames).split(';') : []),
    })),
    ({ kind }) => kind,
  );
  await bulkInsert(
    db,
    'service_counters',
    ['reception_unit_code', 'number', 'name', 'field_names'],
    units.flatMap(({ code, kind }) =>
      (plans.get(kind) ?? []).map(({ number, name, fieldNames }) => [
        code,
        number,
        name,
        fieldNames,
      ]),
    ),
  );
}
