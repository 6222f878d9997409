import type { Day } from '../../../../subgraphs/shared/instants.ts';
import { weekdayOf } from '../../../../subgraphs/shared/instants.ts';
import {
  type Session,
  type WorkingCalendar,
  workingCalendar,
} from '../../../../subgraphs/shared/working-calendar.ts';
import type { SeededAgencies } from './seeded-agencies.ts';

interface OfficeSession {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly kind: 'WORKING_TIME' | 'DESK_ONLY';
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

interface CalendarDay {
  readonly date: Day;
  readonly kind: 'OFF' | 'WORKED';
  readonly pairedDate: Day | null;
}

/** The working time of a unit, made of nothing but what the graph tells. */
export async function calendarOfUnit(
  world: SeededAgencies,
  code: string,
): Promise<WorkingCalendar> {
  const { receptionUnit } = await world.data(
    `query ($code: String!) { receptionUnit(code: $code) {
      calendar { firstDay lastDay days { date kind pairedDate } }
      officeHours { weekday opensAt closesAt kind validFrom validTo } } }`,
    { code },
  );
  const { firstDay, lastDay, days } = receptionUnit.calendar;
  const special = new Map(days.map((day: CalendarDay) => [day.date, day])) as Map<Day, CalendarDay>;

  function sessionsOn(day: Day): Session[] {
    const found = special.get(day);
    if (found?.kind === 'OFF') return [];
    const weekday = weekdayOf(found?.pairedDate ?? day);
    return receptionUnit.officeHours
      .filter((session: OfficeSession) => session.weekday === weekday)
      .filter(({ kind }: OfficeSession) => kind === 'WORKING_TIME')
      .filter(({ validFrom, validTo }: OfficeSession) => isBetween(day, validFrom, validTo))
      .map(({ opensAt, closesAt }: OfficeSession) => ({
        from: minutesOf(opensAt),
        to: minutesOf(closesAt),
      }));
  }

  return workingCalendar(firstDay, lastDay, sessionsOn);
}

function isBetween(day: Day, first: Day, last: Day | null): boolean {
  return first <= day && (last === null || day <= last);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
