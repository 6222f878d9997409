import type { Knex } from 'knex';
import { type Day, dayOf, fromStored, type StoredInstant } from '../../shared/instants.ts';
import type { TransferRow } from '../repository/transfers.ts';
import type { FlowMeasure } from './measures.ts';
import { Differences, writeDifferences } from './record-changes.ts';
import { flowFamily } from './rollups.ts';

/** What the statistics look at in a transfer. */
export type CountedTransfer = Pick<
  TransferRow,
  'from_level' | 'to_level' | 'sent_at' | 'acknowledged_at' | 'returned_at' | 'state'
>;

export function readCountedTransfers(
  transaction: Knex.Transaction,
  dossierId: number,
): Promise<CountedTransfer[]> {
  return transaction('transfers')
    .select('from_level', 'to_level', 'sent_at', 'acknowledged_at', 'returned_at', 'state')
    .where({ dossier_id: dossierId });
}

/** Writes what a change of a dossier's transfers adds to the flow between levels, and takes from it. */
export async function recordFlowChange(
  transaction: Knex.Transaction,
  before: readonly CountedTransfer[],
  after: readonly CountedTransfer[],
): Promise<void> {
  const differences = new Differences();
  for (const transfer of before) addTransfer(differences, transfer, -1);
  for (const transfer of after) addTransfer(differences, transfer, 1);
  await writeDifferences(transaction, flowFamily, differences);
}

function addTransfer(differences: Differences, transfer: CountedTransfer, sign: 1 | -1): void {
  const { from_level, to_level } = transfer;
  countTransfer(transfer, (day, measure, amount) =>
    differences.add({ from_level, to_level, day }, measure, sign * amount),
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
