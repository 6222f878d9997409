import type { Knex } from 'knex';
import { isDuplicate, RunAgain } from '../write/transaction.ts';
import { type AuditEntry, writeAuditEntry } from './write-entry.ts';

/**
 * Writes an entry with the next number of its subject, for subjects whose changes are not numbered.
 *
 * @throws {RunAgain} when another change of the subject was faster
 */
export async function appendAuditEntry(
  transaction: Knex.Transaction,
  entry: Omit<AuditEntry, 'sequence'>,
  at: Date,
): Promise<void> {
  const last = await transaction('audit_entries')
    .max({ sequence: 'subject_sequence' })
    .where({ subject: entry.subject })
    .first();
  const sequence = Number(last?.sequence ?? 0) + 1;
  try {
    await writeAuditEntry(transaction, { ...entry, sequence }, at);
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain('Another change of the subject was faster.') : error;
  }
}
