import type { Knex } from 'knex';
import { openDatabase } from '../../subgraphs/shared/database.ts';
import { migrate } from '../../subgraphs/shared/migrations.ts';
import type { SubgraphDefinition } from '../../subgraphs/shared/subgraph-definition.ts';

/** The present of the seeded worlds. */
export const testPresent = new Date('2019-11-15T10:00:00+07:00');
/** For hooks that seed, on a machine that does other things too. */
export const seedingTimeoutMs = 180_000;

/** Makes the database of a subgraph, and fills it. */
export async function seedDatabase(
  { migrationsFolder }: SubgraphDefinition,
  databaseUrl: string,
  seed: (db: Knex) => Promise<void>,
): Promise<void> {
  await migrate(databaseUrl, migrationsFolder);
  const db = openDatabase(databaseUrl);
  try {
    await seed(db);
  } finally {
    await db.destroy();
  }
}
