import type { Knex } from 'knex';
import type { Ask } from '../../shared/ask.ts';
import { bulkInsert } from '../../shared/bulk-insert.ts';
import { isSqlite } from '../../shared/database.ts';
import type { Day } from '../../shared/instants.ts';
import { seededRandom } from '../../shared/random.ts';
import { recordSeededWorld } from '../../shared/seeded-world.ts';
import { EventDigest, recordSeededHistory } from '../audit/seeded-history.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { generateDossiers } from '../generator/generate.ts';
import { makeWorld } from '../generator/make-world.ts';
import { addRows, noRows, type Rows } from '../generator/rows.ts';
import type { Story } from '../generator/story.ts';
import { type TableName, tableColumns, tableNames } from '../generator/table-columns.ts';
import { planWorkload } from '../generator/workload.ts';
import { SumsInMemory } from '../statistics/sums-in-memory.ts';
import { countRows } from './count-rows.ts';

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

/**
 * Dossiers that are written together, some 1,500 rows. More would outlive the young generation of the heap: with 2,000,
 * making the rows of 20,000 dossiers took twice the time.
 */
const dossiersPerChunk = 64;
/** Dossiers of one transaction: each commit writes every page that it touched, and a day touches those of all units. */
const dossiersPerTransaction = 4_000;

/**
 * Fills an empty database with the dossiers of a period, or one that was filled in part, from the beginning.
 *
 * Days are made and written one by one, so that memory is bounded; the last statement marks the seed as complete.
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
  // The pages that a transaction touches stay in memory (kibibytes); by default all but two megabytes are written twice.
  if (isSqlite(db)) await db.raw('pragma cache_size = -65536');
  await clear(db);
  await copyCatalogue(db, catalogue);
  const world = makeWorld(catalogue, seededRandom(seed).fork('dossiers'), present);
  const days = generateDossiers(world, planWorkload(catalogue, seed), options);
  const sums = new SumsInMemory();
  let done = 0;
  onProgress(done, dossiers);
  for (let day = days.next(), part = 1; !day.done; part++) {
    await db.transaction(async (transaction) => {
      const events = new EventDigest();
      await withoutReferenceChecks(transaction, async () => {
        for (const before = done; !day.done && done - before < dossiersPerTransaction; ) {
          await writeAll(transaction, day.value, { events, sums });
          done += day.value.length;
          day = days.next();
        }
      });
      await recordSeededHistory(transaction, part, events.result, present);
    });
    onProgress(done, dossiers);
  }
  await sums.write(db);
  await recordSeededWorld(db, present, { seed, dossiers, from, to });
}

/** On MariaDB each row of a dossier would be looked up in the dossiers, by the program that has just made both. */
async function withoutReferenceChecks(
  transaction: Knex.Transaction,
  write: () => Promise<void>,
): Promise<void> {
  if (isSqlite(transaction)) return write();
  await transaction.raw('set foreign_key_checks = 0');
  try {
    await write();
  } finally {
    await transaction.raw('set foreign_key_checks = 1');
  }
}

async function clear(db: Knex): Promise<void> {
  for (const table of [...tableNames].reverse()) {
    // Parts refer to their whole, which some engines see before the row that refers.
    if (table === 'dossiers') await db(table).whereNotNull('parent_id').delete();
    await db(table).delete();
  }
  await db('audit_pending').delete();
  await db('audit_entries').delete();
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
      ['code', 'name', 'agency_code', 'field_code', 'field_name', 'online'],
      procedures.map(({ code, name, agencyCode, fieldCode, fieldName, versions }) => [
        code,
        name,
        agencyCode,
        fieldCode,
        fieldName,
        Number(versions.at(-1)?.online ?? false),
      ]),
    );
  });
}

/** What is added up of the rows while they are written. */
interface Totals {
  readonly events: EventDigest;
  readonly sums: SumsInMemory;
}

/** While the database takes one chunk, the next is made. */
async function writeAll(
  db: Knex.Transaction,
  stories: readonly Story[],
  { events, sums }: Totals,
): Promise<void> {
  let written = Promise.resolve();
  for (let start = 0; start < stories.length; start += dossiersPerChunk) {
    const rows = noRows();
    for (const story of stories.slice(start, start + dossiersPerChunk)) addRows(rows, story);
    for (const event of rows.dossier_events) events.add(event);
    countRows(sums, rows);
    await written;
    written = writeChunk(db, rows);
  }
  await written;
}

/** The rows that others refer to, then the others, which the connection queues. */
async function writeChunk(db: Knex.Transaction, rows: Rows): Promise<void> {
  const insert = (table: TableName) => bulkInsert(db, table, tableColumns[table], rows[table]);
  const [first, ...others] = tableNames;
  if (first) await insert(first);
  await Promise.all(others.map(insert));
}
