import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { DatabaseProblem, openDatabase } from '../../../subgraphs/shared/database.ts';
import { migrate, requireMigrated } from '../../../subgraphs/shared/migrations.ts';
import { onEachEngine } from '../../support/engines.ts';
import { freePort } from '../../support/mariadb-server.ts';

/** A folder with migrations that make one table each. */
function folderWith(...tables: string[]): URL {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  for (const [index, table] of tables.entries()) {
    writeFileSync(
      join(folder, `000${index + 1}_create_${table}.ts`),
      `export const up = (db) => db.schema.createTable('${table}', (t) => t.increments());
       export const down = (db) => db.schema.dropTable('${table}');`,
    );
  }
  return pathToFileURL(`${folder}/`);
}

onEachEngine((engine) => {
  describe('migrating', () => {
    test('makes the database, and can be repeated', async () => {
      const url = engine.freshDatabase('test');
      const folder = folderWith('one', 'two');
      await migrate(url, folder);
      await migrate(url, folder);
      const db = openDatabase(url);
      await requireMigrated(db, url, folder);
      expect(await db('two').select('id')).toEqual([]);
      await db.destroy();
    });

    test('goes on after a process that was killed while it migrated', async () => {
      const url = engine.freshDatabase('test');
      await migrate(url, folderWith('one'));
      const db = openDatabase(url);
      await db('knex_migrations_lock').update({ is_locked: 1 });
      const folder = folderWith('one', 'two');
      await migrate(url, folder);
      await requireMigrated(db, url, folder);
      await db.destroy();
    });

    test('may be asked for by several processes at once', async () => {
      const url = engine.freshDatabase('test');
      const folder = folderWith('one', 'two');
      await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    });
  });

  test('a database without its newest migration is refused by name', async () => {
    const url = engine.freshDatabase('test');
    await migrate(url, folderWith('one'));
    const db = openDatabase(url);
    await expect(requireMigrated(db, url, folderWith('one', 'two'))).rejects.toThrow(
      /lacks the migrations 0002_create_two\.ts: run npm run db:migrate$/,
    );
    await db.destroy();
  });
});

describe('a database that cannot be used', () => {
  test('is told to be missing, and no file is made for it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'missing-')), 'agencies.sqlite');
    const db = openDatabase(file);
    await expect(requireMigrated(db, file, folderWith('one'))).rejects.toThrow(
      `Database ${file} does not exist: run npm run db:migrate`,
    );
    expect(existsSync(file)).toBe(false);
    await db.destroy();
  });

  test('is told to be of another engine, without the password', () => {
    expect(() => openDatabase('postgres://root:geheim@127.0.0.1/x')).toThrow(
      'Database postgres://root:***@127.0.0.1/x cannot be used: expected mysql://, mariadb:// or an SQLite file',
    );
  });

  test('is told in one line when the server does not answer, without the password', async () => {
    const port = await freePort();
    const problem = migrate(`mysql://root:geheim@127.0.0.1:${port}/x`, folderWith());
    await expect(problem).rejects.toThrow(DatabaseProblem);
    await expect(problem).rejects.toThrow(
      `Database mysql://root:***@127.0.0.1:${port}/x cannot be used: connect ECONNREFUSED 127.0.0.1:${port}`,
    );
  });

  test('is told in one line when the file is no database, and the file stays as it is', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'corrupt-')), 'agencies.sqlite');
    writeFileSync(file, 'this is no database'.repeat(500));
    await expect(migrate(file, folderWith())).rejects.toThrow(
      `Database ${file} cannot be used: SQLITE_NOTADB: file is not a database`,
    );
  });
});
