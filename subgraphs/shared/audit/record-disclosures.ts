import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Caller } from '../access/caller.ts';
import { bulkInsert } from '../bulk-insert.ts';
import { toStored } from '../instants.ts';
import { canonicalJson } from '../write/idempotent-mutation.ts';
import { inTransaction } from '../write/transaction.ts';
import { auditedCaller } from './audited-caller.ts';
import { hashOfEntry } from './hashes.ts';

/** Kind of the entries of reads. They tell of no change. */
export const readKind = 'readPersonalData';

/** What of one thing is about to be shown as it is. */
export interface Disclosure {
  /** What it is of, for example a dossier's code; no personal data. */
  readonly subject: string;
  /** Names of the personal fields. */
  readonly fields: readonly string[];
}

const columns = ['subject', 'subject_sequence', 'kind', 'at', 'content', 'hash'] as const;

/**
 * Keeps an entry for each thing of which personal data is about to be shown, all in one transaction of four statements;
 * where that fails, nothing may be shown. Entries of one thing stand behind its own in the order of subjects: reads of it
 * never wait for each other, nor for its changes.
 */
export async function recordDisclosures(
  db: Knex,
  disclosures: readonly Disclosure[],
  caller: Caller,
  at: Date,
): Promise<void> {
  const entries = disclosures.map(({ subject, fields }) => {
    const entry = {
      subject: `${subject}${readMark}${randomUUID()}`,
      subject_sequence: 1,
      kind: readKind,
      at: toStored(at),
      content: canonicalJson({ caller: auditedCaller(caller), fields, result: 'SHOWN' }),
    };
    return { ...entry, hash: hashOfEntry(entry) };
  });
  await inTransaction(db, async (transaction) => {
    const rows = entries.map((entry) => columns.map((column) => entry[column]));
    await bulkInsert(transaction, 'audit_entries', columns, rows);
    const subjects = entries.map(({ subject }) => subject);
    await transaction('audit_pending').insert(
      transaction('audit_entries').select({ entry_id: 'id' }).whereIn('subject', subjects),
    );
  });
}

/** Stands between a subject and what tells its reads apart. */
const readMark = '#';

/** What an entry is about, a read or a change. */
export function subjectOfEntry(subject: string): string {
  const [of = subject] = subject.split(readMark);
  return of;
}

/** Restricts entries to the changes and the reads of one subject: they lie side by side in the index of subjects. */
export function whereAbout<Query extends Knex.QueryBuilder>(
  entries: Query,
  subject: string,
): Query {
  const next = String.fromCharCode(readMark.charCodeAt(0) + 1);
  return entries
    .where('audit_entries.subject', '>=', subject)
    .where('audit_entries.subject', '<', `${subject}${next}`) as Query;
}
