import type { Knex } from 'knex';
import { z } from 'zod';
import { day, matching, optional, text, wholeNumber } from '../../subgraphs/shared/import/cells.ts';
import type { ImportKind } from '../../subgraphs/shared/import/import-kind.ts';
import { upsert } from '../../subgraphs/shared/import/upsert.ts';

/** A kind of import made for tests: stations, each of which may have a parent among the others. */
export function createStationsTable(db: Knex): Promise<void> {
  return db.schema.createTable('stations', (table) => {
    table.string('code', 5).primary();
    table.string('name').notNullable();
    table.integer('platforms').notNullable();
    table.date('opened');
    table.string('parent_code', 5);
    // What the kind lets pass and the database refuses.
    table.check("name <> 'refused' or platforms > 90", [], 'platforms_of_refused');
  });
}

const code = matching(/^\d{5}$/, 'five digits');

const rowSchema = z.object({
  code,
  name: text(),
  platforms: wholeNumber(0, 99),
  opened: optional(day),
  parent: optional(code),
});

export const stations: ImportKind<z.output<typeof rowSchema>> = {
  name: 'stations',
  rowSchema,
  key: ['code'],
  async check(rows, db) {
    const known = new Set([
      ...(await db('stations').pluck('code')),
      ...rows.map((row) => row.code),
    ]);
    return [...rows.entries()]
      .filter(([, { parent }]) => parent !== null && !known.has(parent))
      .map(([row]) => ({ row, column: 'parent', message: 'names no station' }));
  },
  write: (db, rows, progress) =>
    upsert(db, {
      table: 'stations',
      key: ['code'],
      columns: ['code', 'name', 'platforms', 'opened', 'parent_code'],
      rows: rows.map(({ parent, ...row }) => ({ ...row, parent_code: parent })),
      progress,
    }),
};
