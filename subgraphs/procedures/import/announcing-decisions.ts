import { z } from 'zod';
import { day, optional, text } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { toStored } from '../../shared/instants.ts';
import { provenance } from './cells.ts';

const rowSchema = z.object({
  number: text(60),
  title: text(300),
  signed_on: day,
  effective_on: day,
  disclosed_at: optional(
    z.iso.datetime({
      offset: true,
      message: 'must be an instant such as 2019-04-17T08:00:00+07:00',
    }),
  ),
  provenance,
});

/** Decisions that announce procedures. */
export const announcingDecisionsKind: ImportKind<z.infer<typeof rowSchema>> = {
  name: 'announcing-decisions',
  rowSchema,
  key: ['number'],
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'announcing_decisions',
      key: ['number'],
      columns: ['number', 'title', 'signed_on', 'effective_on', 'disclosed_at', 'provenance'],
      rows: rows.map((row) => ({
        ...row,
        disclosed_at: row.disclosed_at === null ? null : toStored(new Date(row.disclosed_at)),
      })),
      progress,
    }),
};
