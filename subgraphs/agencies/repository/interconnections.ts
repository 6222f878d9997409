import type { Knex } from 'knex';
import { type StoredInstant, toStored } from '../../shared/instants.ts';
import { type Order, type Page, pageOf, pagesOfParents } from '../../shared/pagination.ts';
import type { ExchangeFilter } from '../generated/resolver-types.ts';
import type { ExchangeModel, InterconnectionRow } from '../models.ts';
import type { TimeSpan } from '../silence.ts';

const exchangeColumns = [
  'id',
  'message_id',
  'reception_unit_code',
  'direction',
  'service',
  'sent_at',
  'acknowledged_at',
] as const;

/** Newest first. */
export const exchangeOrder: Order = {
  name: 'SENT_AT_DESC',
  columns: [
    { column: 'sent_at', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
};

export function interconnectionsOfUnits(
  db: Knex,
  codes: readonly string[],
): Promise<InterconnectionRow[]> {
  return db('interconnections')
    .select('reception_unit_code', 'endpoint', 'operator', 'connected_at')
    .whereIn('reception_unit_code', codes);
}

/** When a unit's last exchange of a time was acknowledged. */
export interface LastAcknowledged {
  readonly code: string;
  readonly acknowledged_at: StoredInstant;
}

/** The last acknowledgement within a time, of each unit that has one. */
export function lastAcknowledged(
  db: Knex,
  codes: readonly string[],
  { after, until }: TimeSpan,
): Promise<LastAcknowledged[]> {
  return db('exchanges')
    .select('reception_unit_code as code')
    .max({ acknowledged_at: 'acknowledged_at' })
    .whereIn('reception_unit_code', codes)
    .where('acknowledged_at', '>', toStored(after))
    .where('acknowledged_at', '<=', toStored(until))
    .groupBy('reception_unit_code') as unknown as Promise<LastAcknowledged[]>;
}

/** The exchanges that a filter leaves, to be counted or paged. */
export function exchangesOf(
  db: Knex,
  { unit, acknowledged, from, to }: ExchangeFilter,
): Knex.QueryBuilder {
  const query = db('exchanges').select(...exchangeColumns);
  if (unit) query.where('reception_unit_code', unit);
  if (acknowledged === true) query.whereNotNull('acknowledged_at');
  if (acknowledged === false) query.whereNull('acknowledged_at');
  if (from) query.where('sent_at', '>=', toStored(from));
  if (to) query.where('sent_at', '<', toStored(to));
  return query;
}

export function exchangesPage(
  db: Knex,
  filter: ExchangeFilter,
  page: Page,
): Promise<ExchangeModel[]> {
  return pageOf(exchangesOf(db, filter), page);
}

/** One page of the exchanges of each unit. */
export function exchangePages(
  db: Knex,
  codes: readonly string[],
  page: Page,
): Promise<ExchangeModel[][]> {
  return pagesOfParents(db, codes, (unit) => pageOf(exchangesOf(db, { unit }), page));
}
