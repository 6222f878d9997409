import type { Knex } from 'knex';
import { bulkInsert, type Cell } from '../bulk-insert.ts';
import { isSqlite } from '../database.ts';
import type { ImportCounts } from './import-kind.ts';

/** Keys asked for by one statement, and rows told to be done at once. */
const batchSize = 1_000;

type Row<Column extends string> = Readonly<Record<Column, Cell>>;

export interface UpsertOptions<Column extends string> {
  readonly table: string;
  /** Columns that tell rows apart, none of them ever null: those of a unique index. */
  readonly key: readonly Column[];
  /** The columns to write, those of the key included. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row<Column>[];
  /** Told how many rows are done. */
  readonly progress?: (rowsDone: number) => void;
  /** Told each row that is written, with the columns as they were; null for a row that is new. */
  readonly onChange?: (row: Row<Column>, before: Row<Column> | null) => void;
}

/**
 * Brings a table up to the rows: inserts those that it lacks, and changes in the others only the columns that differ.
 * Rows of the table that are not among them stay. Changes come last, so that they may refer to any inserted row.
 *
 * @returns how many rows were inserted, updated, and left as they were
 */
export async function upsert<Column extends string>(
  db: Knex.Transaction,
  options: UpsertOptions<Column>,
): Promise<ImportCounts> {
  const { table, key, columns, rows, progress, onChange } = options;
  const keyOf = (row: Row<Column>) => JSON.stringify(key.map((column) => String(row[column])));
  const changes: { row: Row<Column>; before: Row<Column>; changed: Column[] }[] = [];
  let inserted = 0;
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const found = await rowsWithKeys(db, options, batch);
    const stored = new Map(found.map((row) => [keyOf(row), row]));
    const missing: Cell[][] = [];
    for (const row of batch) {
      const before = stored.get(keyOf(row));
      if (before === undefined) {
        missing.push(columns.map((column) => row[column]));
        onChange?.(row, null);
        continue;
      }
      const changed = columns.filter((column) => !isSame(before[column], row[column]));
      if (changed.length > 0) changes.push({ row, before, changed });
    }
    await bulkInsert(db, table, columns, missing);
    inserted += missing.length;
    progress?.(start + batch.length - changes.length);
  }
  const unchanged = rows.length - inserted - changes.length;
  for (const [index, { row, before, changed }] of changes.entries()) {
    await update(db, options, changed, row);
    onChange?.(row, before);
    if ((index + 1) % batchSize === 0) progress?.(inserted + unchanged + index + 1);
  }
  progress?.(rows.length);
  return { inserted, updated: changes.length, unchanged };
}

function rowsWithKeys<Column extends string>(
  db: Knex.Transaction,
  { table, key, columns }: UpsertOptions<Column>,
  batch: readonly Row<Column>[],
): Promise<Row<Column>[]> {
  return db(table)
    .select([...columns])
    .whereIn(
      [...key],
      batch.map((row) => key.map((column) => row[column] as string | number)),
    )
    .forUpdate();
}

/** Whether a stored value is the given one; engines give some numbers back as text (`12.50`). */
function isSame(stored: Cell, given: Cell): boolean {
  if (stored === null || given === null) return stored === given;
  return typeof stored === typeof given ? stored === given : Number(stored) === Number(given);
}

async function update<Column extends string>(
  db: Knex.Transaction,
  { table, key }: UpsertOptions<Column>,
  changed: readonly Column[],
  row: Row<Column>,
): Promise<void> {
  const quote = isSqlite(db) ? '"' : '`';
  const equals = (column: Column) => `${quote}${column}${quote} = ?`;
  await db.raw(
    `update ${quote}${table}${quote} set ${changed.map(equals).join(', ')} where ${key.map(equals).join(' and ')}`,
    [...changed, ...key].map((column) => row[column]),
  );
}
