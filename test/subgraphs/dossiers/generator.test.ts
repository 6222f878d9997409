import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import type { Catalogue } from '../../../subgraphs/dossiers/catalogue/catalogue.ts';
import { loadCatalogue } from '../../../subgraphs/dossiers/catalogue/load-catalogue.ts';
import { tableNames } from '../../../subgraphs/dossiers/generator/table-columns.ts';
import { dossiers } from '../../../subgraphs/dossiers/main.ts';
import { fillWithDossiers } from '../../../subgraphs/dossiers/seeds/seed.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { migrate } from '../../../subgraphs/shared/migrations.ts';
import { seedParameters } from '../../../subgraphs/shared/seeded-world.ts';
import { engines } from '../../support/engines.ts';
import { recountedSums } from './support/recounted-sums.ts';
import {
  present,
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
} from './support/seeded-dossiers.ts';

const quantity = { dossiers: 300, from: '2019-10-01', to: '2019-11-15', present };

describe('the generator', () => {
  let world: SeededDossiers;
  let catalogue: Catalogue;
  const opened: Knex[] = [];

  beforeAll(async () => {
    const [sqlite] = engines;
    if (!sqlite) throw new Error('There is no engine');
    world = await sharedDossiers(sqlite);
    catalogue = await loadCatalogue(world.peers, quantity.to);
  }, seedingTimeoutMs);
  afterAll(async () => {
    await world.close();
    for (const db of opened) await db.destroy();
  });

  async function emptyDatabase(engine = engines[0]): Promise<Knex> {
    const url = engine?.freshDatabase('dossiers') ?? '';
    await migrate(url, dossiers.migrationsFolder);
    const db = openDatabase(url);
    opened.push(db);
    return db;
  }

  async function made(seed: number, engine = engines[0]): Promise<string> {
    const db = await emptyDatabase(engine);
    await fillWithDossiers(db, catalogue, { ...quantity, seed, onProgress: () => {} });
    return digest(db);
  }

  test('makes the same rows of the same seed on every engine', async () => {
    const digests = new Set<string>();
    for (const engine of engines) digests.add(await made(7, engine));
    digests.add(await made(7));
    expect(digests.size).toBe(1);
  }, 120_000);

  test('leaves the sums that a recount finds, on every engine', async () => {
    for (const engine of engines) {
      const db = await emptyDatabase(engine);
      await fillWithDossiers(db, catalogue, { ...quantity, seed: 7, onProgress: () => {} });
      const { kept, recounted } = await recountedSums(db);
      expect(kept).toEqual(recounted);
    }
  }, 120_000);

  test('makes other rows of another seed', async () => {
    expect(await made(8)).not.toBe(await made(7));
  }, 120_000);

  test('makes as many dossiers as are asked for, parts of others included, and tells how far it is', async () => {
    const db = await emptyDatabase();
    const progress: [number, number][] = [];
    await fillWithDossiers(db, catalogue, {
      ...quantity,
      seed: 7,
      onProgress: (done, total) => progress.push([done, total]),
    });
    const [row] = await db('dossiers').count({ made: '*' });
    expect(row?.made).toBe(300);
    expect(progress.at(0)).toEqual([0, 300]);
    expect(progress.at(-1)).toEqual([300, 300]);
    expect(await seedParameters(db)).toEqual({
      seed: 7,
      dossiers: 300,
      from: '2019-10-01',
      to: '2019-11-15',
    });
  }, 60_000);

  test('begins again when it was cut off', async () => {
    const db = await emptyDatabase();
    const cutOff = fillWithDossiers(db, catalogue, {
      ...quantity,
      seed: 7,
      onProgress: (done) => {
        if (done > 0) throw new Error('cut off');
      },
    });
    await expect(cutOff).rejects.toThrow('cut off');
    expect(await seedParameters(db)).toBeNull();
    await fillWithDossiers(db, catalogue, { ...quantity, seed: 7, onProgress: () => {} });
    expect(await digest(db)).toBe(await made(7));
  }, 120_000);
});

/** A digest of all rows in the order of their keys. */
async function digest(db: Knex): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tableNames) {
    const key = table === 'dossiers' ? ['id'] : ['dossier_id'];
    if (table === 'dossier_components') key.push('position');
    else if (!['dossiers', 'results', 'ratings'].includes(table)) key.push('seq');
    for (const row of await db(table).orderBy(key)) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
