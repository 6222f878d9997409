import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { StoredInstant } from '../instants.ts';

/** Something that happened, as it was written with the change itself. Never updated, never deleted. */
export interface AuditEntryRow {
  readonly id: number;
  /** What it happened to, for example a dossier's code. */
  readonly subject: string;
  /** Dense per subject. */
  readonly subject_sequence: number;
  readonly kind: string;
  readonly at: StoredInstant;
  /** Canonical JSON. */
  readonly content: string;
  /** SHA-256 of all of the above but `id`, hexadecimal. */
  readonly hash: string;
}

/** A place in the chain. Link 0 is the origin: it has no entry, and a random hash that tells chains apart. */
export interface AuditLinkRow {
  readonly sequence: number;
  readonly entry_id: number | null;
  readonly previous_hash: string;
  /** SHA-256 of sequence, previous hash and the entry's hash. */
  readonly hash: string;
}

/** The hash of the chain at a sequence, as it stood when it was sealed; a copy stands in a file outside the database. */
export interface AuditAnchorRow {
  readonly sequence: number;
  readonly hash: string;
  readonly sealed_at: StoredInstant;
}

/** For the migration of a subgraph that keeps an audit chain. May be run again after it was cut off. */
export async function createAuditTables(db: Knex): Promise<void> {
  if (!(await db.schema.hasTable('audit_entries'))) await createEntries(db);
  if (!(await db.schema.hasTable('audit_chain'))) await createChain(db);
  const origin = await db<AuditLinkRow>('audit_chain').where({ sequence: 0 }).first();
  if (!origin) {
    const hash = randomBytes(32).toString('hex');
    await db('audit_chain').insert({ sequence: 0, entry_id: null, previous_hash: '', hash });
  }
}

export async function dropAuditTables(db: Knex): Promise<void> {
  for (const table of ['audit_anchors', 'audit_chain', 'audit_pending', 'audit_entries']) {
    await db.schema.dropTableIfExists(table);
  }
}

async function createEntries(db: Knex): Promise<void> {
  // Made first, so that a migration that was cut off makes it again with the entries.
  await db.schema.dropTableIfExists('audit_pending');
  await db.schema.createTable('audit_pending', (table) => {
    table.bigInteger('entry_id').primary();
  });
  await db.schema.createTable('audit_entries', (table) => {
    table.bigIncrements('id');
    table.string('subject', 100).notNullable();
    table.integer('subject_sequence').notNullable();
    table.string('kind', 60).notNullable();
    table.datetime('at', { precision: 3 }).notNullable();
    table.text('content', 'mediumtext').notNullable();
    table.string('hash', 64).notNullable();
    // The history of one subject, and whether each of its events has its entry.
    table.unique(['subject', 'subject_sequence'], { indexName: 'audit_entries_subject' });
  });
}

async function createChain(db: Knex): Promise<void> {
  await db.schema.dropTableIfExists('audit_anchors');
  await db.schema.createTable('audit_anchors', (table) => {
    table.bigInteger('sequence').primary();
    table.string('hash', 64).notNullable();
    table.datetime('sealed_at', { precision: 3 }).notNullable();
  });
  await db.schema.createTable('audit_chain', (table) => {
    // The key that keeps two sealers from linking at once.
    table.bigInteger('sequence').primary();
    // An entry has one place.
    table.bigInteger('entry_id').unique({ indexName: 'audit_chain_entry' });
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
  });
}
