import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { writeAuditEntry } from '../../shared/audit/write-entry.ts';
import type { AppointmentChangeModel } from '../models.ts';
import { changeContent } from './change-content.ts';
import { changesByAppointment } from './changes-by-appointment.ts';

/** Subject of the entry that stands for all changes that were there before each had an entry of its own. */
export const firstChangesSubject = 'first changes';

/** The changes up to one, and their digest. */
export interface FirstChanges {
  readonly lastChange: number;
  readonly changes: number;
  /** SHA-256 over the changes by appointment, each a line of JSON. */
  readonly digest: string;
}

/** Takes changes by appointment, and gives the digest of those up to one. */
export class ChangeDigest {
  readonly #hash = createHash('sha256');
  readonly #lastChange: number;
  #changes = 0;

  constructor(lastChange: number) {
    this.#lastChange = lastChange;
  }

  add(change: AppointmentChangeModel): void {
    const { id, appointment_id } = change;
    this.#hash.update(`${JSON.stringify([id, appointment_id, changeContent(change)])}\n`);
    this.#changes++;
  }

  get result(): FirstChanges {
    const digest = this.#hash.copy().digest('hex');
    return { lastChange: this.#lastChange, changes: this.#changes, digest };
  }
}

/** Writes one entry for all changes that are there: what a seed made, or an older version of this subgraph. */
export async function recordFirstChanges(transaction: Knex.Transaction, at: Date): Promise<void> {
  const last = await transaction('appointment_changes').max({ id: 'id' }).first();
  if (!last?.id) return;
  const digest = new ChangeDigest(Number(last.id));
  for await (const page of changesByAppointment(transaction)) {
    for (const { changes } of page) for (const change of changes) digest.add(change);
  }
  const content = digest.result;
  await writeAuditEntry(
    transaction,
    { subject: firstChangesSubject, sequence: 1, kind: 'seeded', content },
    at,
  );
}
