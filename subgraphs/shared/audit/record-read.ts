import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Caller } from '../access/caller.ts';
import { inTransaction } from '../write/transaction.ts';
import { auditedCaller } from './audited-caller.ts';
import { writeAuditEntry } from './write-entry.ts';

/** Personal data that somebody is about to see as it is. */
export interface PersonalRead {
  readonly caller: Caller;
  /** What it is of, for example `Appointment`. */
  readonly type: string;
  /** Keys of the objects, for example codes; no personal data. */
  readonly keys: readonly string[];
}

/**
 * Keeps that personal data is read, before it is given away: where that cannot be kept, nothing is given. One entry for
 * all that a query reads at once, so that a page costs what a row costs.
 */
export async function recordPersonalRead(
  db: Knex,
  { caller, type, keys }: PersonalRead,
  at: Date,
): Promise<void> {
  const entry = {
    // Reads of one object have no order that anything depends on, and must not wait for each other.
    subject: `read ${randomUUID()}`,
    sequence: 1,
    kind: 'readPersonalData',
    content: { caller: auditedCaller(caller), type, keys },
  };
  await inTransaction(db, (transaction) => writeAuditEntry(transaction, entry, at));
}
