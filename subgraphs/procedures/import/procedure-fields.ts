import { z } from 'zod';
import { text } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { fieldCode } from './cells.ts';

const rowSchema = z.object({ code: fieldCode, name: text(200) });

/** Fields that procedures are sorted by. */
export const procedureFieldsKind: ImportKind<z.infer<typeof rowSchema>> = {
  name: 'procedure-fields',
  rowSchema,
  key: ['code'],
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'procedure_fields',
      key: ['code'],
      columns: ['code', 'name'],
      rows,
      progress,
    }),
};
