import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';

/**
 * `dossiers_open_received`: dossiers(filter: { open }) and { overdue } in the order of receipt. With `overdue_from`, what is
 * not overdue is passed by in the index: the page of those received last was found after 2,500 rows of 1,000,000
 * dossiers. MariaDB does so only where it reads an index forward, hence descending; `id` is named as it is part of the
 * order, before the column that is not.
 */
const columns = 'is_open, registered_at desc, id desc, overdue_from';
const before = 'is_open, registered_at';

export function up(db: Knex): Promise<void> {
  return replaceIndex(db, columns);
}

export function down(db: Knex): Promise<void> {
  return replaceIndex(db, before);
}

/** By one statement on MariaDB. */
async function replaceIndex(db: Knex, columns: string): Promise<void> {
  const name = 'dossiers_open_received';
  if (!isSqlite(db)) {
    await db.raw(`alter table dossiers drop index ${name}, add index ${name} (${columns})`);
    return;
  }
  await db.raw(`drop index if exists ${name}`);
  await db.raw(`create index ${name} on dossiers (${columns})`);
}
