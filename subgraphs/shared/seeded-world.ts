import type { Knex } from 'knex';
import { type Clock, clockFrom, systemClock } from './clock.ts';
import { fromStored, type StoredInstant, toStored } from './instants.ts';

/**
 * A seeded database holds a world with a present of its own: its "today" is the last day that was made, so that open
 * dossiers are open, and slots free, whenever it is looked at. One row, written when the seed is complete.
 */
interface SeededWorldRow {
  readonly present: StoredInstant;
  readonly parameters: string;
}

/** For a subgraph's first migration. */
export function createSeededWorldTable(schema: Knex.SchemaBuilder): Knex.SchemaBuilder {
  return schema.createTable('seeded_world', (table) => {
    table.datetime('present', { precision: 3 }).notNullable();
    table.text('parameters').notNullable();
  });
}

/** The parameters that a complete seed was made with; null for a database that is empty, or seeded in part. */
export async function seedParameters(db: Knex): Promise<unknown> {
  const row = await db<SeededWorldRow>('seeded_world').select('parameters').first();
  return row ? JSON.parse(row.parameters) : null;
}

/** Marks a seed as complete. The last statement of its transaction. */
export async function recordSeededWorld(
  db: Knex,
  present: Date,
  parameters: object,
): Promise<void> {
  await db('seeded_world').delete();
  await db('seeded_world').insert({
    present: toStored(present),
    parameters: JSON.stringify(parameters),
  });
}

/** The clock of a database: the present of its seeded world, which goes on from there; else the system's. */
export async function clockOf(db: Knex): Promise<Clock> {
  const row = await db<SeededWorldRow>('seeded_world').select('present').first();
  return row ? clockFrom(fromStored(row.present)) : systemClock;
}
