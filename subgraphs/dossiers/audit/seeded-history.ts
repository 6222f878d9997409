import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { writeAuditEntry } from '../../shared/audit/write-entry.ts';
import type { Cell } from '../../shared/bulk-insert.ts';

/** Subject of the entries that stand for what a seed has written. */
export const seededSubject = 'seed';

/** Columns of an event in the order in which a digest takes them. */
export const digestedColumns = [
  'dossier_id',
  'seq',
  'from_status',
  'to_status',
  'actor',
  'at',
  'clock',
  'reason',
  'step',
] as const;

/** The dossiers of one entry of a seed, and the digest of their events. */
export interface SeededHistory {
  readonly firstDossier: number;
  readonly lastDossier: number;
  readonly events: number;
  /** SHA-256 over the events by dossier and number, each a line of JSON. */
  readonly digest: string;
}

/** Takes events by dossier and number, and gives their digest. */
export class EventDigest {
  readonly #hash = createHash('sha256');
  #first = 0;
  #last = 0;
  #events = 0;

  /** @param event cells in the order of {@link digestedColumns} */
  add(event: readonly Cell[]): void {
    this.#hash.update(`${JSON.stringify(event)}\n`);
    this.#last = event[0] as number;
    this.#first ||= this.#last;
    this.#events++;
  }

  get result(): SeededHistory {
    return {
      firstDossier: this.#first,
      lastDossier: this.#last,
      events: this.#events,
      digest: this.#hash.copy().digest('hex'),
    };
  }
}

/**
 * Writes one entry for many seeded events: an entry for each would more than double what a seed writes.
 *
 * @param number of the entry, from 1
 */
export function recordSeededHistory(
  transaction: Knex.Transaction,
  number: number,
  history: SeededHistory,
  at: Date,
): Promise<void> {
  const entry = { subject: seededSubject, sequence: number, kind: 'seeded', content: history };
  return writeAuditEntry(transaction, entry, at);
}
