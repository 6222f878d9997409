import type { Knex } from 'knex';
import { toStored } from '../instants.ts';
import { canonicalJson } from '../write/idempotent-mutation.ts';
import { hashOfEntry } from './hashes.ts';
import type { AuditEntryRow } from './tables.ts';

/** What is to be kept of a change. */
export interface AuditEntry {
  readonly subject: string;
  /** Dense per subject, from the rule that made the change. */
  readonly sequence: number;
  readonly kind: string;
  /** No personal data: what is chained cannot be taken out again. */
  readonly content: object;
}

/**
 * Writes an entry in the transaction of the change that it tells of. Touches no row that another change touches, so
 * writers do not wait for each other here; the chain is made later by the sealer.
 */
export async function writeAuditEntry(
  transaction: Knex.Transaction,
  { subject, sequence, kind, content }: AuditEntry,
  at: Date,
): Promise<void> {
  const entry = {
    subject,
    subject_sequence: sequence,
    kind,
    at: toStored(at),
    content: canonicalJson(content),
  };
  const [id] = await transaction<AuditEntryRow>('audit_entries').insert({
    ...entry,
    hash: hashOfEntry(entry),
  });
  await transaction('audit_pending').insert({ entry_id: id });
}
