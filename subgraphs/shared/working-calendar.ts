import { addDays, type Day, dayOf, instantAt } from './instants.ts';

/** A stretch of office hours on one day, in minutes since midnight of Asia/Ho_Chi_Minh: 450 to 690 is 07:30 to 11:30. */
export interface Session {
  readonly from: number;
  readonly to: number;
}

/** Working minutes of one working day, in which limits are counted (8 hours). */
export const minutesPerWorkingDay = 480;

/**
 * The working time of one unit: pure arithmetic over its sessions, day by day.
 *
 * All instants of the calendar lie on one axis of working milliseconds, so that adding and measuring are inverse.
 */
export interface WorkingCalendar {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The sessions of a day, none on a day off. @throws {RangeError} outside the calendar */
  sessionsOn(day: Day): readonly Session[];
  /**
   * The instant at which `minutes` of working time have passed since `from`. From outside the sessions the count
   * begins with the next one; a count that ends with a session ends on its last minute, not on the next session's first.
   *
   * @throws {RangeError} outside the calendar
   */
  add(from: Date, minutes: number): Date;
  /** Whole working minutes from one instant to another, rounded down; negative when `to` is before `from`. */
  between(from: Date, to: Date): number;
}

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** Makes the calendar of the days from `firstDay` to `lastDay`, both included. */
export function workingCalendar(
  firstDay: Day,
  lastDay: Day,
  sessionsOf: (day: Day) => readonly Session[],
): WorkingCalendar {
  const days: (readonly Session[])[] = [];
  /** Working milliseconds before each day, and after the last. */
  const workedBefore = [0];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const sessions = sessionsOf(day);
    days.push(sessions);
    workedBefore.push((workedBefore.at(-1) ?? 0) + workedMs(sessions));
  }
  const start = instantAt(firstDay).getTime();

  function indexOf(ms: number): number {
    const index = Math.floor((ms - start) / msPerDay);
    if (index < 0 || index >= days.length) {
      throw new RangeError(
        `${dayOf(new Date(ms))} is outside the working calendar of ${firstDay} to ${lastDay}`,
      );
    }
    return index;
  }

  /** Position of an instant on the axis of working time. */
  function workedUntil(instant: Date): number {
    const index = indexOf(instant.getTime());
    const sinceMidnight = instant.getTime() - start - index * msPerDay;
    let worked = workedBefore[index] as number;
    for (const { from, to } of days[index] as readonly Session[]) {
      worked += Math.max(0, Math.min(sinceMidnight, to * msPerMinute) - from * msPerMinute);
    }
    return worked;
  }

  /** The first instant at which `worked` milliseconds of working time have passed. */
  function earliestAt(worked: number): Date {
    const index = firstIndex(workedBefore, (before) => before >= worked) - 1;
    const sessions = days[index];
    if (sessions === undefined) {
      throw new RangeError(
        `The working time ends outside the working calendar of ${firstDay} to ${lastDay}`,
      );
    }
    let left = worked - (workedBefore[index] as number);
    for (const { from, to } of sessions) {
      const length = (to - from) * msPerMinute;
      if (left <= length) return new Date(start + index * msPerDay + from * msPerMinute + left);
      left -= length;
    }
    throw new Error('The sessions of a day do not add up to its working time');
  }

  /** The instant itself within a session, else the start of the next one. */
  function withinSession(instant: Date): Date {
    for (let index = indexOf(instant.getTime()); index < days.length; index++) {
      for (const { from, to } of days[index] as readonly Session[]) {
        const midnight = start + index * msPerDay;
        if (instant.getTime() < midnight + to * msPerMinute) {
          return new Date(Math.max(instant.getTime(), midnight + from * msPerMinute));
        }
      }
    }
    throw new RangeError(
      `No working time is left in the working calendar of ${firstDay} to ${lastDay}`,
    );
  }

  return {
    firstDay,
    lastDay,
    sessionsOn: (day) => days[indexOf(instantAt(day).getTime())] as readonly Session[],
    add: (from, minutes) =>
      minutes === 0 ? withinSession(from) : earliestAt(workedUntil(from) + minutes * msPerMinute),
    between: (from, to) => Math.floor((workedUntil(to) - workedUntil(from)) / msPerMinute),
  };
}

function workedMs(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { from, to }) => sum + (to - from) * msPerMinute, 0);
}

/** Index of the first value that satisfies a condition which, once true, stays true. Binary search. */
function firstIndex(values: readonly number[], satisfies: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (satisfies(values[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
