import type { Knex } from 'knex';
import { bulkInsert, type Cell } from '../bulk-insert.ts';
import { isSqlite } from '../database.ts';
import type { ImportCounts } from './import-kind.ts';

/** Keys asked for by one statement, and rows told to be done at once. */
const batchSize = 1_000;

export interface UpsertOptions<Column extends string> {
  readonly table: string;
  /** Columns that tell rows apart; the first leads an index, and few rows share its value. */
  readonly key: readonly [Column, ...Column[]];
  /** The columns to write, those of the key included. */
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<Column, Cell>>[];
  /** Told how many rows are done. */
  readonly progress?: (rowsDone: number) => void;
}

/**
 * Brings a table up to the rows: inserts those that it lacks, and changes in the others only the columns that differ.
 * Rows of the table that are not among them stay.
 *
 * @returns how many rows were inserted, updated, and left as they were
 */
export async function upsert<Column extends string>(
  db: Knex.Transaction,
  { table, key, columns, rows, progress }: UpsertOptions<Column>,
): Promise<ImportCounts> {
  const keyOf = (row: Readonly<Record<Column, Cell>>) =>
    JSON.stringify(key.map((column) => String(row[column])));
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const existing = new Map(
      (await rowsWithKeys(db, table, key[0], columns, batch)).map((row) => [keyOf(row), row]),
    );
    const missing = batch.filter((row) => !existing.has(keyOf(row)));
    await bulkInsert(
      db,
      table,
      columns,
      missing.map((row) => columns.map((column) => row[column])),
    );
    counts.inserted += missing.length;
    for (const row of batch) {
      const stored = existing.get(keyOf(row));
      if (stored === undefined) continue;
      const changed = columns.filter((column) => !isSame(stored[column], row[column]));
      if (changed.length > 0) await update(db, table, key, changed, row);
      counts[changed.length > 0 ? 'updated' : 'unchanged'] += 1;
    }
    progress?.(start + batch.length);
  }
  return counts;
}

/**
 * The rows that share the first key column with the batch. Asking for that column alone, and comparing the others
 * here, keeps the statement on its index: MariaDB does not look row values (`(a, b) in (…)`) up in one.
 */
async function rowsWithKeys<Column extends string>(
  db: Knex.Transaction,
  table: string,
  firstKey: Column,
  columns: readonly Column[],
  batch: readonly Readonly<Record<Column, Cell>>[],
): Promise<Record<Column, Cell>[]> {
  const values = [...new Set(batch.map((row) => row[firstKey]))];
  return db(table)
    .select([...columns])
    .whereIn(firstKey as string, values)
    .forUpdate();
}

/** Whether a stored value is the given one; engines give some numbers back as text (`12.50`). */
function isSame(stored: Cell, given: Cell): boolean {
  if (stored === null || given === null) return stored === given;
  return typeof stored === typeof given ? stored === given : Number(stored) === Number(given);
}

async function update<Column extends string>(
  db: Knex.Transaction,
  table: string,
  key: readonly Column[],
  changed: readonly Column[],
  row: Readonly<Record<Column, Cell>>,
): Promise<void> {
  const quote = isSqlite(db) ? '"' : '`';
  const equals = (column: Column) => `${quote}${column}${quote} = ?`;
  await db.raw(
    `update ${quote}${table}${quote} set ${changed.map(equals).join(', ')} where ${key.map(equals).join(' and ')}`,
    [...changed, ...key].map((column) => row[column]),
  );
}
