import type { Knex } from 'knex';
import { type Order, type Page, pageOf, pagesOfParents } from './pagination.ts';

/** Parents whose lists are merged; of more, the rows are read in the order of all, as most of them are wanted. */
const mostMerged = 50;

/** A list that some parents have together. */
export interface ListOfParents<Parent> {
  readonly parents: readonly Parent[];
  /** The list of one, which an index gives in order. */
  readonly listOf: (parent: Parent) => Knex.QueryBuilder;
  /** The list of all of them, which an index gives in order when its condition on the parents is looked at row by row. */
  readonly listOfAll: () => Knex.QueryBuilder;
}

/**
 * A page, and one row more, of the list that some parents have together. With "parent in (…)" a database reads and sorts all
 * their rows, or looks through those of all parents; here it reads a page of each from its index, so the page costs the
 * same however many rows there are.
 */
export async function mergedPage<Parent, Row extends object>(
  db: Knex,
  { parents, listOf, listOfAll }: ListOfParents<Parent>,
  page: Page,
): Promise<Row[]> {
  if (parents.length > mostMerged) return pageOf(listOfAll(), page);
  const pages = await pagesOfParents<Parent, Row>(db, parents, (parent) =>
    pageOf(listOf(parent), page),
  );
  return pages
    .flat()
    .sort(inOrder(page.order))
    .slice(0, page.limit + 1);
}

/** The condition that a column has one of some values, looked at row by row: no index of the column is used for it. */
export function whereOneOf<Query extends Knex.QueryBuilder>(
  query: Query,
  column: string,
  values: readonly string[],
): Query {
  if (values.length === 0) return query.whereIn(column, []) as Query;
  // SQLite would read and sort the rows of all these values; the sign keeps it from that.
  return query.whereRaw(`+?? in (${values.map(() => '?').join()})`, [column, ...values]) as Query;
}

function inOrder({ columns }: Order) {
  return (one: object, other: object): number => {
    for (const { column, direction } of columns) {
      const [a, b] = [one, other].map((row) => (row as Record<string, string | number>)[column]);
      if (a !== b) return (a as string) < (b as string) === (direction === 'asc') ? -1 : 1;
    }
    return 0;
  };
}
