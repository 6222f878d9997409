import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { appointments } from '../../../subgraphs/appointments/main.ts';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { engines } from '../../support/engines.ts';

const code = '000.01.01.H49';

const files = readdirSync(appointments.migrationsFolder)
  .filter((file) => file.endsWith('.ts'))
  .sort();
/** Those that change what is there; the ones before make it, on an empty database. */
const changing = files.filter((file) => file >= '0040');

// SQLite takes back what a migration has done when it is broken off; of MariaDB each such statement is a transaction of its own.
for (const engine of engines.filter(({ name }) => name === 'MariaDB')) {
  describe('on MariaDB a database is the same after a migration that was broken off and run again', () => {
    let db: Knex;
    beforeAll(async () => {
      const url = engine.freshDatabase('appointments');
      await createDatabase(url);
      db = openDatabase(url);
      for (const file of files.filter((each) => !changing.includes(each))) await run(db, file);
      await insertRows(db);
    });
    afterAll(() => db.destroy());

    test.each(changing)('%s, whichever of its statements was the last', async (file) => {
      const before = await tablesOf(db);
      const statements = await run(db, file);
      const after = await tablesOf(db);
      expect(statements).toBeGreaterThan(0);
      expect(after).not.toEqual(before);
      for (let done = 0; done < statements; done++) {
        await restore(db, before);
        await expect(run(db, file, done)).rejects.toThrow(brokenOff);
        await run(db, file);
        expect([done, await tablesOf(db)]).toEqual([done, after]);
      }
      // To its end, but not written down as done.
      await run(db, file);
      expect(await tablesOf(db)).toEqual(after);
    });
  });
}

const brokenOff = 'Broken off';

/**
 * Runs a migration in a transaction, as Knex does.
 *
 * @param most statements that change tables; the next one breaks it off
 * @returns how many there were
 */
async function run(db: Knex, file: string, most = Number.POSITIVE_INFINITY): Promise<number> {
  const { up }: Knex.Migration = await import(new URL(file, appointments.migrationsFolder).href);
  let done = 0;
  await db.transaction(async (transaction) => {
    const { client } = transaction;
    const query = client.query.bind(client);
    client.query = async (connection: unknown, statement: string | { readonly sql: string }) => {
      const sql = typeof statement === 'string' ? statement : statement.sql;
      if (/^\s*(create|alter|drop)\b/i.test(sql)) {
        if (done === most) throw new Error(brokenOff);
        done++;
      }
      return query(connection, statement);
    };
    await up(transaction);
  });
  return done;
}

interface Table {
  /** As the server would make it anew. */
  readonly definition: string;
  readonly rows: readonly object[];
}

type Tables = Readonly<Record<string, Table>>;

async function tablesOf(db: Knex): Promise<Tables> {
  const [names] = await db.raw('show tables');
  const tables: [string, Table][] = [];
  for (const name of names.flatMap((row: object) => Object.values(row)) as string[]) {
    const [[{ 'Create Table': text }]] = await db.raw('show create table ??', [name]);
    const definition = text.replace(/ AUTO_INCREMENT=\d+/, '');
    tables.push([name, { definition, rows: await db(name).select() }]);
  }
  return Object.fromEntries(tables);
}

/** Brings tables to what they were. */
async function restore(db: Knex, before: Tables): Promise<void> {
  const now = await tablesOf(db);
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]),
  );
  // All on one connection, for which tables that others refer to may go and come back.
  await db.transaction(async (connection) => {
    await connection.raw('set foreign_key_checks = 0');
    for (const name of names) await connection.raw('drop table if exists ??', [name]);
    for (const name of names) {
      const table = before[name];
      if (table === undefined) continue;
      await connection.raw(table.definition);
      if (table.rows.length > 0) await connection(name).insert(table.rows);
    }
    await connection.raw('set foreign_key_checks = 1');
  });
  expect(await tablesOf(db)).toEqual(before);
}

/** A unit with counters, and two of its days, of which one is closed: as they were before. */
async function insertRows(db: Knex): Promise<void> {
  await db('reception_units').insert({
    code,
    kind: 'COMMUNE_UNIT',
    area_path: '22',
    calendar_code: 'test',
    counter_count: 3,
    valid_from: '2019-01-01',
    valid_to: null,
  });
  const day = { unit_code: code, last_number: 7 };
  await db('queue_days').insert([
    { ...day, day: '2019-11-19', closed_at: '2019-11-19 10:00:00.000' },
    { ...day, day: '2019-11-20', closed_at: null },
  ]);
}
