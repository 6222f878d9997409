import type { Knex } from 'knex';
import { isSqlite } from '../../shared/database.ts';

const name = 'queue_days_by_day';

/**
 * How often the day of a slot was closed before it began: one who closes a day and one who books on it meet at the slot. And the closed
 * days of all units in a range, answered from the index alone.
 */
export async function up(db: Knex): Promise<void> {
  if (!(await db.schema.hasColumn('slots', 'closings'))) {
    await db.schema.alterTable('slots', (table) => {
      table.integer('closings').notNullable().defaultTo(0);
    });
  }
  if (!(await hasIndex(db))) {
    await db.schema.alterTable('queue_days', (table) => {
      table.index(['day', 'unit_code', 'closed_at'], name);
    });
  }
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('queue_days', (table) => {
    table.dropIndex([], name);
  });
  // Of SQLite, Knex would make the table anew, to which others refer.
  await db.raw('alter table slots drop column closings');
}

/** It has, where an attempt before was broken off behind it. */
async function hasIndex(db: Knex): Promise<boolean> {
  if (isSqlite(db)) {
    const indexes = await db.raw('pragma index_list(queue_days)');
    return indexes.some((index: { name: string }) => index.name === name);
  }
  const [indexes] = await db.raw('show index from queue_days where key_name = ?', [name]);
  return indexes.length > 0;
}
