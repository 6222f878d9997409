import type { Knex } from 'knex';
import { firstChangesSubject, recordFirstChanges } from '../audit/first-changes.ts';

/** Changes that are there have no entry of their own in the audit: one stands for all of them. */
export async function up(db: Knex): Promise<void> {
  const covered = { subject: firstChangesSubject, subject_sequence: 1 };
  if (await db('audit_entries').where(covered).first('id')) return;
  await db.transaction((transaction) => recordFirstChanges(transaction, new Date()));
}

/** What is chained stays. */
export async function down(): Promise<void> {}
