import type { Knex } from 'knex';
import { addDays, type Day } from './instants.ts';

/** `valid_to` of what lasts, so that one comparison finds what is valid on a day. */
export const openEnd: Day = '9999-12-31';

/** When something is valid; both days are included. */
export interface Validity {
  readonly valid_from: Day;
  readonly valid_to: Day;
}

export function isValidOn({ valid_from, valid_to }: Validity, day: Day): boolean {
  return valid_from <= day && day <= valid_to;
}

/** The last day as the graph shows it: null for what lasts. */
export function shownEnd(validTo: Day): Day | null {
  return validTo === openEnd ? null : validTo;
}

/** The first day on which it is no longer valid; null for what lasts. */
export function dayAfter({ valid_to }: Validity): Day | null {
  return valid_to === openEnd ? null : addDays(valid_to, 1);
}

/** The day, moved to the edge of a validity that it lies outside of. */
export function clampedTo({ valid_from, valid_to }: Validity, day: Day): Day {
  if (day < valid_from) return valid_from;
  return day > valid_to ? valid_to : day;
}

/**
 * The state of a day among the states of one code: the last one that had begun, or the first of all.
 *
 * @param states in order of `valid_from`, at least one
 */
export function stateOn<State extends Validity>(states: readonly State[], day: Day): State {
  const begun = states.findLast(({ valid_from }) => valid_from <= day);
  return begun ?? (states[0] as State);
}

/** From the first day of the first state to the last day of the last. @param states in order, at least one */
export function spanOf(states: readonly Validity[]): Validity {
  const [first] = states as readonly [Validity];
  const last = states.at(-1) as Validity;
  return { valid_from: first.valid_from, valid_to: last.valid_to };
}

/** The days that two validities share; null when there are none. */
export function sharedDays(one: Validity, other: Validity): Validity | null {
  const [, valid_from] = [one.valid_from, other.valid_from].sort() as [Day, Day];
  const [valid_to] = [one.valid_to, other.valid_to].sort() as [Day, Day];
  return valid_from <= valid_to ? { valid_from, valid_to } : null;
}

/**
 * Restricts a query to what is valid on a day.
 *
 * @param table name or alias of the table whose validity is meant, where the query knows it by one
 */
export function validOn<Query extends Knex.QueryBuilder>(
  query: Query,
  day: Day,
  table?: string,
): Query {
  const prefix = table === undefined ? '' : `${table}.`;
  return query
    .where(`${prefix}valid_from`, '<=', day)
    .where(`${prefix}valid_to`, '>=', day) as Query;
}
