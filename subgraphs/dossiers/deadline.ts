import { type Day, dayOf, instantAt, minuteOfDay } from '../shared/instants.ts';
import { minutesPerWorkingDay, type WorkingCalendar } from '../shared/working-calendar.ts';

/** The time that a procedure version gives for a dossier; kept with the dossier, as later versions do not touch it. */
export interface Limit {
  /** Working minutes, 480 to the working day. */
  readonly minutes: number;
  /** Settled on the day of receipt: due at the end of that day's office hours. */
  readonly sameDay: boolean;
}

/** From here on a same-day procedure is due on the next working day; minutes since midnight, 15:00. */
const sameDayUntil = 15 * 60;

/**
 * When a dossier is due that was received at an instant: its limit in working time from then on, so that the first day
 * does not count and the time of day is kept. Received outside office hours, it counts from the next session on.
 *
 * @throws {RangeError} outside the calendar
 */
export function dueAt(calendar: WorkingCalendar, receivedAt: Date, limit: Limit): Date {
  if (!limit.sameDay) return calendar.add(receivedAt, limit.minutes);
  const sessions = calendar.sessionsOn(dayOf(receivedAt));
  if (sessions.length > 0 && minuteOfDay(receivedAt) < sameDayUntil) {
    return endOfOfficeHours(calendar, dayOf(receivedAt));
  }
  const nextDay = dayOf(calendar.add(instantAt(dayOf(receivedAt), 24 * 60), 0));
  return endOfOfficeHours(calendar, nextDay);
}

function endOfOfficeHours(calendar: WorkingCalendar, day: Day): Date {
  return instantAt(day, calendar.sessionsOn(day).at(-1)?.to ?? 0);
}

/**
 * The due date after a pause: moved by the working time that the applicant took. Adding is additive, so that
 * the limit and all pauses together, added to the receipt, give the same date.
 */
export function dueAfterPause(calendar: WorkingCalendar, due: Date, pausedMinutes: number): Date {
  return pausedMinutes === 0 ? due : calendar.add(due, pausedMinutes);
}

/** Whether a limit is counted in whole working days: then days are compared, otherwise instants. */
export function comparesDays(limit: Limit): boolean {
  return limit.sameDay || limit.minutes % minutesPerWorkingDay === 0;
}
