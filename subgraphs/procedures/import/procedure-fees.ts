import { z } from 'zod';
import { oneOf, optional, text, wholeNumber } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { procedureCode, versionIdOf, versionNumber } from './cells.ts';
import { rowsWithoutVersion } from './known-versions.ts';

const rowSchema = z.object({
  procedure_code: procedureCode,
  version: versionNumber,
  position: wholeNumber(1, 999),
  kind: oneOf(['CHARGE', 'FEE']),
  name: text(300),
  amount: wholeNumber(),
  exemptions: optional(text(500)),
});

/** Charges and fees of a version, in whole đồng. */
export const procedureFeesKind: ImportKind<z.infer<typeof rowSchema>> = {
  name: 'procedure-fees',
  rowSchema,
  key: ['procedure_code', 'version', 'position'],
  check: rowsWithoutVersion,
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'fee_items',
      key: ['version_id', 'position'],
      columns: ['version_id', 'position', 'kind', 'name', 'amount', 'exemptions'],
      rows: rows.map((row) => ({ ...row, version_id: versionIdOf(row) })),
      progress,
    }),
};
