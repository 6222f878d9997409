import type { Knex } from 'knex';
import {
  countRows,
  countsOfParents,
  type Order,
  type Page,
  pageOf,
  pagesOfParents,
  type TotalCount,
} from '../../shared/pagination.ts';
import type { DossierFilter, DossierOrder } from '../generated/resolver-types.ts';
import type { DossierModel } from '../models.ts';
import { neverKey } from '../order-keys.ts';
import { selectDossiers } from './dossiers.ts';
import { applyFilter } from './filter.ts';

/** The orders of lists of dossiers. The migration names the index that has each. */
export const dossierOrders: Readonly<Record<DossierOrder, Order>> = {
  RECEIVED_DESC: {
    name: 'received-desc',
    columns: [
      { column: 'dossiers.registered_at', direction: 'desc' },
      { column: 'dossiers.id', direction: 'desc' },
    ],
  },
  RECEIVED_ASC: {
    name: 'received-asc',
    columns: [
      { column: 'dossiers.registered_at', direction: 'asc' },
      { column: 'dossiers.id', direction: 'asc' },
    ],
  },
  DUE_ASC: {
    name: 'due-asc',
    columns: [
      { column: 'dossiers.due_key', direction: 'asc' },
      { column: 'dossiers.id', direction: 'asc' },
    ],
  },
};

/** Order of the feed of changes. */
export const changeOrder: Order = {
  name: 'changed',
  columns: [
    { column: 'dossiers.updated_at', direction: 'asc' },
    { column: 'dossiers.id', direction: 'asc' },
  ],
};

/** A list of dossiers: what is in it, and as of when. */
export interface DossierList {
  readonly filter: DossierFilter;
  readonly now: Date;
}

function rowsOf(db: Knex, { filter, now }: DossierList, unitCode?: string): Knex.QueryBuilder {
  const query = selectDossiers(db);
  if (unitCode !== undefined) query.where('dossiers.unit_code', unitCode);
  return applyFilter(query, filter, now);
}

/**
 * One page. In the order of due dates, open dossiers come first: asked for by that key alone, they are read in the order of
 * its index, which a condition on another column would make the database leave. In the order of receipt, overdue dossiers
 * are looked for among the open ones alone.
 */
function page(db: Knex, wanted: Page, list: DossierList, unitCode?: string): Knex.QueryBuilder {
  const { open, ...filter } = list.filter;
  if (wanted.order === dossierOrders.DUE_ASC && open === true) {
    const query = rowsOf(db, { ...list, filter }, unitCode);
    return pageOf(query.where('dossiers.due_key', '<', neverKey), wanted);
  }
  const query = rowsOf(db, list, unitCode);
  if (wanted.order !== dossierOrders.DUE_ASC && filter.overdue === true) {
    query.where('dossiers.is_open', 1);
  }
  return pageOf(query, wanted);
}

export function dossierPage(db: Knex, wanted: Page, list: DossierList): Promise<DossierModel[]> {
  return page(db, wanted, list);
}

export function countDossiers(db: Knex, list: DossierList): Promise<TotalCount> {
  return countRows(db, rowsOf(db, list));
}

/** A page of each of many units, in one statement. */
export function dossierPagesOfUnits(
  db: Knex,
  unitCodes: readonly string[],
  wanted: Page,
  list: DossierList,
): Promise<DossierModel[][]> {
  return pagesOfParents(db, unitCodes, (code) => page(db, wanted, list, code));
}

export function countDossiersOfUnits(
  db: Knex,
  unitCodes: readonly string[],
  list: DossierList,
): Promise<TotalCount[]> {
  return countsOfParents(db, unitCodes, (code) => rowsOf(db, list, code));
}

/** Dossiers in the order in which they last changed. */
export function changedDossiers(db: Knex, wanted: Page): Promise<DossierModel[]> {
  return pageOf(selectDossiers(db), wanted);
}

export function countAllDossiers(db: Knex): Promise<TotalCount> {
  return countRows(db, db('dossiers'));
}
