import type { Knex } from 'knex';
import type { Reach } from '../../shared/access/reach.ts';
import { type StoredInstant, toStored } from '../../shared/instants.ts';
import { mergedPage, whereOneOf } from '../../shared/merged-page.ts';
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

/** The exchanges of which a caller may know and that a filter leaves, to be counted or paged. */
export function exchangesOf(
  db: Knex,
  filter: ExchangeFilter,
  { everything, places }: Reach,
): Knex.QueryBuilder {
  const list = exchangesMatching(db, filter);
  if (everything || (filter.unit && places.has(filter.unit))) return list;
  return list.whereIn('reception_unit_code', [...places]);
}

function exchangesMatching(
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
  reach: Reach,
  page: Page,
): Promise<ExchangeModel[]> {
  if (reach.everything || filter.unit) return pageOf(exchangesOf(db, filter, reach), page);
  const places = [...reach.places];
  const listOf = (unit: string) => exchangesMatching(db, { ...filter, unit });
  const listOfAll = () => whereOneOf(exchangesMatching(db, filter), 'reception_unit_code', places);
  return mergedPage(db, { parents: places, listOf, listOfAll }, page);
}

/** All exchanges of a unit. */
export function exchangesOfUnit(db: Knex, unit: string): Knex.QueryBuilder {
  return exchangesMatching(db, { unit });
}

/** One page of the exchanges of each unit. */
export function exchangePages(
  db: Knex,
  codes: readonly string[],
  page: Page,
): Promise<ExchangeModel[][]> {
  return pagesOfParents(db, codes, (unit) => pageOf(exchangesOfUnit(db, unit), page));
}
