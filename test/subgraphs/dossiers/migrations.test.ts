import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { loadCatalogue } from '../../../subgraphs/dossiers/catalogue/load-catalogue.ts';
import { dossiers } from '../../../subgraphs/dossiers/main.ts';
import { fillWithDossiers } from '../../../subgraphs/dossiers/seeds/seed.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { migrate, requireMigrated } from '../../../subgraphs/shared/migrations.ts';
import { onEachEngine } from '../../support/engines.ts';
import { recountedSums } from './support/recounted-sums.ts';
import { present, seedingTimeoutMs, sharedDossiers } from './support/seeded-dossiers.ts';

/** What later migrations count. */
const later = [
  'statistics_hidden_unit_months',
  'statistics_level_days',
  'statistics_level_months',
  'statistics_hidden_level_days',
  'statistics_hidden_level_months',
];

onEachEngine((engine) => {
  describe('the migrations of dossiers, of a database that has some', () => {
    const url = engine.freshDatabase('dossiers');
    let db: Knex;

    beforeAll(async () => {
      const world = await sharedDossiers(engine);
      await migrate(url, dossiers.migrationsFolder);
      db = openDatabase(url);
      await fillWithDossiers(db, await loadCatalogue(world.peers, '2019-11-15'), {
        seed: 7,
        dossiers: 300,
        from: '2019-10-01',
        to: '2019-11-15',
        present,
        onProgress: () => {},
      });
      await world.close();
    }, seedingTimeoutMs);
    afterAll(() => db.destroy());

    const forget = (...names: string[]) => db('knex_migrations').whereIn('name', names).delete();
    const downOf = async (name: string) =>
      (await import(new URL(name, dossiers.migrationsFolder).href)).down(db);

    async function expectSumsOfRows(): Promise<void> {
      await migrate(url, dossiers.migrationsFolder);
      await requireMigrated(db, url, dossiers.migrationsFolder);
      const { kept, recounted } = await recountedSums(db);
      expect(kept).toEqual(recounted);
      for (const table of later) expect(kept[table]).not.toEqual([]);
    }

    test('count by level what was counted by unit, also after an attempt that was cut off', async () => {
      await forget('0040_count_by_level.ts', '0042_count_confidential_by_unit.ts');
      await db.schema.dropTable('statistics_level_months');
      await db('statistics_hidden_unit_months').update({ received: 1_000 });
      await db('statistics_level_days').update({ received: 1_000 });
      await expectSumsOfRows();
    });

    test('go on where dossiers were counted, but not the confidential ones apart', async () => {
      const names = (await readdir(dossiers.migrationsFolder)).filter((name) => name >= '0030');
      for (const name of names.sort().reverse()) await downOf(name);
      await forget(...names);
      await expectSumsOfRows();
    });
  });
});
