import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';

/** Codes of up to 200 fields, and commas between them, in letters of one byte. */
const fieldsType = 'varchar(999) character set ascii collate ascii_bin';

/**
 * Slots of one begin are several where rules give counters to some fields of procedures (lĩnh vực), or where the rules have changed
 * since the first of them was booked. `fields` are codes with commas between them, in order; none for all.
 */
export async function up(db: Knex): Promise<void> {
  for (const name of ['availability_rules', 'slots']) {
    if (await db.schema.hasColumn(name, 'fields')) continue;
    await db.schema.alterTable(name, (table) => {
      table
        .specificType('fields', isSqlite(db) ? 'varchar(999)' : fieldsType)
        .notNullable()
        .defaultTo('');
    });
  }
  if (!(await db.schema.hasColumn('appointments', 'field'))) {
    await db.schema.alterTable('appointments', (table) => {
      // Of its procedure; null where none is named, or it was not known.
      table.string('field', 8);
    });
  }
  await replaceIndexes(db, {
    slots_by_unit: 'unit_code, start_at, end_at, fields',
    slots_by_start: 'start_at, unit_code, end_at, fields, held, booked',
  });
}

/** Fails where there are several slots of one begin: what is booked in them has no place in the old form. */
export async function down(db: Knex): Promise<void> {
  await replaceIndexes(db, {
    slots_by_unit: 'unit_code, start_at',
    slots_by_start: 'start_at, unit_code, held, booked',
  });
  for (const name of ['availability_rules', 'slots']) {
    await db.schema.alterTable(name, (table) => table.dropColumn('fields'));
  }
  await db.schema.alterTable('appointments', (table) => table.dropColumn('field'));
}

interface SlotIndexes {
  /** One row for each slot, found and locked by it; the slots of some units in a range. */
  readonly slots_by_unit: string;
  /** The slots of all units in a range, answered from the index alone. */
  readonly slots_by_start: string;
}

/** By one statement on MariaDB. */
async function replaceIndexes(
  db: Knex,
  { slots_by_unit, slots_by_start }: SlotIndexes,
): Promise<void> {
  if (!isSqlite(db)) {
    await db.raw(`alter table slots
      drop index slots_by_unit, add unique index slots_by_unit (${slots_by_unit}),
      drop index slots_by_start, add index slots_by_start (${slots_by_start})`);
    return;
  }
  await db.raw('drop index if exists slots_by_unit');
  await db.raw(`create unique index slots_by_unit on slots (${slots_by_unit})`);
  await db.raw('drop index if exists slots_by_start');
  await db.raw(`create index slots_by_start on slots (${slots_by_start})`);
}
