import type { Knex } from 'knex';
import { type Day, instantAt, toStored } from '../../shared/instants.ts';
import {
  countsOfParents,
  type Order,
  type Page,
  pageOf,
  pagesOfParents,
  type TotalCount,
} from '../../shared/pagination.ts';
import type { ClosureModel } from '../models.ts';

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

/** Closures that end on the day or later. */
export function closuresOfUnits(
  db: Knex,
  unitCodes: readonly string[],
  from: Day,
  page: Page,
): Promise<ClosureModel[][]> {
  return pagesOfParents(db, unitCodes, (code) => pageOf(closuresOfUnit(db, code, from), page));
}

export function closureCounts(
  db: Knex,
  unitCodes: readonly string[],
  from: Day,
): Promise<TotalCount[]> {
  return countsOfParents(db, unitCodes, (code) => closuresOfUnit(db, code, from));
}

function closuresOfUnit(db: Knex, unitCode: string, from: Day) {
  return db('closures')
    .select(closureColumns)
    .where('unit_code', unitCode)
    .where('end_at', '>', toStored(instantAt(from)));
}
