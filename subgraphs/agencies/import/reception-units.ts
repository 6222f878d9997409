import type { Knex } from 'knex';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { day, oneOf, optional, text } from '../../shared/import/cells.ts';
import type { ImportKind, RowProblem } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { searchKey } from '../../shared/text.ts';
import { agencyCode, gsoCode, lastDay } from './cells.ts';
import { districtFinder } from './district-finder.ts';
import { referenceProblems, validityProblems } from './state-rules.ts';
import { storedAdministrativeUnits, storedStates } from './stored-states.ts';
import { writeStates } from './write-states.ts';

const rowSchema = z.object({
  code: agencyCode,
  valid_from: day,
  valid_to: lastDay,
  kind: oneOf(['PROVINCIAL_CENTRE', 'DISTRICT_CENTRE', 'COMMUNE_UNIT', 'POINT']),
  name: text(200),
  parent_code: optional(agencyCode),
  gso_code: gsoCode,
  address: text(240),
  calendar_code: text(20),
});

type Row = z.output<typeof rowSchema>;

const columns = [
  'code',
  'valid_from',
  'valid_to',
  'kind',
  'name',
  'name_search',
  'parent_code',
  'gso_code',
  'district_gso_code',
  'address',
] as const;

/** Rows that name a calendar which is not there. */
async function calendarProblems(rows: readonly Row[], db: Knex): Promise<RowProblem[]> {
  const calendars = new Set<string>(await db('working_calendars').pluck('code'));
  return rows.flatMap(({ calendar_code }, row) =>
    calendars.has(calendar_code)
      ? []
      : [{ row, column: 'calendar_code', message: 'names no working calendar' }],
  );
}

/** States of reception units: a new name, kind, parent or area begins a new row of the same code. */
export function receptionUnitsKind(clock: Clock): ImportKind<Row> {
  return {
    name: 'units',
    rowSchema,
    key: ['code', 'valid_from'],
    async check(rows, db) {
      const stored = await storedStates(db, 'reception_unit_states');
      return [
        ...validityProblems(rows, stored),
        ...referenceProblems(rows, 'code', await storedStates(db, 'agency_states'), 'agency'),
        ...referenceProblems(rows, 'parent_code', [...stored, ...rows], 'reception unit'),
        ...referenceProblems(
          rows,
          'gso_code',
          await storedAdministrativeUnits(db),
          'administrative unit',
        ),
        ...(await calendarProblems(rows, db)),
      ];
    },
    async write(db, rows, progress) {
      const districtOf = await districtFinder(db);
      const units = new Map(rows.map((row) => [row.code, row.calendar_code]));
      await upsert(db, {
        table: 'reception_units',
        key: ['code'],
        columns: ['code', 'calendar_code'],
        rows: [...units].map(([code, calendar_code]) => ({ code, calendar_code })),
      });
      return writeStates(
        db,
        {
          table: 'reception_unit_states',
          codeColumn: 'code',
          columns,
          subjectType: 'ReceptionUnit',
          subjectKey: ({ code }) => code,
          clock,
        },
        rows.map(({ calendar_code: _, ...row }) => ({
          ...row,
          name_search: searchKey(row.name),
          district_gso_code: districtOf(row.gso_code, row.valid_from),
        })),
        progress,
      );
    },
  };
}
