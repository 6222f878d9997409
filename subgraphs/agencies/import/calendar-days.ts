import { z } from 'zod';
import { day, matching, oneOf, optional, text, yesOrNo } from '../../shared/import/cells.ts';
import type { ImportKind, RowProblem } from '../../shared/import/import-kind.ts';
import { upsert } from '../../shared/import/upsert.ts';
import { weekdayOf } from '../../shared/instants.ts';
import { certainties } from './cells.ts';

const rowSchema = z.object({
  calendar_code: text(20),
  date: day,
  kind: oneOf(['OFF', 'WORKED']),
  reason: oneOf(['STATUTORY', 'COMPENSATORY', 'SWAPPED_OFF', 'SWAPPED_WORK', 'PLANNED']),
  name: text(100),
  lunar_date: optional(matching(/^\d{1,2}\/\d{1,2}\/\d{4}$/, 'a lunar date as day/month/year')),
  paired_date: optional(day),
  certainty: oneOf(certainties),
  is_used: yesOrNo,
  note: optional(text(400)),
});

type Row = z.output<typeof rowSchema>;

const columns = [
  'calendar_code',
  'day',
  'kind',
  'reason',
  'name',
  'lunar_date',
  'paired_day',
  'certainty',
  'is_used',
  'note',
] as const;

interface CalendarSpan {
  readonly code: string;
  readonly first_day: string;
  readonly last_day: string;
}

const saturday = 6;

function problemsOf(row: Row, calendar: CalendarSpan | undefined): Omit<RowProblem, 'row'>[] {
  if (!calendar) return [{ column: 'calendar_code', message: 'names no working calendar' }];
  const problems: Omit<RowProblem, 'row'>[] = [];
  if (row.date < calendar.first_day || row.date > calendar.last_day) {
    problems.push({
      column: 'date',
      message: `must lie in the calendar, ${calendar.first_day} to ${calendar.last_day}`,
    });
  }
  if (row.kind === 'WORKED' && weekdayOf(row.date) < saturday) {
    problems.push({ column: 'date', message: 'must be a Saturday or Sunday to be worked' });
  }
  if (row.kind === 'WORKED' && row.paired_date === null) {
    problems.push({ column: 'paired_date', message: 'must be the day whose hours are worked' });
  }
  return problems;
}

/** Days off and worked days off. A change raises the calendar's version, so that copies know that they are old. */
export const calendarDaysKind: ImportKind<Row> = {
  name: 'calendar-days',
  rowSchema,
  key: ['calendar_code', 'date'],
  async check(rows, db) {
    const calendars: CalendarSpan[] = await db('working_calendars').select(
      'code',
      'first_day',
      'last_day',
    );
    const byCode = new Map(calendars.map((calendar) => [calendar.code, calendar]));
    return rows.flatMap((cells, row) =>
      problemsOf(cells, byCode.get(cells.calendar_code)).map((problem) => ({ row, ...problem })),
    );
  },
  async write(db, rows, progress) {
    const counts = await upsert(db, {
      table: 'calendar_days',
      key: ['calendar_code', 'day'],
      columns,
      rows: rows.map(({ date, paired_date, is_used, ...row }) => ({
        ...row,
        day: date,
        paired_day: paired_date,
        is_used: is_used ? 1 : 0,
      })),
      progress,
    });
    if (counts.inserted + counts.updated > 0) {
      const codes = [...new Set(rows.map(({ calendar_code }) => calendar_code))];
      await db('working_calendars').whereIn('code', codes).increment('version', 1);
    }
    return counts;
  },
};
