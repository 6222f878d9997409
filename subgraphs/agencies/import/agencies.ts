import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { day, oneOf, optional, text } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { searchKey } from '../../shared/text.ts';
import { agencyCode, certainties, gsoCode, lastDay } from './cells.ts';
import { referenceProblems, validityProblems } from './state-rules.ts';
import { storedAdministrativeUnits, storedStates } from './stored-states.ts';
import { writeStates } from './write-states.ts';

const rowSchema = z.object({
  code: agencyCode,
  valid_from: day,
  valid_to: lastDay,
  name: text(200),
  short_name: optional(text(20)),
  level: oneOf(['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE']),
  kind: oneOf(['DEPARTMENT', 'PEOPLES_COMMITTEE', 'VERTICAL', 'UTILITY', 'CENTRE']),
  parent_code: optional(agencyCode),
  gso_code: gsoCode,
  code_provenance: oneOf(['OFFICIAL', 'GENERATED']),
  counted: oneOf(['YES', 'CANDIDATE', 'NO']),
  certainty: optional(oneOf(certainties)),
  basis: optional(text(400)),
});

type Row = z.output<typeof rowSchema>;

const columns = [
  'code',
  'valid_from',
  'valid_to',
  'name',
  'name_search',
  'short_name',
  'level',
  'kind',
  'parent_code',
  'gso_code',
  'code_provenance',
  'counted',
  'certainty',
  'basis',
] as const;

/** States of agencies: a new name, parent or area begins a new row of the same code. */
export function agenciesKind(clock: Clock): ImportKind<Row> {
  return {
    name: 'agencies',
    rowSchema,
    key: ['code', 'valid_from'],
    async check(rows, db) {
      const stored = await storedStates(db, 'agency_states');
      return [
        ...validityProblems(rows, stored),
        ...referenceProblems(rows, 'parent_code', [...stored, ...rows], 'agency'),
        ...referenceProblems(
          rows,
          'gso_code',
          await storedAdministrativeUnits(db),
          'administrative unit',
        ),
      ];
    },
    async write(db, rows, progress) {
      const codes = [...new Set(rows.map(({ code }) => code))];
      await upsert(db, {
        table: 'agencies',
        key: ['code'],
        columns: ['code'],
        rows: codes.map((code) => ({ code })),
      });
      return writeStates(
        db,
        {
          table: 'agency_states',
          codeColumn: 'code',
          columns,
          subjectType: 'Agency',
          subjectKey: ({ code }) => code,
          clock,
        },
        rows.map((row) => ({
          ...row,
          name_search: searchKey(`${row.name} ${row.short_name ?? ''}`),
        })),
        progress,
      );
    },
  };
}
