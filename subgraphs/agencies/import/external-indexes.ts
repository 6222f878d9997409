import { z } from 'zod';
import {
  matching,
  oneOf,
  optional,
  text,
  wholeNumber,
  yesOrNo,
} from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { certainties } from './cells.ts';

const rowSchema = z
  .object({
    kind: oneOf(['PAR_INDEX', 'SIPAS']),
    year: wholeNumber(2000, 2100),
    rank: optional(wholeNumber(1, 1_000)),
    rank_is_upper_bound: yesOrNo,
    of: wholeNumber(1, 1_000),
    score: optional(matching(/^\d{1,3}\.\d{2}$/, 'a score with two decimals')),
    publisher: text(200),
    certainty: oneOf(certainties),
    basis: text(400),
  })
  .refine(({ rank, of }) => rank === null || rank <= of, {
    path: ['rank'],
    message: 'must not be greater than the number of places',
  });

type Row = z.output<typeof rowSchema>;

/** Results of the province in rankings that others publish. */
export const externalIndexesKind: ImportKind<Row> = {
  name: 'external-indexes',
  rowSchema,
  key: ['kind', 'year'],
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'external_indexes',
      key: ['year', 'kind'],
      columns: [
        'kind',
        'year',
        'rank',
        'rank_is_upper_bound',
        'of',
        'score',
        'publisher',
        'certainty',
        'basis',
      ],
      rows: rows.map((row) => ({ ...row, rank_is_upper_bound: row.rank_is_upper_bound ? 1 : 0 })),
      progress,
    }),
};
