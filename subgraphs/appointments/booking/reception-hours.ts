import { type Day, dayOf, instantAt } from '../../shared/instants.ts';
import type { UnitOpening } from '../free-slots.ts';
import type { ClosedTime } from '../slots-of-day.ts';
import { isValid, sessionsOn } from '../working-days.ts';

const msPerMinute = 60_000;

/**
 * When a unit first receives people on a day, milliseconds since 1970; null when it does not: on a day off, outside its validity, or in
 * closures from the first session to the last.
 */
export function firstReception(unit: UnitOpening, day: Day): number | null {
  return receptionFrom(unit, day, instantAt(day).getTime());
}

/**
 * Whether a unit is closed for what is left of a day: it is in a closure after which no session goes on, or was in one when its last
 * session ended. A session that ended as it should leaves people behind, whom the unit may still serve.
 */
export function isClosedForTheDay(unit: UnitOpening, now: Date): boolean {
  const day = dayOf(now);
  const instant = now.getTime();
  if (receptionFrom(unit, day, instant) !== null) return false;
  const lastEnd = Math.max(...sessionTimes(unit, day).map(({ to }) => to));
  return [instant, Math.min(instant, lastEnd - 1)].some(
    (at) => afterClosures(at, unit.closures) !== at,
  );
}

/** When it receives on a day, at an instant or as soon as possible after it; null when it does not any more. */
function receptionFrom(unit: UnitOpening, day: Day, instant: number): number | null {
  const opens = sessionTimes(unit, day).flatMap(({ from, to }) => {
    const open = afterClosures(Math.max(instant, from), unit.closures);
    return open < to ? [open] : [];
  });
  return opens.length === 0 ? null : Math.min(...opens);
}

interface SessionTime {
  readonly from: number;
  readonly to: number;
}

/** The sessions of a day, whatever closures there are; milliseconds since 1970. */
function sessionTimes(unit: UnitOpening, day: Day): SessionTime[] {
  if (!isValid(unit, day)) return [];
  const midnight = instantAt(day).getTime();
  return sessionsOn(day, unit.specialDays.get(day), unit.officeSessions).map(({ from, to }) => ({
    from: midnight + from * msPerMinute,
    to: midnight + to * msPerMinute,
  }));
}

/** The first instant from one on that no closure covers. */
function afterClosures(instant: number, closures: readonly ClosedTime[]): number {
  const covering = closures.find(({ from, to }) => from <= instant && instant < to);
  return covering === undefined ? instant : afterClosures(covering.to, closures);
}
