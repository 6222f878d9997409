import { type Day, instantAt } from '../../shared/instants.ts';
import type { UnitOpening } from '../free-slots.ts';
import type { ClosedTime } from '../slots-of-day.ts';
import { isValid, sessionsOn } from '../working-days.ts';

const msPerMinute = 60_000;

/**
 * When a unit first receives people on a day, milliseconds since 1970; null when it does not: on a day off, outside its validity, or in
 * closures from the first session to the last.
 */
export function firstReception(unit: UnitOpening, day: Day): number | null {
  if (!isValid(unit, day)) return null;
  const midnight = instantAt(day).getTime();
  const opens = sessionsOn(day, unit.specialDays.get(day), unit.officeSessions).flatMap(
    ({ from, to }) => {
      const end = midnight + to * msPerMinute;
      const open = afterClosures(midnight + from * msPerMinute, unit.closures);
      return open < end ? [open] : [];
    },
  );
  return opens.length === 0 ? null : Math.min(...opens);
}

/** The first instant from one on that no closure covers. */
function afterClosures(instant: number, closures: readonly ClosedTime[]): number {
  const covering = closures.find(({ from, to }) => from <= instant && instant < to);
  return covering === undefined ? instant : afterClosures(covering.to, closures);
}
