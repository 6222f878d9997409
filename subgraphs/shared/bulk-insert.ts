import type { Knex } from 'knex';
import { isSqlite } from './database.ts';

export type Cell = string | number | null;

/** Values bound by one statement: SQLite takes 32,766 (SQLITE_MAX_VARIABLE_NUMBER), MariaDB's packets hold far more. */
const cellsPerStatement = 30_000;

/**
 * Inserts many rows with few statements.
 *
 * Bypasses Knex's query builder, which spends more time on a row than the database does; values are still only bound.
 *
 * @param db a transaction, so that all rows come in or none does
 * @param rows cells in the order of `columns`
 */
export async function bulkInsert(
  db: Knex.Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const rowsPerStatement = Math.max(1, Math.floor(cellsPerStatement / columns.length));
  const row = `(${columns.map(() => '?').join(',')})`;
  const head = `insert into ${quoted(db, table)} (${columns.map((column) => quoted(db, column)).join(',')}) values `;
  const fullStatement = head + Array(rowsPerStatement).fill(row).join(',');
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const batch = rows.slice(start, start + rowsPerStatement);
    const statement =
      batch.length === rowsPerStatement
        ? fullStatement
        : head + Array(batch.length).fill(row).join(',');
    await db.raw(statement, batch.flat());
  }
}

function quoted(db: Knex, name: string): string {
  return isSqlite(db) ? `"${name}"` : `\`${name}\``;
}
