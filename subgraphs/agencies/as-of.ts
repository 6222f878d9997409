import { clientError } from '../shared/errors.ts';
import type { Day } from '../shared/instants.ts';

/** The days of which the administrative history is known. */
export const firstKnownDay: Day = '2019-01-01';
export const lastKnownDay: Day = '2027-12-31';

/**
 * The day that an `asOf` argument means.
 *
 * @param otherwise the day when none is given
 * @throws AS_OF_OUT_OF_RANGE
 */
export function readAsOf(asOf: Day | null | undefined, otherwise: Day): Day {
  if (asOf === null || asOf === undefined) return otherwise;
  if (asOf < firstKnownDay || asOf > lastKnownDay) {
    throw clientError(
      'AS_OF_OUT_OF_RANGE',
      `\`asOf\` must be from ${firstKnownDay} to ${lastKnownDay}, got ${asOf}.`,
    );
  }
  return asOf;
}
