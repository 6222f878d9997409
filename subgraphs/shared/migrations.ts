import { existsSync, readdirSync } from 'node:fs';
import type { Knex } from 'knex';
import {
  createDatabase,
  DatabaseProblem,
  databaseProblem,
  isServerUrl,
  openDatabase,
  sqliteFile,
  withoutPassword,
} from './database.ts';
import { exclusively } from './exclusively.ts';

/** The migrations of one subgraph: a folder of TypeScript files, in the order of their names. */
class MigrationFolder implements Knex.MigrationSource<string> {
  readonly #folder: URL;

  constructor(folder: URL) {
    this.#folder = folder;
  }

  async getMigrations(): Promise<string[]> {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith('.ts'))
      .sort();
  }

  getMigrationName(file: string): string {
    return file;
  }

  getMigration(file: string): Promise<Knex.Migration> {
    return import(new URL(file, this.#folder).href);
  }
}

/**
 * Brings a database to the newest migration, making the database first where it is missing.
 *
 * @param folder URL of the folder `migrations/`, with a slash at its end
 * @throws {DatabaseProblem}
 */
export async function migrate(url: string, folder: URL): Promise<void> {
  await createDatabase(url);
  const db = openDatabase(url);
  try {
    await exclusively(url, { name: 'migrating', waitSeconds: 60 }, async () => {
      const config = { migrationSource: new MigrationFolder(folder) };
      // Knex's own lock outlives a killed process. Ours does not, so whoever holds it may free Knex's.
      await db.migrate.forceFreeMigrationsLock(config);
      await db.migrate.latest(config);
    });
  } catch (error) {
    throw databaseProblem(url, error);
  } finally {
    await db.destroy();
  }
}

/**
 * Makes sure that a database answers and has every migration.
 *
 * @throws {DatabaseProblem} that names what is missing
 */
export async function requireMigrated(db: Knex, url: string, folder: URL): Promise<void> {
  try {
    // Opening it would make an empty file.
    if (!isServerUrl(url) && !existsSync(sqliteFile(url))) {
      throw new DatabaseProblem(`Database ${url} does not exist: run npm run db:migrate`);
    }
    const migrationSource = new MigrationFolder(folder);
    const known = await migrationSource.getMigrations();
    const applied = (await db.schema.hasTable('knex_migrations'))
      ? await db('knex_migrations').pluck('name')
      : [];
    const missing = known.filter((name) => !applied.includes(name));
    if (missing.length > 0) {
      throw new DatabaseProblem(
        `Database ${withoutPassword(url)} lacks the migrations ${missing.join(', ')}: run npm run db:migrate`,
      );
    }
  } catch (error) {
    throw databaseProblem(url, error);
  }
}
