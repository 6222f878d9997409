import type { Knex } from 'knex';
import { type Day, dayOf, fromStored, type StoredInstant } from '../../shared/instants.ts';
import type { TransferRow } from '../repository/transfers.ts';
import type { FlowMeasure } from './measures.ts';
import { Differences, isPublic, writeDifferences } from './record-changes.ts';
import { flowFamily, hiddenFlowFamily } from './rollups.ts';

/** What the statistics look at in a transfer. */
export interface CountedTransfer
  extends Pick<
    TransferRow,
    'from_level' | 'to_level' | 'sent_at' | 'acknowledged_at' | 'returned_at' | 'state'
  > {
  /** Of its dossier, as it is with {@link CountedTransfer} itself. */
  readonly unit_code: string;
  readonly holder_code: string;
  readonly confidentiality: string;
}

export function readCountedTransfers(
  transaction: Knex.Transaction,
  dossierId: number,
): Promise<CountedTransfer[]> {
  return transaction('transfers')
    .join('dossiers', 'dossiers.id', 'transfers.dossier_id')
    .select(
      'transfers.from_level',
      'transfers.to_level',
      'transfers.sent_at',
      'transfers.acknowledged_at',
      'transfers.returned_at',
      'transfers.state',
      'dossiers.unit_code',
      'dossiers.holder_code',
      'dossiers.confidentiality',
    )
    .where({ dossier_id: dossierId });
}

/** Writes what a change of a dossier's transfers adds to the flow between levels, and takes from it. */
export async function recordFlowChange(
  transaction: Knex.Transaction,
  before: readonly CountedTransfer[],
  after: readonly CountedTransfer[],
): Promise<void> {
  const open = new Differences();
  const hidden = new Differences();
  const add = (transfer: CountedTransfer, sign: 1 | -1) =>
    addTransfer(isPublic(transfer) ? open : hidden, transfer, sign);
  for (const transfer of before) add(transfer, -1);
  for (const transfer of after) add(transfer, 1);
  await writeDifferences(transaction, flowFamily, open);
  await writeDifferences(transaction, hiddenFlowFamily, hidden);
}

function addTransfer(differences: Differences, transfer: CountedTransfer, sign: 1 | -1): void {
  const { from_level, to_level, unit_code, holder_code } = transfer;
  const key = {
    from_level,
    to_level,
    ...(!isPublic(transfer) && { unit_code, holder_code }),
  };
  countTransfer(transfer, (day, measure, amount) =>
    differences.add({ ...key, day }, measure, sign * amount),
  );
}

/** Counts a transfer: every number that it adds to the flow, as it is now. */
export function countTransfer(
  { sent_at, acknowledged_at, returned_at, state }: CountedTransfer,
  count: (day: Day, measure: FlowMeasure, amount: number) => void,
): void {
  const day = dayOf(fromStored(sent_at));
  count(day, 'sent', 1);
  if (acknowledged_at !== null) {
    count(day, 'acknowledged', 1);
    count(day, 'seconds_to_acknowledge', secondsBetween(sent_at, acknowledged_at));
  }
  if (state === 'RETURNED' && returned_at !== null) {
    count(day, 'returned', 1);
    count(day, 'seconds_to_return', secondsBetween(sent_at, returned_at));
  }
  if (state === 'REFUSED') count(day, 'refused', 1);
}

/** Whole seconds, each instant rounded down. */
function secondsBetween(from: StoredInstant, to: StoredInstant): number {
  return seconds(to) - seconds(from);
}

function seconds(stored: StoredInstant): number {
  return Math.floor(fromStored(stored).getTime() / 1000);
}
