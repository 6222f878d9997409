import { clientError } from './errors.ts';
import type { Day } from './instants.ts';

/** The days for which the graph answers; the history of the agencies begins on the first one. */
export const firstKnownDay: Day = '2019-01-01';
export const lastKnownDay: Day = '2027-12-31';

export function isKnownDay(day: Day): boolean {
  return firstKnownDay <= day && day <= lastKnownDay;
}

/** @throws AS_OF_OUT_OF_RANGE */
export function requireKnownDay(day: Day): Day {
  if (!isKnownDay(day)) {
    throw clientError(
      'AS_OF_OUT_OF_RANGE',
      `Expected a day from ${firstKnownDay} to ${lastKnownDay}, got ${day}.`,
    );
  }
  return day;
}

/**
 * The day that an `asOf` argument means.
 *
 * @param otherwise the day when none is given; it is not checked
 * @throws AS_OF_OUT_OF_RANGE
 */
export function readAsOf(asOf: Day | null | undefined, otherwise: Day): Day {
  return asOf == null ? otherwise : requireKnownDay(asOf);
}
