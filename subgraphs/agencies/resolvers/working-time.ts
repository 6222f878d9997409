import { clientError } from '../../shared/errors.ts';
import { shownEnd } from '../../shared/validity.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const workingTimeResolvers: Pick<
  Resolvers,
  'WorkingCalendar' | 'CalendarDay' | 'OfficeSession' | 'ServiceCounter'
> & { readonly Query: Pick<NonNullable<Resolvers['Query']>, 'workingCalendar'> } = {
  Query: {
    workingCalendar: (_root, { code }, { loaders }) => loaders.calendar.load(code),
  },
  WorkingCalendar: {
    firstDay: ({ first_day }) => first_day,
    lastDay: ({ last_day }) => last_day,
    days: ({ code, first_day, last_day }, { from, to, includeUnused }, { loaders }) => {
      const range = {
        from: from ?? first_day,
        to: to ?? last_day,
        includeUnused: includeUnused ?? false,
      };
      if (range.from > range.to) {
        throw clientError(
          'PERIOD_INVALID',
          `\`from\` must not be after \`to\`, got ${range.from} and ${range.to}.`,
        );
      }
      return loaders.calendarDays(range).load(code);
    },
  },
  CalendarDay: {
    date: ({ day }) => day,
    pairedDate: ({ paired_day }) => paired_day,
    lunarDate: ({ lunar_date }) => lunar_date,
    isUsed: ({ is_used }) => is_used === 1,
  },
  OfficeSession: {
    opensAt: ({ opens_minute }) => timeOfDay(opens_minute),
    closesAt: ({ closes_minute }) => timeOfDay(closes_minute),
    validFrom: ({ valid_from }) => valid_from,
    validTo: ({ valid_to }) => shownEnd(valid_to),
  },
  ServiceCounter: {
    fieldNames: ({ field_names }) => JSON.parse(field_names),
  },
};

/** Minutes since midnight as `HH:mm`. */
function timeOfDay(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
