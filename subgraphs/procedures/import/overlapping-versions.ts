import type { Knex } from 'knex';
import type { RowProblem } from '../../shared/import/import-kind.ts';
import { openEnd, type Validity } from '../../shared/validity.ts';
import { rowsWithValues } from './known-rows.ts';
import type { VersionRow } from './version-rows.ts';

interface DatedVersion extends Validity {
  readonly procedure_code: string;
  readonly number: number;
  /** Index in the file; null for one that only the database has. */
  readonly row: number | null;
}

/** The rows whose validity overlaps that of another version of the procedure, in the file or in the database. */
export async function overlappingVersions(
  db: Knex,
  rows: readonly VersionRow[],
): Promise<RowProblem[]> {
  const inFile = rows.map(
    ({ procedure_code, version, valid_from, valid_to }, row): DatedVersion => ({
      procedure_code,
      number: version,
      valid_from,
      valid_to: valid_to ?? openEnd,
      row,
    }),
  );
  const keyOf = ({ procedure_code, number }: Pick<DatedVersion, 'procedure_code' | 'number'>) =>
    `${procedure_code}@${number}`;
  const named = new Set(inFile.map(keyOf));
  const stored = await rowsWithValues<Omit<DatedVersion, 'row'>>(
    db,
    'procedure_versions',
    ['procedure_code', 'number', 'valid_from', 'valid_to'],
    'procedure_code',
    rows.map((row) => row.procedure_code),
  );
  const others = stored
    .filter((version) => !named.has(keyOf(version)))
    .map((version) => ({ ...version, row: null }));
  const byProcedure = Map.groupBy([...inFile, ...others], (version) => version.procedure_code);
  return [...byProcedure.values()].flatMap(overlaps);
}

function overlaps(versions: readonly DatedVersion[]): RowProblem[] {
  const inOrder = versions.toSorted((one, other) => (one.valid_from < other.valid_from ? -1 : 1));
  return inOrder.flatMap((version, index) => {
    const before = inOrder[index - 1];
    if (before === undefined || before.valid_to < version.valid_from) return [];
    const at = version.row ?? before.row;
    const other = version.row === null ? version : before;
    return at === null
      ? []
      : [{ row: at, column: 'valid_from', message: `overlaps version ${other.number}` }];
  });
}
