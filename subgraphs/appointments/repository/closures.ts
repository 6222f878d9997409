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
  'withdrawn_at',
] as const;

export const closureOrder: Order = {
  name: 'closures',
  columns: [
    { column: 'start_at', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

export interface ClosureCriteria {
  /** Closures that end on this day or later. */
  readonly from: Day;
  /** Whether withdrawn closures are wanted too. */
  readonly withdrawn: boolean;
}

export function closuresOfUnit(
  db: Knex,
  unitCode: string,
  { from, withdrawn }: ClosureCriteria,
): Knex.QueryBuilder {
  const query = db('closures')
    .select(closureColumns)
    .where('unit_code', unitCode)
    .where('end_at', '>', toStored(instantAt(from)));
  if (!withdrawn) query.whereNull('withdrawn_at');
  return query;
}
