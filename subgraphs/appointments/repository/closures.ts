import type { Knex } from 'knex';
import { type Day, instantAt, toStored } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';

export const closureColumns = [
  'id',
  'unit_code',
  'start_at',
  'end_at',
  'reason',
  'declared_at',
] as const;

export const closureOrder: Order = {
  name: 'closures',
  columns: [
    { column: 'start_at', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

/** Closures of a unit that end on the day or later. */
export function closuresOfUnit(db: Knex, unitCode: string, from: Day): Knex.QueryBuilder {
  return db('closures')
    .select(closureColumns)
    .where('unit_code', unitCode)
    .where('end_at', '>', toStored(instantAt(from)));
}
