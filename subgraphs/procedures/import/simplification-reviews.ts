import { z } from 'zod';
import { day, oneOf, optional, text, wholeNumber } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { procedureCode } from './cells.ts';
import { danglingReferences } from './known-rows.ts';

const rowSchema = z
  .object({
    number: wholeNumber(1, 1_000_000),
    procedure_code: procedureCode,
    proposal: oneOf(['ABOLISH', 'MERGE', 'REDUCE_COMPONENTS', 'SHORTEN_LIMIT']),
    reason: text(500),
    state: oneOf(['PROPOSED', 'ACCEPTED', 'REJECTED', 'ENACTED']),
    proposed_on: day,
    decided_on: optional(day),
  })
  .refine(({ state, decided_on }) => (state === 'PROPOSED') === (decided_on === null), {
    path: ['decided_on'],
    message: 'must be empty if, and only if, the review is PROPOSED',
  });

/** Reviews that propose to simplify or abolish procedures. */
export const simplificationReviewsKind: ImportKind<z.infer<typeof rowSchema>> = {
  name: 'simplification-reviews',
  rowSchema,
  key: ['number'],
  check: (rows, db) =>
    danglingReferences(db, rows, {
      table: 'procedures',
      key: 'code',
      named: (row) => row.procedure_code,
      column: 'procedure_code',
      what: 'a procedure',
    }),
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'simplification_reviews',
      key: ['number'],
      columns: [
        'number',
        'procedure_code',
        'proposal',
        'reason',
        'state',
        'proposed_on',
        'decided_on',
      ],
      rows,
      progress,
    }),
};
