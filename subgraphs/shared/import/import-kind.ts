import type { Knex } from 'knex';
import type { z } from 'zod';

/**
 * One kind of table that can be imported: what its columns are, what its rows must be, and how they are written.
 *
 * A subgraph exports its kinds from `import.ts`; `docs/import.md` describes the files.
 */
export interface ImportKind<Row = unknown> {
  /** What the command line calls it: `procedures`. */
  readonly name: string;
  /**
   * A `z.object` whose keys are the columns, all of which a file must have, in any order; one that accepts `undefined`
   * may be missing. Cells come as text, trimmed and composed (NFC); an empty one is `''`. `cells.ts` has schemas for
   * the usual ones.
   */
  readonly rowSchema: z.ZodType<Row> & { readonly shape: Readonly<Record<string, z.ZodType>> };
  /** Columns that no two rows may share the cells of. */
  readonly key?: readonly string[];
  /**
   * Rules between rows, or between rows and what the database holds already; asked when each row by itself is right.
   *
   * @param db the transaction that the rows will be written in
   */
  check?(rows: readonly Row[], db: Knex): readonly RowProblem[] | Promise<readonly RowProblem[]>;
  /**
   * Writes the rows; what it throws undoes all of them.
   *
   * @param progress to be told from time to time how many rows are done
   */
  write(
    db: Knex.Transaction,
    rows: readonly Row[],
    progress: (rowsDone: number) => void,
  ): Promise<ImportCounts>;
}

/** What `check` has found wrong. */
export interface RowProblem {
  /** Index in the rows that were checked. */
  readonly row: number;
  /** The column at fault, when it is one. */
  readonly column?: string;
  /** What is wanted: `names no agency`. The file, the line, the column and the cell are added to it. */
  readonly message: string;
}

/** What became of the rows of a file. */
export interface ImportCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}
