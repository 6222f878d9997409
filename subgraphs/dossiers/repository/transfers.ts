import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { type StoredInstant, toStored } from '../../shared/instants.ts';
import type { Order } from '../../shared/pagination.ts';
import type { UnitLevel } from '../catalogue/catalogue.ts';
import type { TransferModel } from '../models.ts';
import { whereVisible } from './visible.ts';

/** A row of `transfers`, whole. */
export interface TransferRow extends TransferModel {
  readonly from_level: UnitLevel;
  readonly to_level: UnitLevel;
  /** From this instant on a transfer that is not acknowledged is named by `transferAlerts`; 9999-12-31 once it is. */
  readonly alert_key: StoredInstant;
}

/** What the graph reads of a transfer, beside its dossier. */
export const transferColumns = [
  'seq',
  'from_code',
  'to_code',
  'direction',
  'sent_at',
  'acknowledged_at',
  'due_at',
  'returned_at',
  'state',
] as const;

/** Columns of {@link TransferRow}. */
export const transferRowColumns = [
  'dossier_id',
  ...transferColumns,
  'from_level',
  'to_level',
  'alert_key',
] as const;

const alertColumns = ['dossier_id', ...transferColumns, 'alert_key'].map(
  (column) => `transfers.${column}`,
);

/** Order of {@link overdueTransfers}: the longest waiting first. */
export const alertOrder: Order = {
  name: 'alert',
  columns: [
    { column: 'transfers.alert_key', direction: 'asc' },
    { column: 'transfers.dossier_id', direction: 'asc' },
    { column: 'transfers.seq', direction: 'asc' },
  ],
};

/** By whom the alerts are seen, for which receiver, and as of when. */
export interface AlertList {
  readonly reach: Reach;
  readonly toCode: string | null;
  readonly now: Date;
}

/** Transfers that wait for an acknowledgement for too long. */
export function overdueTransfers(db: Knex, { reach, toCode, now }: AlertList): Knex.QueryBuilder {
  const query = db('transfers')
    .select(alertColumns)
    .where('transfers.alert_key', '<=', toStored(now));
  if (!reach.everything) {
    whereVisible(query.join('dossiers', 'dossiers.id', 'transfers.dossier_id'), reach);
  }
  return toCode === null ? query : query.where('transfers.to_code', toCode);
}
