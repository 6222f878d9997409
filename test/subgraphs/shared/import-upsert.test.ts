import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import type { Cell } from '../../../subgraphs/shared/bulk-insert.ts';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { upsert } from '../../../subgraphs/shared/import/upsert.ts';
import { onEachEngine } from '../../support/engines.ts';

const columns = ['code', 'since', 'fee', 'note'] as const;
type FeeRow = Record<(typeof columns)[number], Cell>;

onEachEngine((engine) => {
  let db: Knex;

  beforeEach(async () => {
    const url = engine.freshDatabase('test');
    await createDatabase(url);
    db = openDatabase(url);
    await db.schema.createTable('fees', (table) => {
      table.string('code', 8);
      table.date('since');
      table.decimal('fee', 10, 2);
      table.text('note');
      table.string('owner').notNullable().defaultTo('nobody');
      table.primary(['code', 'since']);
    });
  });
  afterEach(() => db.destroy());

  test('tells rows apart by their whole key', async () => {
    expect(await write([fee('A', '2019-01-01', 1), fee('A', '2020-01-01', 2)])).toEqual(
      counts(2, 0, 0),
    );
    expect(await write([fee('A', '2020-01-01', 3), fee('B', '2020-01-01', 4)])).toEqual(
      counts(1, 1, 0),
    );
    const stored = await db('fees').select('code', 'since', 'fee').orderBy(['code', 'since']);
    expect(stored.map((row) => [row.code, row.since, Number(row.fee)])).toEqual([
      ['A', '2019-01-01', 1],
      ['A', '2020-01-01', 3],
      ['B', '2020-01-01', 4],
    ]);
  });

  test('takes a number for the same however the engine gives it back', async () => {
    const rows = [
      fee('A', '2019-01-01', 12.5),
      fee('B', '2019-01-01', '12.50'),
      fee('C', '2019-01-01', null),
    ];
    await write(rows);
    expect(await write(rows)).toEqual(counts(0, 0, 3));
    expect(await write([fee('A', '2019-01-01', null), fee('C', '2019-01-01', 0)])).toEqual(
      counts(0, 2, 0),
    );
  });

  test('leaves columns alone that it was not given', async () => {
    await write([fee('A', '2019-01-01', 1)]);
    await db('fees').update({ owner: 'somebody' });
    await write([fee('A', '2019-01-01', 2)]);
    expect(await db('fees').pluck('owner')).toEqual(['somebody']);
  });

  test('tells how far it is, and asks for a thousand rows at a time', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => fee(`${index}`, '2019-01-01', index));
    await write(rows);
    const told: number[] = [];
    const statements: string[] = [];
    db.on('query', ({ sql }) => statements.push(sql));
    const changed = rows.map((row, index) => (index < 1_500 ? { ...row, note: 'new' } : row));
    expect(await write(changed, (done) => told.push(done))).toEqual(counts(0, 1_500, 1_000));
    expect(told).toEqual([0, 500, 1_000, 2_000, 2_500]);
    expect(statements.filter((sql) => sql.startsWith('select'))).toHaveLength(3);
  });

  function write(rows: readonly FeeRow[], progress: (done: number) => void = () => {}) {
    return db.transaction((transaction) =>
      upsert(transaction, { table: 'fees', key: ['code', 'since'], columns, rows, progress }),
    );
  }
});

function fee(code: string, since: string, amount: Cell): FeeRow {
  return { code, since, fee: amount, note: null };
}

function counts(inserted: number, updated: number, unchanged: number) {
  return { inserted, updated, unchanged };
}
