import type { Knex } from 'knex';
import { containing, whereGiven } from '../../shared/conditions.ts';
import type { Day } from '../../shared/instants.ts';
import { type Order, type Page, pageOf, pagesOfParents } from '../../shared/pagination.ts';
import { validOn } from '../../shared/validity.ts';
import type {
  ReceptionUnitFilter,
  ReceptionUnitKind,
  ReceptionUnitOrder,
} from '../generated/resolver-types.ts';
import type { ReceptionUnitStateRow, ReceptionUnitSuccessionRow } from '../models.ts';
import type { UnitOnDay } from './administrative-units.ts';
import { agencyOrders, type ListedCode } from './agencies.ts';

export const receptionUnitOrders: Readonly<Record<ReceptionUnitOrder, Order>> = agencyOrders;

/** All states of some units, each one's in order of time. */
export function statesOfReceptionUnits(
  db: Knex,
  codes: readonly string[],
): Promise<ReceptionUnitStateRow[]> {
  return db('reception_unit_states as state')
    .join('reception_units as unit', 'unit.code', 'state.code')
    .select(
      'state.code',
      'state.valid_from',
      'state.valid_to',
      'state.kind',
      'state.name',
      'state.parent_code',
      'state.gso_code',
      'state.address',
      'unit.calendar_code',
    )
    .whereIn('state.code', codes)
    .orderBy(['state.code', 'state.valid_from']);
}

/** The only province of this graph, in which every unit lies. */
const provinceGsoCode = '22';

/** Restricts a query to the units in an administrative unit, whose tier shows in the length of its GSO code. */
function inArea(query: Knex.QueryBuilder, gsoCode: string): void {
  if (gsoCode === provinceGsoCode) return;
  query.where(gsoCode.length === 3 ? 'district_gso_code' : 'gso_code', gsoCode);
}

/** The units of a day, to be counted or paged. */
export function receptionUnitsOn(
  db: Knex,
  day: Day,
  { kind, under, text }: ReceptionUnitFilter,
): Knex.QueryBuilder {
  const query = validOn(db('reception_unit_states').select('code', 'name_search'), day);
  if (text) containing(query, 'name_search', text);
  if (under) inArea(query, under);
  return whereGiven(query, { kind });
}

export function receptionUnitsPage(
  db: Knex,
  day: Day,
  filter: ReceptionUnitFilter,
  page: Page,
): Promise<ListedCode[]> {
  return pageOf(receptionUnitsOn(db, day, filter), page);
}

/** The units directly below a unit on a day, to be counted or paged. */
export function childrenOn(db: Knex, { code, day }: UnitOnDay): Knex.QueryBuilder {
  return receptionUnitsOn(db, day, {}).where('parent_code', code);
}

/** One page of the units below each unit. */
export function childrenPages(
  db: Knex,
  units: readonly UnitOnDay[],
  page: Page,
): Promise<ListedCode[][]> {
  return pagesOfParents(db, units, (unit) => pageOf(childrenOn(db, unit), page));
}

/** Codes of the units of these kinds on a day. */
export function codesOfKinds(
  db: Knex,
  day: Day,
  kinds: readonly ReceptionUnitKind[],
): Promise<{ code: string; kind: ReceptionUnitKind }[]> {
  return validOn(db('reception_unit_states').select('code', 'kind'), day)
    .whereIn('kind', kinds)
    .orderBy('code');
}

/** A reception unit of an area, and when it was there. */
export interface UnitOfArea {
  readonly code: string;
  readonly gso_code: string;
  readonly valid_from: Day;
  readonly valid_to: Day;
}

/** The reception units whose area is one of these administrative units. */
export function unitsOfAreas(db: Knex, gsoCodes: readonly string[]): Promise<UnitOfArea[]> {
  return db('reception_unit_states')
    .select('code', 'gso_code', 'valid_from', 'valid_to')
    .whereIn('gso_code', gsoCodes)
    .orderBy(['gso_code', 'code']);
}

/**
 * Lines between different reception units, from the changes of their areas. A state of a unit begins with a state of its area, and
 * a unit that lives on under a new name or district is not its own successor.
 */
function successions(db: Knex): Knex.QueryBuilder {
  return db('administrative_unit_changes as change')
    .join('reception_unit_states as old', (join) => {
      join.on('old.gso_code', 'change.old_gso_code');
      join.andOn('old.valid_from', 'change.old_valid_from');
    })
    .join('reception_unit_states as new', (join) => {
      join.on('new.gso_code', 'change.new_gso_code');
      join.andOn('new.valid_from', 'change.new_valid_from');
    })
    .select(
      'old.code as old_code',
      'new.code as new_code',
      'change.effective_on',
      'change.resolution',
      'change.signed_on',
      'change.extent',
      'change.certainty',
    )
    .whereRaw('old.code <> new.code')
    .orderBy(['change.effective_on', 'change.id']);
}

export function successionsFrom(
  db: Knex,
  codes: readonly string[],
): Promise<ReceptionUnitSuccessionRow[]> {
  return successions(db).whereIn('old.code', codes);
}

export function successionsTo(
  db: Knex,
  codes: readonly string[],
): Promise<ReceptionUnitSuccessionRow[]> {
  return successions(db).whereIn('new.code', codes);
}
