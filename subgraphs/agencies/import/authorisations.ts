import { z } from 'zod';
import { day, matching, oneOf, text } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { agencyCode, lastDay } from './cells.ts';
import { referenceProblems } from './state-rules.ts';
import { storedStates } from './stored-states.ts';

const rowSchema = z.object({
  decision_number: text(40),
  kind: oneOf(['AUTHORISATION', 'DECENTRALISATION']),
  from_code: agencyCode,
  to_code: agencyCode,
  procedure_code: matching(/^\d\.\d{6}$/, 'a procedure code such as 1.004873'),
  valid_from: day,
  valid_to: lastDay,
});

type Row = z.output<typeof rowSchema>;

/** Who may decide in whose place. */
export const authorisationsKind: ImportKind<Row> = {
  name: 'authorisations',
  rowSchema,
  key: ['decision_number', 'procedure_code', 'to_code'],
  async check(rows, db) {
    const agencies = await storedStates(db, 'agency_states');
    return [
      ...referenceProblems(rows, 'from_code', agencies, 'agency'),
      ...referenceProblems(rows, 'to_code', agencies, 'agency'),
    ];
  },
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'authorisations',
      key: ['decision_number', 'procedure_code', 'to_code'],
      columns: [
        'decision_number',
        'kind',
        'from_code',
        'to_code',
        'procedure_code',
        'valid_from',
        'valid_to',
      ],
      rows,
      progress,
    }),
};
