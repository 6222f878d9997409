import { addDays, type Day, instantAt } from '../shared/instants.ts';

/** From an instant, not included, to another, included. */
export interface TimeSpan {
  readonly after: Date;
  readonly until: Date;
}

/**
 * The time in which an exchange must have been acknowledged for a unit to count as interconnected on a day: it ends with the day.
 *
 * @param silenceLimitDays days without an acknowledgement that are forgiven
 */
export function timeToBeHeardIn(day: Day, silenceLimitDays: number): TimeSpan {
  const nextDay = addDays(day, 1);
  return {
    after: instantAt(addDays(nextDay, -silenceLimitDays)),
    // One millisecond before midnight, which belongs to the next day.
    until: new Date(instantAt(nextDay).getTime() - 1),
  };
}
