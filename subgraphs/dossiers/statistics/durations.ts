/**
 * Upper bounds of the ranges in which processing times are counted, in working minutes (480 to the day): 1/16, 1/8, 1/4,
 * 1/2, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45 and 60 days. What took longer is in a last range without a bound. A
 * percentile is known to the range: never more than twice, from a day on never more than about one and a half times
 * what it really was.
 */
export const durationBounds = [
  30, 60, 120, 240, 480, 960, 1440, 1920, 2400, 3360, 4800, 7200, 9600, 14_400, 21_600, 28_800,
] as const;

/** The resolution of percentiles in one sentence, printed with them. */
export const durationRule =
  'A percentile is the upper bound of the range in which it lies, in working minutes (480 to the day): ' +
  `${durationBounds.join(', ')}; none beyond the last.`;

const columnsOfBounds = durationBounds.map((bound) => `took_${bound}` as const);

/** Columns of the counters of the ranges, in their order. */
export const durationColumns = [...columnsOfBounds, 'took_longer'] as const;

export type DurationColumn = (typeof durationColumns)[number];

/** The range of a processing time. */
export function durationColumn(workedMinutes: number): DurationColumn {
  const range = durationBounds.findIndex((bound) => workedMinutes <= bound);
  return durationColumns[range] ?? 'took_longer';
}

/**
 * Upper bound of the range in which a percentile lies, in working minutes; null when nothing was counted, or it lies in
 * the range without a bound. Nearest rank: the smallest time that at least so many percent did not exceed.
 */
export function percentile(
  counts: Readonly<Record<DurationColumn, number>>,
  percent: number,
): number | null {
  const total = durationColumns.reduce((sum, column) => sum + counts[column], 0);
  const rank = Math.max(1, Math.ceil((total * percent) / 100));
  let below = 0;
  for (const [range, bound] of durationBounds.entries()) {
    below += counts[durationColumns[range] as DurationColumn];
    if (below >= rank) return bound;
  }
  return null;
}
