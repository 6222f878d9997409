import type { Day } from '../shared/instants.ts';
import { isValidOn } from '../shared/validity.ts';
import type { Staffing } from './generated/resolver-types.ts';
import type { OfficerCountRow } from './models.ts';

/** Adds up the officers of each role who are there on a day; a role without any is left out. */
export function staffingOn(rows: readonly OfficerCountRow[], day: Day): Staffing[] {
  const there = Map.groupBy(
    rows.filter((row) => isValidOn(row, day)),
    ({ role }) => role,
  );
  return [...there].map(([role, counts]) => ({
    role,
    count: counts.reduce((sum, { count }) => sum + Number(count), 0),
  }));
}
