import { clientError } from '../shared/errors.ts';
import type { Day } from '../shared/instants.ts';

/** When something is in force; both days are included. */
export interface Validity {
  readonly valid_from: Day;
  readonly valid_to: Day;
}

/** `valid_to` of what lasts, so that one comparison finds what is in force on a day. */
export const openEnd: Day = '9999-12-31';

/** The days for which the graph answers. */
const firstKnownDay: Day = '2019-01-01';
const lastKnownDay: Day = '2027-12-31';

/** The last day as the graph shows it: null for what lasts. */
export function shownEnd(validTo: Day): Day | null {
  return validTo === openEnd ? null : validTo;
}

/** The days that two validities share; null when there are none. */
export function sharedDays(one: Validity, other: Validity): Validity | null {
  const [, valid_from] = [one.valid_from, other.valid_from].sort() as [Day, Day];
  const [valid_to] = [one.valid_to, other.valid_to].sort() as [Day, Day];
  return valid_from <= valid_to ? { valid_from, valid_to } : null;
}

/**
 * The day that an `asOf` argument means.
 *
 * @param today the day when none is given
 * @throws AS_OF_OUT_OF_RANGE
 */
export function readAsOf(asOf: Day | null | undefined, today: Day): Day {
  const day = asOf ?? today;
  if (day < firstKnownDay || day > lastKnownDay) {
    throw clientError(
      'AS_OF_OUT_OF_RANGE',
      `\`asOf\` must be from ${firstKnownDay} to ${lastKnownDay}, got ${day}.`,
    );
  }
  return day;
}
