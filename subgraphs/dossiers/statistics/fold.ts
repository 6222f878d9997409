import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';
import type { Day } from '../../shared/instants.ts';
import { inTransaction, RunAgain } from '../../shared/write/transaction.ts';
import { dimensionColumns } from './dimension-columns.ts';
import { type Rollup, type RollupFamily, rollupFamilies } from './rollups.ts';

type ChangeRow = { readonly id: number; readonly day: Day } & Readonly<
  Record<string, string | number>
>;

/** Changes that are folded by one transaction. */
const changesPerFold = 2_000;

/**
 * Folds all committed changes into the sums. May be called by several processes at once: whoever deletes the changes has
 * folded them, another runs again. What is read does not change by it.
 *
 * @returns changes that were folded
 */
export async function foldStatistics(db: Knex): Promise<number> {
  let folded = 0;
  for (const family of rollupFamilies) {
    for (;;) {
      const count = await inTransaction(db, (transaction) => foldSome(transaction, family));
      if (count === 0) break;
      folded += count;
    }
  }
  return folded;
}

async function foldSome(transaction: Knex.Transaction, family: RollupFamily): Promise<number> {
  const dimensions = new Set(family.rollups.flatMap((rollup) => rollup.dimensions));
  const changes: ChangeRow[] = await transaction(family.changes)
    .select('id', 'day', ...family.measures)
    .select(dimensionColumns(transaction, [...dimensions], family.dimensions))
    .orderBy('id')
    .limit(changesPerFold);
  if (changes.length === 0) return 0;
  const ids = changes.map(({ id }) => id);
  // Before the sums, so that of two who fold the same changes one waits here and not at a sum.
  if ((await transaction(family.changes).whereIn('id', ids).delete()) !== ids.length) {
    throw new RunAgain('Another process folds the same changes.');
  }
  for (const rollup of family.rollups) {
    for (const row of sumsOf(changes, rollup)) {
      await addTo(transaction, rollup, row);
    }
  }
  return changes.length;
}

/** The changes added up by the key of a rollup, in the order of the key, so that folds never wait in a circle. */
function sumsOf(changes: readonly ChangeRow[], rollup: Rollup): Record<string, string | number>[] {
  const sums = new Map<string, Record<string, string | number>>();
  for (const change of changes) {
    const day = rollup.by === 'month' ? firstOfMonth(change.day) : change.day;
    const name = JSON.stringify([...rollup.dimensions.map((dimension) => change[dimension]), day]);
    let sum = sums.get(name);
    if (!sum) {
      sum = Object.fromEntries(rollup.dimensions.map((name) => [name, change[name] as string]));
      sum.day = day;
      sums.set(name, sum);
    }
    for (const measure of rollup.measures) {
      const amount = Number(change[measure]);
      if (amount !== 0) sum[measure] = Number(sum[measure] ?? 0) + amount;
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

async function addTo(
  transaction: Knex.Transaction,
  { table, dimensions, measures }: Rollup,
  row: Record<string, string | number>,
): Promise<void> {
  const changed = measures.filter((measure) => row[measure] !== undefined);
  if (changed.length === 0) return;
  const added = isSqlite(transaction) ? '?? + excluded.??' : '?? + values(??)';
  await transaction(table)
    .insert(row)
    .onConflict([...dimensions, 'day'])
    .merge(
      Object.fromEntries(
        changed.map((measure) => [
          measure,
          transaction.raw(added, [`${table}.${measure}`, measure]),
        ]),
      ),
    );
}
