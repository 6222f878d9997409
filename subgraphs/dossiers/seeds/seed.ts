import type { Knex } from 'knex';
import type { Ask } from '../../shared/ask.ts';
import { bulkInsert } from '../../shared/bulk-insert.ts';
import type { Day } from '../../shared/instants.ts';
import { seededRandom } from '../../shared/random.ts';
import { recordSeededWorld } from '../../shared/seeded-world.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { generateDossiers } from '../generator/generate.ts';
import { makeWorld } from '../generator/make-world.ts';
import { addRows, noRows, type Rows, tableColumns, tableNames } from '../generator/rows.ts';
import { planWorkload } from '../generator/workload.ts';

export interface DossierSeedOptions extends WorldOptions {
  readonly agencies: Ask;
  readonly procedures: Ask;
}

export interface WorldOptions {
  /** The same seed makes the same rows. */
  readonly seed: number;
  /** Dossiers registered from `from` to `to`, parts of interconnected ones included. */
  readonly dossiers: number;
  readonly from: Day;
  readonly to: Day;
  /** Nothing happens after it: what is open then stays open. */
  readonly present: Date;
  readonly onProgress: (done: number, total: number) => void;
}

/** Dossiers that are written together: some 40,000 rows, a few megabytes. */
const dossiersPerChunk = 2_000;

/**
 * Fills an empty database with the dossiers of a period, or one that was filled in part, from the beginning.
 *
 * Written in chunks, each a transaction, so that memory is bounded; the last statement marks the seed as complete.
 */
export async function seedDossiers(db: Knex, options: DossierSeedOptions): Promise<void> {
  await fillWithDossiers(db, await loadCatalogue(options, options.to), options);
}

/** As {@link seedDossiers}, with a catalogue that is known already. */
export async function fillWithDossiers(
  db: Knex,
  catalogue: Catalogue,
  options: WorldOptions,
): Promise<void> {
  const { seed, dossiers, from, to, present, onProgress } = options;
  await clear(db);
  await copyCatalogue(db, catalogue);
  const world = makeWorld(catalogue, seededRandom(seed).fork('dossiers'), present);
  let rows = noRows();
  let done = 0;
  const flush = async () => {
    await write(db, rows);
    done += rows.dossiers.length;
    rows = noRows();
    onProgress(done, dossiers);
  };
  onProgress(0, dossiers);
  for (const day of generateDossiers(world, planWorkload(catalogue, seed), options)) {
    for (const story of day) {
      addRows(rows, story);
      if (rows.dossiers.length >= dossiersPerChunk) await flush();
    }
  }
  await flush();
  await recordSeededWorld(db, present, { seed, dossiers, from, to });
}

async function clear(db: Knex): Promise<void> {
  for (const table of [...tableNames].reverse()) {
    // Parts refer to their whole, which some engines see before the row that refers.
    if (table === 'dossiers') await db(table).whereNotNull('parent_id').delete();
    await db(table).delete();
  }
  await db('known_procedures').delete();
  await db('known_units').delete();
}

async function copyCatalogue(db: Knex, { units, procedures }: Catalogue): Promise<void> {
  await db.transaction(async (transaction) => {
    await bulkInsert(
      transaction,
      'known_units',
      ['code', 'name', 'level', 'parent_code'],
      units.map(({ code, name, level, parentCode }) => [code, name, level, parentCode]),
    );
    await bulkInsert(
      transaction,
      'known_procedures',
      ['code', 'name', 'field_code', 'field_name', 'online'],
      procedures.map(({ code, name, fieldCode, fieldName, versions }) => [
        code,
        name,
        fieldCode,
        fieldName,
        Number(versions.at(-1)?.online ?? false),
      ]),
    );
  });
}

async function write(db: Knex, rows: Rows): Promise<void> {
  await db.transaction(async (transaction) => {
    for (const table of tableNames) {
      await bulkInsert(transaction, table, tableColumns[table].split(' '), rows[table]);
    }
  });
}
