import type { Knex } from 'knex';
import { clientError } from './errors.ts';

/** Rows a page may have. */
const maxPageSize = 100;
/** Up to here a list is counted; beyond, the answer says that it is not exact. */
export const countCap = 10_000;

/** One column of a total order. The columns of an order end with a unique one, none may be null. */
export interface OrderColumn {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** A total order of a list, in which it is paged. The name marks its cursors. */
export interface Order {
  readonly name: string;
  readonly columns: readonly OrderColumn[];
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** What part of a list is wanted: checked, in terms of the order's columns. */
export interface Page {
  readonly limit: number;
  readonly after: readonly KeyValue[] | null;
  readonly order: Order;
}

type KeyValue = string | number;

export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** A function, so that a list is only counted when the count is selected. */
  readonly totalCount: () => Promise<TotalCount>;
}

export interface TotalCount {
  readonly count: number;
  readonly isExact: boolean;
}

/**
 * Checks the arguments of a list field.
 *
 * @throws PAGE_SIZE_OUT_OF_RANGE, CURSOR_INVALID
 */
export function readPage({ first, after }: PageArguments, order: Order): Page {
  const limit = first ?? 20;
  if (limit < 1 || limit > maxPageSize) {
    throw clientError(
      'PAGE_SIZE_OUT_OF_RANGE',
      `\`first\` must be from 1 to ${maxPageSize}, got ${limit}.`,
    );
  }
  return { limit, after: after == null ? null : readCursor(after, order), order };
}

function readCursor(cursor: string, order: Order): readonly KeyValue[] {
  const [name, ...values] = parsedCursor(cursor);
  if (name !== order.name || values.length !== order.columns.length || !values.every(isKeyValue)) {
    throw clientError(
      'CURSOR_INVALID',
      `The cursor "${cursor}" is none of this list in this order.`,
    );
  }
  return values;
}

function parsedCursor(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function isKeyValue(value: unknown): value is KeyValue {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function cursorOf(row: object, order: Order): string {
  const values = order.columns.map(
    ({ column }) => (row as Record<string, unknown>)[fieldOf(column)],
  );
  return Buffer.from(JSON.stringify([order.name, ...values])).toString('base64url');
}

/** The name of a column in a row: `dossiers.code` is read as `code`. */
function fieldOf(column: string): string {
  return column.slice(column.lastIndexOf('.') + 1);
}

/**
 * Restricts a query to one page and one row more, which tells whether another page follows.
 *
 * Pages by key, not by offset, so that page 500 costs what page 1 costs. The condition begins with the first column
 * alone and is spelt out because a row constructor `(a, b) < (?, ?)` uses only part of the index.
 * Source: MySQL manual, "Row Constructor Expression Optimization".
 */
export function pageOf<Query extends Knex.QueryBuilder>(
  query: Query,
  { limit, after, order }: Page,
): Query {
  if (after) query.where((condition) => afterKey(condition, order.columns, after));
  for (const { column, direction } of order.columns) query.orderBy(column, direction);
  return query.limit(limit + 1) as Query;
}

function afterKey(
  query: Knex.QueryBuilder,
  [first, ...others]: readonly OrderColumn[],
  [value, ...values]: readonly KeyValue[],
): void {
  if (first === undefined || value === undefined) return;
  const beyond = first.direction === 'asc' ? '>' : '<';
  if (others.length === 0) {
    query.where(first.column, beyond, value);
    return;
  }
  query.where(first.column, `${beyond}=`, value).where((tie) => {
    tie.where(first.column, beyond, value).orWhere((rest) => afterKey(rest, others, values));
  });
}

/** Makes a connection of the rows that {@link pageOf} found. */
export function toConnection<Row extends object>(
  rows: readonly Row[],
  page: Page,
  totalCount: () => Promise<TotalCount>,
): Connection<Row> {
  const edges = rows
    .slice(0, page.limit)
    .map((node) => ({ cursor: cursorOf(node, page.order), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** Counts the rows of a query, but no further than {@link countCap}. */
export async function countRows(db: Knex, query: Knex.QueryBuilder): Promise<TotalCount> {
  const [count] = await countsOfParents(db, [null], () => query);
  return count as TotalCount;
}

function capped(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .clone()
    .clearSelect()
    .clearOrder()
    .select(query.client.raw('1 as found'))
    .limit(countCap + 1);
}

function toTotalCount(found: number): TotalCount {
  return { count: Math.min(found, countCap), isExact: found <= countCap };
}

/** Parents whose pages are read by one statement: SQLite joins at most 500 (SQLITE_MAX_COMPOUND_SELECT). */
export const maxParentsPerStatement = 400;

/**
 * One page for each of many parents, in one statement: a union of one limited query per parent, so that each reads
 * only its page from the index, however many rows the parent has.
 *
 * @param pageOfParent the page of one parent, as {@link pageOf} makes it
 * @returns rows per parent, in the order of the parents
 */
export async function pagesOfParents<Parent, Row>(
  db: Knex,
  parents: readonly Parent[],
  pageOfParent: (parent: Parent) => Knex.QueryBuilder,
): Promise<Row[][]> {
  const rows: (Row & { page_parent: number })[] = await unionOf(
    db,
    parents.map((parent, index) =>
      db
        .select('page.*', db.raw('? as page_parent', [index]))
        .from(pageOfParent(parent).as('page')),
    ),
  );
  const byParent = Map.groupBy(rows, (row) => Number(row.page_parent));
  return parents.map((_, index) => byParent.get(index) ?? []);
}

/** How many rows each of many parents has, in one statement, each counted as {@link countRows} does. */
export async function countsOfParents<Parent>(
  db: Knex,
  parents: readonly Parent[],
  rowsOfParent: (parent: Parent) => Knex.QueryBuilder,
): Promise<TotalCount[]> {
  const rows: { page_parent: number; counted: number }[] = await unionOf(
    db,
    parents.map((parent, index) =>
      db
        .select(db.raw('? as page_parent', [index]), db.raw('count(*) as counted'))
        .from(capped(rowsOfParent(parent)).as('capped')),
    ),
  );
  const byParent = new Map(rows.map((row) => [Number(row.page_parent), Number(row.counted)]));
  return parents.map((_, index) => toTotalCount(byParent.get(index) ?? 0));
}

function unionOf<Row>(db: Knex, queries: readonly Knex.QueryBuilder[]): Promise<Row[]> {
  const [first, ...others] = queries;
  if (first === undefined) return Promise.resolve([]);
  return others.length === 0
    ? first
    : db.unionAll([first, ...others]).then((rows) => rows as Row[]);
}
