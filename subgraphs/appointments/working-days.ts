import { type Day, weekdayOf } from '../shared/instants.ts';
import type { Session } from '../shared/working-calendar.ts';

/** Office hours on one weekday, while they are valid. */
export interface OfficeSession extends Session {
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** A day on which the week's pattern does not hold. */
export interface SpecialDay {
  readonly kind: 'OFF' | 'WORKED';
  /** Of an exchange, the day whose office hours are worked. */
  readonly pairedDay: Day | null;
}

const monday = 1;

/**
 * The weekday by whose pattern a day is worked; null for a day off.
 *
 * A Saturday that is worked in exchange for a Monday off has the Monday's office hours and slots.
 */
export function patternWeekday(day: Day, special: SpecialDay | undefined): number | null {
  if (special === undefined) return weekdayOf(day);
  if (special.kind === 'OFF') return null;
  return special.pairedDay === null ? monday : weekdayOf(special.pairedDay);
}

/** The office hours of one day, none on a day off. */
export function sessionsOn(
  day: Day,
  special: SpecialDay | undefined,
  sessions: readonly OfficeSession[],
): readonly Session[] {
  const weekday = patternWeekday(day, special);
  return sessions.filter((session) => session.weekday === weekday && isValid(session, day));
}

/** Whether something with a validity holds on a day; both ends are included, an open end has none. */
export function isValid(
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day | null },
  day: Day,
): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
