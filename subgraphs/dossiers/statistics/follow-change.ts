import type { Knex } from 'knex';
import type { DossierChange, RecordedChange } from '../repository/record-change.ts';
import type { CountedDossier } from './contributions.ts';
import { readCountedDossier } from './counted-dossier.ts';
import { isPublic, recordCountedChange } from './record-changes.ts';
import { type CountedTransfer, readCountedTransfers, recordFlowChange } from './record-flow.ts';

/** A dossier as the statistics have it. */
export interface Counted {
  readonly dossier: CountedDossier | null;
  readonly transfers: readonly CountedTransfer[];
}

/** What is counted of a dossier before a change; nothing of one that the change makes. */
export async function countedBefore(
  transaction: Knex.Transaction,
  { before, after, rows }: DossierChange,
): Promise<Counted> {
  if (!before) return { dossier: null, transfers: [] };
  return {
    dossier: await readCountedDossier(transaction, before.id),
    transfers: changesFlow({ before, after, rows })
      ? await readCountedTransfers(transaction, before.id)
      : [],
  };
}

/** Writes what a change, when all of its rows are written, adds to the statistics and takes from them. */
export async function countChange(
  transaction: Knex.Transaction,
  before: Counted,
  change: RecordedChange,
): Promise<void> {
  const { id } = change.after;
  await recordCountedChange(transaction, before.dossier, await readCountedDossier(transaction, id));
  if (changesFlow(change)) {
    const after = await readCountedTransfers(transaction, id);
    await recordFlowChange(transaction, before.transfers, after);
  }
}

/** The transfers of a confidential dossier are counted where it is held, so they move with it. */
function changesFlow({
  before,
  after,
  rows,
}: Pick<DossierChange, 'before' | 'after' | 'rows'>): boolean {
  return touchesTransfers(rows) || (!isPublic(after) && before?.holder_code !== after.holder_code);
}

function touchesTransfers(rows: DossierChange['rows']): boolean {
  return rows.some(
    (row) =>
      ('insert' in row && row.insert === 'transfers') ||
      ('update' in row && row.update === 'transfers'),
  );
}
