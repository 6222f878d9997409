import { describe, expect, test } from '@jest/globals';
import {
  balance,
  type CountedCell,
  type CountName,
  type Counts,
  countNames,
  hiddenCounts,
  hiddenInTable,
  isSmall,
  isSmallShare,
  partsOfTotals,
} from '../../../subgraphs/dossiers/statistics/small-counts.ts';
import { type Random, seededRandom } from '../../../subgraphs/shared/random.ts';

const random = seededRandom(process.env.TEST_SEED ?? '1');
const none: Counts = Object.fromEntries(countNames.map((name) => [name, 0])) as never;

describe('counts', () => {
  test('that are large, or 0, are all told', () => {
    const counts = { ...none, carriedOver: 10, received: 90, settled: 70, pending: 30 };
    const parts = { online: 90, early: 60, late: 10, inTime: 25, overdue: 5 };
    expect(hiddenCounts({ ...counts, ...parts })).toEqual(new Set());
  });

  test('that are small take one more with them, from which they could be computed', () => {
    const counts = { ...none, received: 90, online: 90, settled: 80, onTime: 80, carriedOver: 3 };
    const hidden = hiddenCounts({ ...counts, pending: 13, inTime: 13 });
    expect([...hidden].sort()).toEqual(['carriedOver', 'inTime', 'overdue', 'pending'].sort());
  });

  test('that are small parts hide the other parts, not the total', () => {
    const counts = { ...none, received: 50, online: 48, directAndPost: 2, pending: 50, inTime: 50 };
    expect([...hiddenCounts(counts)].sort()).toEqual(['directAndPost', 'online']);
  });

  test('of random figures cannot be computed from those that are told', () => {
    for (let round = 0; round < 2_000; round++) {
      const counts = randomCounts(random, random.pick([3, 8, 40, 2_000]));
      expectSafe([{ counts, previous: null }], [hiddenCounts(counts)]);
    }
  });

  test('of random tables by month cannot be computed from the months beside them', () => {
    for (let round = 0; round < 300; round++) {
      const cells: CountedCell[] = [];
      for (let unit = 0; unit < random.integer(1, 3); unit++) {
        for (let month = 0; month < random.integer(1, 5); month++) {
          const previous = month === 0 ? null : cells.length - 1;
          const before = previous === null ? undefined : cells[previous]?.counts.pending;
          cells.push({ counts: randomCounts(random, random.pick([3, 12, 60]), before), previous });
        }
      }
      expectSafe(cells, hiddenInTable(cells));
    }
  });

  test('that one cell of a table hides are hidden in another one, too', () => {
    const cell = (received: number): CountedCell => ({
      counts: { ...none, received, online: received, pending: received, inTime: received },
      previous: null,
    });
    const hidden = hiddenInTable([cell(3), cell(100), cell(40)]);
    expect(hidden.map((names) => names.has('received'))).toEqual([true, false, true]);
  });
});

test.each([
  [0, 100, false],
  [100, 100, false],
  [4, 100, true],
  [96, 100, true],
  [5, 100, false],
  [0, 4, true],
  [0, 0, false],
])('a share of %d in %d is hidden: %s', (numerator, denominator, hidden) => {
  expect(isSmallShare(numerator, denominator)).toBe(hidden);
});

/** Figures that hold together: what came in and was there either ended or is pending. */
function randomCounts(from: Random, most: number, carriedOver = from.integer(0, most)): Counts {
  const some = (limit: number) => (from.chance(0.3) ? 0 : from.integer(0, limit));
  const received = some(most);
  const all = carriedOver + received;
  const settled = some(all);
  const endedOtherwise = some(all - settled);
  const pending = all - settled - endedOtherwise;
  const online = some(received);
  const early = some(settled);
  const onTime = some(settled - early);
  const overdue = some(pending);
  return {
    carriedOver,
    received,
    online,
    directAndPost: received - online,
    settled,
    early,
    onTime,
    late: settled - early - onTime,
    waitingForReturn: some(most),
    endedOtherwise,
    pending,
    inTime: pending - overdue,
    overdue,
    waitingForSupplement: some(pending),
    waitingForPayment: some(pending),
    refused: some(most),
  };
}

/** No small count is told, and no hidden one follows from what is told and how counts hang together. */
function expectSafe(
  cells: readonly CountedCell[],
  hidden: readonly ReadonlySet<CountName>[],
): void {
  const unknown = cells.flatMap((_, cell) => [...(hidden[cell] ?? [])].map((name) => [cell, name]));
  const column = new Map(unknown.map(([cell, name], index) => [`${cell} ${name}`, index]));
  const equations: number[][] = [];
  const equation = (
    terms: readonly (readonly [cell: number, name: CountName, factor: number])[],
  ) => {
    const row = unknown.map(() => 0);
    for (const [cell, name, factor] of terms) {
      const index = column.get(`${cell} ${name}`);
      if (index !== undefined) row[index] = (row[index] ?? 0) + factor;
    }
    equations.push(row);
  };
  for (const [cell, { counts, previous }] of cells.entries()) {
    for (const name of countNames) {
      if (isSmall(counts[name])) expect(hidden[cell]?.has(name)).toBe(true);
    }
    for (const [total, parts] of partsOfTotals) {
      equation([[cell, total, 1], ...parts.map((part) => [cell, part, -1] as const)]);
    }
    equation(balance.map((name, index) => [cell, name, index < 2 ? 1 : -1] as const));
    if (previous !== null) {
      equation([
        [previous, 'pending', 1],
        [cell, 'carriedOver', -1],
      ]);
    }
  }
  const determined = solved(equations).map((index) => unknown[index]);
  expect(determined).toEqual([]);
}

/** Columns whose value follows from the equations: those that stand alone in a row once the equations are reduced. */
function solved(equations: number[][]): number[] {
  const rows = equations.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    const found = rows.findIndex(
      (row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9,
    );
    if (found < 0) continue;
    const pivot = rows.splice(found, 1)[0] as number[];
    const factor = pivot[column] as number;
    const unit = pivot.map((value) => value / factor);
    rows.splice(done, 0, unit);
    for (const [index, row] of rows.entries()) {
      const times = row[column] ?? 0;
      if (index === done || times === 0) continue;
      rows[index] = row.map((value, place) => value - times * (unit[place] as number));
    }
    done++;
  }
  return rows.flatMap((row) => {
    const filled = [...row.keys()].filter((index) => Math.abs(row[index] ?? 0) > 1e-9);
    return filled.length === 1 ? filled : [];
  });
}
