import type { Knex } from 'knex';
import type { Clock } from './clock.ts';
import { openDatabase } from './database.ts';
import { requireMigrated } from './migrations.ts';
import { clockOf } from './seeded-world.ts';
import type { Subgraph } from './subgraph.ts';
import type { OpenOptions } from './subgraph-definition.ts';

/**
 * Opens a subgraph on its database; the database is closed again when anything fails.
 *
 * @param build gets the open database, which the subgraph closes, and the clock: the given one, else the database's own
 * @throws {DatabaseProblem} when the database does not answer or lacks a migration
 */
export async function openMigrated(
  { databaseUrl, clock }: OpenOptions,
  migrationsFolder: URL,
  build: (db: Knex, clock: Clock) => Subgraph | Promise<Subgraph>,
): Promise<Subgraph> {
  const db = openDatabase(databaseUrl);
  try {
    await requireMigrated(db, databaseUrl, migrationsFolder);
    return await build(db, clock ?? (await clockOf(db)));
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
