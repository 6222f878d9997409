import { countCap, type Order, type Page, type TotalCount } from '../shared/pagination.ts';

/**
 * One page of what is computed rather than read, and one entry more, which tells whether another page follows.
 *
 * @param entries in the order of the page
 */
export function pageOfSequence<Entry extends object>(
  entries: Iterable<Entry>,
  { limit, after, order }: Page,
): Entry[] {
  const page: Entry[] = [];
  for (const entry of entries) {
    if (after !== null && !isBeyond(entry, order, after)) continue;
    page.push(entry);
    if (page.length > limit) break;
  }
  return page;
}

function isBeyond(entry: object, { columns }: Order, key: readonly (string | number)[]): boolean {
  for (const [index, { column }] of columns.entries()) {
    const value = (entry as Record<string, string | number>)[column] as string | number;
    const bound = key[index] as string | number;
    if (value !== bound) return value > bound;
  }
  return false;
}

/** Counts entries, but no further than {@link countCap}. */
export function countSequence(entries: Iterable<object>): TotalCount {
  let found = 0;
  for (const _ of entries) {
    if (found === countCap) return { count: countCap, isExact: false };
    found++;
  }
  return { count: found, isExact: true };
}
