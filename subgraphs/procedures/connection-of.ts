import type { Knex } from 'knex';
import {
  type Connection,
  countRows,
  type Order,
  type PageArguments,
  pageOf,
  readPage,
  toConnection,
} from '../shared/pagination.ts';

/**
 * A page of a list that has no parents.
 *
 * @param list the whole list, its columns selected, those of the order among them
 */
export async function connectionOf<Row extends object>(
  db: Knex,
  list: Knex.QueryBuilder,
  pageArguments: PageArguments,
  order: Order,
): Promise<Connection<Row>> {
  const page = readPage(pageArguments, order);
  const rows: Row[] = await pageOf(list.clone(), page);
  return toConnection(rows, page, () => countRows(db, list));
}
