import type { Knex } from 'knex';
import { containing, whereGiven } from '../../shared/conditions.ts';
import type { Day } from '../../shared/instants.ts';
import { type Order, type Page, pageOf, pagesOfParents } from '../../shared/pagination.ts';
import { validOn } from '../../shared/validity.ts';
import type {
  AdministrativeUnitFilter,
  AdministrativeUnitOrder,
} from '../generated/resolver-types.ts';
import type { AdministrativeUnitChangeRow, AdministrativeUnitRow } from '../models.ts';

export const administrativeUnitColumns = [
  'gso_code',
  'valid_from',
  'valid_to',
  'level',
  'type',
  'name',
  'full_name',
  'full_name_search',
  'parent_gso_code',
] as const;

const changeColumns = [
  'id',
  'effective_on',
  'resolution',
  'signed_on',
  'kinds',
  'extent',
  'certainty',
  'note',
  'old_gso_code',
  'old_valid_from',
  'new_gso_code',
  'new_valid_from',
] as const;

const byCode = [
  { column: 'gso_code', direction: 'asc' },
  { column: 'valid_from', direction: 'asc' },
] as const;

export const administrativeUnitOrders: Readonly<Record<AdministrativeUnitOrder, Order>> = {
  GSO_CODE_ASC: { name: 'GSO_CODE_ASC', columns: byCode },
  NAME_ASC: {
    name: 'NAME_ASC',
    columns: [{ column: 'full_name_search', direction: 'asc' }, ...byCode],
  },
};

/** All states of some codes, each code's in order of time. */
export function statesOfGsoCodes(
  db: Knex,
  gsoCodes: readonly string[],
): Promise<AdministrativeUnitRow[]> {
  return db('administrative_units')
    .select(...administrativeUnitColumns)
    .whereIn('gso_code', gsoCodes)
    .orderBy(['gso_code', 'valid_from']);
}

/** The units of a day, to be counted or paged. */
export function administrativeUnitsOn(
  db: Knex,
  day: Day,
  filter: AdministrativeUnitFilter,
): Knex.QueryBuilder {
  const query = validOn(db('administrative_units').select(...administrativeUnitColumns), day);
  if (filter.text) containing(query, 'full_name_search', filter.text);
  return whereGiven(query, {
    level: filter.level,
    type: filter.type,
    parent_gso_code: filter.parentGsoCode,
  });
}

export function administrativeUnitsPage(
  db: Knex,
  day: Day,
  filter: AdministrativeUnitFilter,
  page: Page,
): Promise<AdministrativeUnitRow[]> {
  return pageOf(administrativeUnitsOn(db, day, filter), page);
}

/** A unit on a day, whose parts are wanted. */
export interface UnitOnDay {
  readonly code: string;
  readonly day: Day;
}

/** One page of the parts of each unit. */
export function childrenPages(
  db: Knex,
  units: readonly UnitOnDay[],
  page: Page,
): Promise<AdministrativeUnitRow[][]> {
  return pagesOfParents(db, units, ({ code, day }) =>
    pageOf(administrativeUnitsOn(db, day, { parentGsoCode: code }), page),
  );
}

/** The changes by which units of these codes ended or became others. */
export function changesFrom(
  db: Knex,
  gsoCodes: readonly string[],
): Promise<AdministrativeUnitChangeRow[]> {
  return db('administrative_unit_changes')
    .select(...changeColumns)
    .whereIn('old_gso_code', gsoCodes)
    .orderBy(['effective_on', 'id']);
}

/** The changes from which units of these codes came, or by which they grew. */
export function changesTo(
  db: Knex,
  gsoCodes: readonly string[],
): Promise<AdministrativeUnitChangeRow[]> {
  return db('administrative_unit_changes')
    .select(...changeColumns)
    .whereIn('new_gso_code', gsoCodes)
    .orderBy(['effective_on', 'id']);
}
