import type { Knex } from 'knex';
import type { RowProblem } from '../../shared/import/import-kind.ts';
import { versionIdOf } from './cells.ts';
import { danglingReferences } from './known-rows.ts';

/** The rows that belong to a version that the database does not have. */
export function rowsWithoutVersion(
  rows: readonly { readonly procedure_code: string; readonly version: number }[],
  db: Knex,
): Promise<RowProblem[]> {
  return danglingReferences(db, rows, {
    table: 'procedure_versions',
    key: 'id',
    named: versionIdOf,
    column: 'version',
    what: 'a version',
  });
}
