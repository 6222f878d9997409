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
  const units: { code: string; level: string }[] = await db('known_units').select('code', 'level');
  const levels = new Map(units.map(({ code, level }) => [code, level]));
  for (const { changes, rollups } of rollupFamilies) {
    for (const { table, dimensions, measures, by } of rollups) {
      const select = (from: string, keys: readonly string[]) =>
        db(from).select([...keys, 'day', ...measures]);
      const rows: Record<string, string | number>[] = await db.unionAll([
        select(table, dimensions),
        // Changes have the unit where a rollup has its level.
        select(
          changes,
          dimensions.map((name) => (name === 'level' ? 'unit_code as level' : name)),
        ),
      ]);
      const byKey = new Map<string, Record<string, number>>();
      for (const row of rows) {
        const day = by === 'month' ? `${String(row.day).slice(0, 7)}-01` : row.day;
        const codes = dimensions.map((dimension) => row[dimension] as string);
        const key = JSON.stringify([...codes.map((code) => levels.get(code) ?? code), day]);
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
