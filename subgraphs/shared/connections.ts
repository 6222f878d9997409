import type { Knex } from 'knex';
import { argumentLoaders } from './argument-loaders.ts';
import {
  type Connection,
  countRows,
  countsOfParents,
  maxParentsPerStatement,
  type Page,
  pageOf,
  pagesOfParents,
  type TotalCount,
  toConnection,
} from './pagination.ts';

/**
 * A page of a list that has no parents.
 *
 * @param list the whole list, its columns selected, those of the order among them
 */
export async function connectionOfList<Row extends object>(
  db: Knex,
  list: Knex.QueryBuilder,
  page: Page,
): Promise<Connection<Row>> {
  const rows: Row[] = await pageOf(list.clone(), page);
  return toConnection(rows, page, () => countRows(db, list));
}

/** Gives a page of the list of one parent. */
export type ConnectionLoader<Parent, Criteria, Row> = (
  parent: Parent,
  page: Page,
  criteria: Criteria,
) => Promise<Connection<Row>>;

/**
 * Loads the lists that many parents have: their pages in one statement, and in another the counts of those whose count is
 * selected.
 *
 * @param listOf the whole list of a parent, as for {@link connectionOfList}; the criteria are plain data
 */
export function connectionLoader<Row extends object, Parent, Criteria = null>(
  db: Knex,
  listOf: (parent: Parent, criteria: Criteria) => Knex.QueryBuilder,
): ConnectionLoader<Parent, Criteria, Row> {
  const pages = argumentLoaders<Parent, { page: Page; criteria: Criteria }, Row[]>(
    (parents, { page, criteria }) =>
      pagesOfParents(db, parents, (parent) => pageOf(listOf(parent, criteria), page)),
    maxParentsPerStatement,
  );
  const counts = argumentLoaders<Parent, Criteria, TotalCount>(
    (parents, criteria) => countsOfParents(db, parents, (parent) => listOf(parent, criteria)),
    maxParentsPerStatement,
  );
  return async (parent, page, criteria) =>
    toConnection(await pages({ page, criteria }).load(parent), page, () =>
      counts(criteria).load(parent),
    );
}
