import { readdir } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { agencies } from '../../../subgraphs/agencies/main.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { migrate } from '../../../subgraphs/shared/migrations.ts';
import { onEachEngine } from '../../support/engines.ts';

onEachEngine((engine) => {
  describe('the migrations of agencies', () => {
    test('finish what an attempt that was cut off has left', async () => {
      const url = engine.freshDatabase('agencies');
      await migrate(url, agencies.migrationsFolder);
      const db = openDatabase(url);
      await db('knex_migrations').where('name', 'like', '0002%').delete();
      await db.schema.dropTable('external_indexes');
      await migrate(url, agencies.migrationsFolder);
      const files = await readdir(agencies.migrationsFolder);
      expect((await db('knex_migrations').pluck('name')).sort()).toEqual(files.sort());
      expect(await db('external_indexes').select()).toEqual([]);
      await db.destroy();
    });
  });
});
