import type { Knex } from 'knex';
import { matchHeader } from './header.ts';
import type { ImportCounts, ImportKind } from './import-kind.ts';
import { ImportProblem, ProblemList } from './import-problem.ts';
import { readTable } from './read-table.ts';
import { refusedRow } from './refused-row.ts';
import { describeProblem, validateRows } from './validate-rows.ts';

export interface ImportOptions {
  /** Told how many of the file's rows are written; they count only when all are. */
  readonly progress?: (rowsWritten: number, rows: number) => void;
}

/**
 * Imports a file of one kind: all of it in one transaction, or nothing. Importing the same file again changes nothing.
 *
 * @param db a transaction, too: then the file's rows stand or fall with it
 * @throws {ImportProblem} that lists what is wrong with the file
 */
export async function importFile<Row>(
  db: Knex,
  kind: ImportKind<Row>,
  path: string,
  { progress }: ImportOptions = {},
): Promise<ImportCounts> {
  const table = await readTable(path);
  const problems = new ProblemList(path);
  const columns = matchHeader(kind, table.header, problems);
  problems.throwIfAny();
  const rows = validateRows(kind, table, columns, problems);
  problems.throwIfAny();
  try {
    return await db.transaction(async (transaction) => {
      for (const problem of (await kind.check?.(rows, transaction)) ?? []) {
        problems.add(describeProblem(table, columns, problem));
      }
      problems.throwIfAny();
      return kind.write(transaction, rows, (done) => progress?.(done, rows.length));
    });
  } catch (error) {
    const reason = refusedRow(error);
    if (reason === null) throw error;
    throw new ImportProblem(`${path}: the database refuses a row, nothing was written: ${reason}`, {
      cause: error,
    });
  }
}
