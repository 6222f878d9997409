import type { Figures } from './figures.ts';

/** The smallest count, but for 0, that is told to everybody. Fewer dossiers could be recognised as somebody's. */
export const smallestTold = 5;

export function isSmall(count: number): boolean {
  return count > 0 && count < smallestTold;
}

/** The counts of figures of a period, totals and parts. */
export const countNames = [
  'carriedOver',
  'received',
  'online',
  'directAndPost',
  'settled',
  'early',
  'onTime',
  'late',
  'waitingForReturn',
  'endedOtherwise',
  'pending',
  'inTime',
  'overdue',
  'waitingForSupplement',
  'waitingForPayment',
  'refused',
] as const;

export type CountName = (typeof countNames)[number];

export type Counts = Readonly<Record<CountName, number>>;

/** Parts that add up to a total. */
export const partsOfTotals: readonly (readonly [total: CountName, parts: readonly CountName[]])[] =
  [
    ['received', ['online', 'directAndPost']],
    ['settled', ['early', 'onTime', 'late']],
    ['pending', ['inTime', 'overdue']],
  ];

/** `carriedOver + received = settled + endedOtherwise + pending` */
export const balance: readonly CountName[] = [
  'carriedOver',
  'received',
  'settled',
  'endedOtherwise',
  'pending',
];

export function countsOf(figures: Figures): Counts {
  const { received, receivedOnline, early, onTime, late, pending, pendingOverdue } = figures;
  const { carriedOver, waitingForReturn, endedOtherwise, refused } = figures;
  const { waitingForSupplement, waitingForPayment } = figures;
  return {
    carriedOver,
    received,
    online: receivedOnline,
    directAndPost: received - receivedOnline,
    settled: early + onTime + late,
    early,
    onTime,
    late,
    waitingForReturn,
    endedOtherwise,
    pending,
    inTime: pending - pendingOverdue,
    overdue: pendingOverdue,
    waitingForSupplement,
    waitingForPayment,
    refused,
  };
}

export type HiddenCounts = ReadonlySet<CountName>;

/**
 * The counts that are not told: the small ones, and as many others as it takes that none of them can be computed from the
 * counts that are. Where one part of a total is hidden all are, and those of a hidden total; where one count of the
 * balance is hidden another one is, the smallest that is not 0.
 *
 * @param forced counts that are hidden for a reason of their own
 */
export function hiddenCounts(counts: Counts, forced: Iterable<CountName> = []): HiddenCounts {
  const hidden = new Set([...forced, ...countNames.filter((name) => isSmall(counts[name]))]);
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const [total, parts] of partsOfTotals) {
      if (![total, ...parts].some((name) => hidden.has(name))) continue;
      for (const part of parts) hidden.add(part);
    }
    const told = balance.filter((name) => !hidden.has(name));
    if (told.length === balance.length - 1) {
      const other = smallest(told, (name) => counts[name]);
      if (other) hidden.add(other);
    }
  }
  return hidden;
}

/** Counts of one cell of a table. */
export interface CountedCell {
  readonly counts: Counts;
  /** The cell of the same group in the month before, by its place in the table; what was pending there is carried over. */
  readonly previous: number | null;
}

/**
 * The counts of each cell that are not told. Beside what holds within a cell: what is pending and what the next month
 * carries over are one number; and a count that is hidden in one cell is hidden in another one, too, as the sum over all
 * cells may be told elsewhere.
 */
export function hiddenInTable(cells: readonly CountedCell[]): readonly HiddenCounts[] {
  let hidden: HiddenCounts[] = cells.map(({ counts }) => hiddenCounts(counts));
  for (let size = -1; size < sizeOf(hidden); ) {
    size = sizeOf(hidden);
    const forced = hidden.map((names) => new Set(names));
    for (const [index, { previous }] of cells.entries()) {
      if (previous === null) continue;
      if (hidden[index]?.has('carriedOver')) forced[previous]?.add('pending');
      if (hidden[previous]?.has('pending')) forced[index]?.add('carriedOver');
    }
    for (const name of countNames) hideAnother(name, cells, forced);
    hidden = cells.map(({ counts }, index) => hiddenCounts(counts, forced[index]));
  }
  return hidden;
}

function hideAnother(
  name: CountName,
  cells: readonly CountedCell[],
  forced: readonly Set<CountName>[],
): void {
  const told = [...forced.keys()].filter((index) => !forced[index]?.has(name));
  if (told.length !== cells.length - 1) return;
  const other = smallest(told, (index) => cells[index]?.counts[name] ?? 0);
  if (other !== undefined) forced[other]?.add(name);
}

function sizeOf(hidden: readonly HiddenCounts[]): number {
  return hidden.reduce((sum, { size }) => sum + size, 0);
}

/** What has the smallest count that is not 0. */
function smallest<Key>(keys: readonly Key[], countOf: (key: Key) => number): Key | undefined {
  return keys.filter((key) => countOf(key) > 0).toSorted((a, b) => countOf(a) - countOf(b))[0];
}

/** Whether a share may not be told: one of its two parts, or the whole, is small. */
export function isSmallShare(numerator: number, denominator: number): boolean {
  return isSmall(numerator) || isSmall(denominator - numerator) || isSmall(denominator);
}
