import type { Knex } from 'knex';
import { recountStatistics } from '../../../../subgraphs/dossiers/statistics/recount.ts';
import { rollupFamilies } from '../../../../subgraphs/dossiers/statistics/rollups.ts';

type Sums = Readonly<Record<string, readonly unknown[]>>;

/** The sums as the changes have kept them, and as they are when they are counted anew. */
export async function recountedSums(db: Knex): Promise<{ kept: Sums; recounted: Sums }> {
  const kept = await sumsOf(db);
  await recountStatistics(db);
  return { kept, recounted: await sumsOf(db) };
}

/** All sums with the changes that are not in them yet; rows of zeros are left out. */
async function sumsOf(db: Knex): Promise<Sums> {
  const sums: Record<string, readonly unknown[]> = {};
  for (const { changes, rollups } of rollupFamilies) {
    for (const { table, dimensions, measures, by } of rollups) {
      const select = (from: string) => db(from).select([...dimensions, 'day', ...measures]);
      const rows: Record<string, string | number>[] = await select(table).unionAll(select(changes));
      const byKey = new Map<string, Record<string, number>>();
      for (const row of rows) {
        const day = by === 'month' ? `${String(row.day).slice(0, 7)}-01` : row.day;
        const key = JSON.stringify([...dimensions.map((dimension) => row[dimension]), day]);
        const sum = byKey.get(key) ?? {};
        for (const measure of measures) {
          sum[measure] = (sum[measure] ?? 0) + Number(row[measure]);
        }
        byKey.set(key, sum);
      }
      sums[table] = [...byKey]
        .map(([key, sum]) => [key, Object.entries(sum).filter(([, amount]) => amount !== 0)])
        .filter(([, sum]) => (sum as unknown[]).length > 0)
        .sort(([one], [other]) => ((one as string) < (other as string) ? -1 : 1));
    }
  }
  return sums;
}
