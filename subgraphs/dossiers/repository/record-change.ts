import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import { fromStored } from '../../shared/instants.ts';
import { addToOutbox } from '../../shared/write/outbox.ts';
import { RunAgain } from '../../shared/write/transaction.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CommandKind } from '../lifecycle/commands.ts';
import type { SlipDraft } from '../lifecycle/forms.ts';
import { countChange, countedBefore } from '../statistics/follow-change.ts';
import type { DossierRow } from './dossier-row.ts';
import type { EventRow } from './parts.ts';
import { type RowWrite, writeRows } from './row-writes.ts';
import { issueSlips } from './slips.ts';

/** What one command does to one dossier. Rules make it, {@link recordChange} writes it. */
export interface DossierChange {
  readonly kind: CommandKind;
  /** As it was read; null for a dossier that the command makes. */
  readonly before: DossierRow | null;
  /** As it shall be. Its version is one more than before, and the number of the event. */
  readonly after: Omit<DossierRow, 'id'>;
  readonly event: Omit<EventRow, 'dossier_id' | 'seq'>;
  /** Rows of what belongs to the dossier: transfers, slips, steps and so on. */
  readonly rows: readonly RowWrite[];
  /** Slips that it issues, and how many the dossier had. */
  readonly slips: { readonly issued: number; readonly drafts: readonly SlipDraft[] };
}

/** A change with its dossier's row number, as it was written. */
export interface RecordedChange extends DossierChange {
  readonly after: DossierRow;
  readonly event: EventRow;
}

/**
 * Writes a change: the dossier, its event, its other rows, what the statistics and the audit chain keep of it, and a
 * message to the outbox, all in one transaction. The only way in which a dossier changes; what must follow every change,
 * to the last row, is called from here.
 *
 * @param caller who made it, for the audit
 * @throws {RunAgain} when the dossier has changed since it was read: the transaction is run again as a whole, and finds out
 */
export async function recordChange(
  transaction: Knex.Transaction,
  change: DossierChange,
  caller: Caller,
): Promise<RecordedChange> {
  const counted = await countedBefore(transaction, change);
  const id = change.before ? await update(transaction, change) : await insert(transaction, change);
  const after: DossierRow = { ...change.after, id };
  const event: EventRow = { ...change.event, dossier_id: id, seq: after.version };
  const recorded: RecordedChange = { ...change, after, event };
  await transaction('dossier_events').insert(event);
  await writeRows(transaction, id, change.rows);
  await issueSlips(transaction, recorded);
  await countChange(transaction, counted, recorded);
  await recordAudit(transaction, recorded, caller);
  await publish(transaction, recorded);
  return recorded;
}

async function insert(transaction: Knex.Transaction, { after }: DossierChange): Promise<number> {
  const [id] = await transaction('dossiers').insert(after);
  return Number(id);
}

/** Only the columns that change, so that no index is touched in vain. */
async function update(
  transaction: Knex.Transaction,
  { before, after }: DossierChange,
): Promise<number> {
  const { id, version } = before as DossierRow;
  const changed = Object.entries(after).filter(
    ([column, value]) => value !== (before as unknown as Record<string, unknown>)[column],
  );
  const affected = await transaction('dossiers')
    .where({ id, version })
    .update(Object.fromEntries(changed));
  if (affected === 0) throw new RunAgain('The dossier has changed since it was read.');
  return id;
}

/** Codes and states, no personal data: a subscriber that may know more asks for the dossier. */
async function publish(
  transaction: Knex.Transaction,
  { kind, after, event }: RecordedChange,
): Promise<void> {
  const payload = {
    code: after.code,
    version: after.version,
    fromStatus: event.from_status,
    toStatus: event.to_status,
    internalStatus: after.internal_status,
    unitCode: after.unit_code,
    holderCode: after.holder_code,
    at: event.at,
  };
  await addToOutbox(
    transaction,
    { subject: after.code, sequence: after.version, kind, payload },
    fromStored(event.at),
  );
}
