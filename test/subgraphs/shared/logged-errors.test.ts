import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { loggedError } from '../../../subgraphs/shared/logger.ts';
import { onEachEngine } from '../../support/engines.ts';

const name = 'Trần Thị Kín';

onEachEngine((engine) => {
  let db: Knex;

  beforeAll(async () => {
    const url = engine.freshDatabase('test');
    await createDatabase(url);
    db = openDatabase(url);
    await db.schema.createTable('people', (table) => {
      table.integer('id').primary();
      table.string('name', 100).notNullable();
    });
    await db('people').insert({ id: 1, name });
  });

  afterAll(() => db?.destroy());

  test('a statement that fails is logged, and none of its values', async () => {
    const failed = db('people').insert({ id: 1, name });
    const error: Error = await failed.then(
      () => new Error('It did not fail'),
      (thrown) => thrown,
    );
    const logged = JSON.stringify(loggedError(error));
    expect(logged).toContain('insert into `people` (`id`, `name`) values (?, ?)');
    expect(logged).not.toContain(name);
  });
});
