import { type Day, weekdayOf } from '../../shared/instants.ts';
import { type Session, workingCalendar } from '../../shared/working-calendar.ts';
import type { UnitHours } from './catalogue.ts';

/** A stretch of office hours as the agencies subgraph tells it. */
export interface SessionAnswer {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly kind: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** A working calendar as the agencies subgraph tells it. */
export interface CalendarAnswer {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly days: readonly {
    readonly date: Day;
    readonly kind: 'OFF' | 'WORKED';
    readonly pairedDate: Day | null;
  }[];
}

/** Where the history of the agencies begins: what is valid from this day on held before it, too. */
const beginOfHistory: Day = '2019-01-01';
const saturday = 6;
const friday = 5;

/**
 * The hours of a unit, from its sessions by weekday and the days on which the week's pattern does not hold.
 *
 * A unit that is merged into another leaves it the dossiers that it had, and these are due by the same hours as before:
 * the last ones go on.
 */
export function unitHours(
  calendar: CalendarAnswer,
  officeHours: readonly SessionAnswer[],
): UnitHours {
  const goesOn = officeHours.some(({ validTo }) => validTo === null);
  const lastDay = goesOn
    ? null
    : officeHours
        .map(({ validTo }) => validTo ?? '')
        .sort()
        .at(-1);
  const special = new Map(calendar.days.map((day) => [day.date, day]));

  /** The weekday whose hours are worked on a day; null on a day off. */
  function workedAs(day: Day): number | null {
    const found = special.get(day);
    if (found?.kind === 'OFF') return null;
    if (found?.kind !== 'WORKED') return weekdayOf(day);
    const paired = found.pairedDate ? weekdayOf(found.pairedDate) : friday;
    return paired < saturday ? paired : friday;
  }

  function sessionsOn(day: Day, kinds: readonly string[]): Session[] {
    const weekday = workedAs(day);
    return officeHours
      .filter((session) => session.weekday === weekday && kinds.includes(session.kind))
      .filter(({ validFrom }) => validFrom <= beginOfHistory || validFrom <= day)
      .filter(({ validTo }) => validTo === null || validTo === lastDay || day <= validTo)
      .map(({ opensAt, closesAt }) => ({ from: minutesOf(opensAt), to: minutesOf(closesAt) }))
      .sort((one, other) => one.from - other.from);
  }

  return {
    calendar: workingCalendar(calendar.firstDay, calendar.lastDay, (day) =>
      sessionsOn(day, ['WORKING_TIME']),
    ),
    receptionOn: (day) => sessionsOn(day, ['WORKING_TIME', 'DESK_ONLY']),
  };
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
