import { readdirSync } from 'node:fs';
import type { Knex } from 'knex';
import {
  createDatabase,
  DatabaseProblem,
  databaseProblem,
  isSqlite,
  openDatabase,
  withoutPassword,
} from './database.ts';

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

/** Seconds to wait for another process that migrates the same database. */
const lockWaitSeconds = 60;

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
    const lock = isSqlite(db) ? null : await holdLock(db);
    const config = { migrationSource: new MigrationFolder(folder) };
    // Knex's own lock outlives a killed process. Ours ends with its connection, so whoever holds it may free Knex's.
    await db.migrate.forceFreeMigrationsLock(config);
    await db.migrate.latest(config);
    if (lock) await db.client.destroyRawConnection(lock);
  } catch (error) {
    throw databaseProblem(url, error);
  } finally {
    await db.destroy();
  }
}

/** Keeps other processes from migrating the same database for as long as the connection that it gives is open. */
async function holdLock(db: Knex): Promise<unknown> {
  const connection = await db.client.acquireRawConnection();
  const [[{ held }]] = await db
    .raw("select get_lock(concat(database(), '.migrations'), ?) as held", [lockWaitSeconds])
    .connection(connection);
  if (held !== 1) throw new DatabaseProblem('another process is migrating it');
  return connection;
}

/**
 * Makes sure that a database answers and has every migration.
 *
 * @throws {DatabaseProblem} that names what is missing
 */
export async function requireMigrated(db: Knex, url: string, folder: URL): Promise<void> {
  try {
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
