import type { Knex } from 'knex';
import type { RowProblem } from '../../shared/import/import-kind.ts';

/** Values of one statement. */
const batchSize = 1_000;

/** The rows of a table whose column has one of some values, however many those are. */
export async function rowsWithValues<Row>(
  db: Knex,
  table: string,
  columns: readonly string[],
  column: string,
  values: Iterable<string>,
): Promise<Row[]> {
  const distinct = [...new Set(values)];
  const rows: Row[] = [];
  for (let start = 0; start < distinct.length; start += batchSize) {
    rows.push(
      ...(await db(table)
        .select([...columns])
        .whereIn(column, distinct.slice(start, start + batchSize))),
    );
  }
  return rows;
}

export interface Reference<Row> {
  /** The table and its column that hold what may be named. */
  readonly table: string;
  readonly key: string;
  /** What a row names; null when it names nothing. */
  readonly named: (row: Row) => string | null;
  /** The column of the file that names it. */
  readonly column: string;
  /** What the key tells: `a field`. */
  readonly what: string;
}

/** The rows that name something that the database does not have. */
export async function danglingReferences<Row>(
  db: Knex,
  rows: readonly Row[],
  { table, key, named, column, what }: Reference<Row>,
): Promise<RowProblem[]> {
  const names = rows.map(named).filter((name) => name !== null);
  const found = await rowsWithValues<Record<string, string>>(db, table, [key], key, names);
  const known = new Set(found.map((row) => row[key]));
  return rows.flatMap((row, index) => {
    const name = named(row);
    return name === null || known.has(name)
      ? []
      : [{ row: index, column, message: `must name ${what} that the database has` }];
  });
}
