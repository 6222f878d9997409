import type { Knex } from 'knex';
import { type StoredInstant, toStored } from '../../shared/instants.ts';
import {
  countRows,
  type Order,
  type Page,
  pageOf,
  type TotalCount,
} from '../../shared/pagination.ts';
import type { UnitLevel } from '../catalogue/catalogue.ts';
import type { TransferAlertModel, TransferModel } from '../models.ts';

/** A row of `transfers`, whole. */
export interface TransferRow extends TransferModel {
  readonly from_level: UnitLevel;
  readonly to_level: UnitLevel;
  /** From this instant on a transfer that is not acknowledged is named by `transferAlerts`; 9999-12-31 once it is. */
  readonly alert_key: StoredInstant;
}

const alertColumns = [
  'dossier_id',
  'seq',
  'from_code',
  'to_code',
  'direction',
  'sent_at',
  'acknowledged_at',
  'due_at',
  'returned_at',
  'state',
  'alert_key',
].map((column) => `transfers.${column}`);

/** Order of {@link transferAlerts}: the longest waiting first. */
export const alertOrder: Order = {
  name: 'alert',
  columns: [
    { column: 'transfers.alert_key', direction: 'asc' },
    { column: 'transfers.dossier_id', direction: 'asc' },
    { column: 'transfers.seq', direction: 'asc' },
  ],
};

/** Whom the alerts are for, and as of when. */
export interface AlertList {
  readonly toCode: string | null;
  readonly now: Date;
}

function alerts(db: Knex, { toCode, now }: AlertList): Knex.QueryBuilder {
  const query = db('transfers').where('transfers.alert_key', '<=', toStored(now));
  return toCode === null ? query : query.where('transfers.to_code', toCode);
}

export function transferAlerts(
  db: Knex,
  page: Page,
  list: AlertList,
): Promise<TransferAlertModel[]> {
  return pageOf(alerts(db, list).select(alertColumns), page);
}

export function countAlerts(db: Knex, list: AlertList): Promise<TotalCount> {
  return countRows(db, alerts(db, list));
}
