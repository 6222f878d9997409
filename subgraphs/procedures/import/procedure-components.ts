import { z } from 'zod';
import { text, wholeNumber, yesOrNo } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { procedureCode, versionIdOf, versionNumber } from './cells.ts';
import { rowsWithoutVersion } from './known-versions.ts';

const rowSchema = z.object({
  procedure_code: procedureCode,
  version: versionNumber,
  position: wholeNumber(1, 999),
  name: text(500),
  sets: wholeNumber(1, 99),
  originals: wholeNumber(0, 99),
  copies: wholeNumber(0, 99),
  has_form: yesOrNo,
});

/** Papers that a version asks for. */
export const procedureComponentsKind: ImportKind<z.infer<typeof rowSchema>> = {
  name: 'procedure-components',
  rowSchema,
  key: ['procedure_code', 'version', 'position'],
  check: rowsWithoutVersion,
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'procedure_components',
      key: ['version_id', 'position'],
      columns: ['version_id', 'position', 'name', 'sets', 'originals', 'copies', 'has_form'],
      rows: rows.map((row) => ({
        ...row,
        version_id: versionIdOf(row),
        has_form: Number(row.has_form),
      })),
      progress,
    }),
};
