import type { Knex } from 'knex';
import { containing, whereGiven } from '../../shared/conditions.ts';
import type { Day } from '../../shared/instants.ts';
import { type Order, type Page, pageOf } from '../../shared/pagination.ts';
import { validOn } from '../../shared/validity.ts';
import type { AgencyFilter, AgencyOrder } from '../generated/resolver-types.ts';
import type { AgencyStateRow } from '../models.ts';

const stateColumns = [
  'code',
  'valid_from',
  'valid_to',
  'name',
  'short_name',
  'level',
  'kind',
  'parent_code',
  'gso_code',
  'code_provenance',
  'counted',
  'certainty',
  'basis',
] as const;

export const agencyOrders: Readonly<Record<AgencyOrder, Order>> = {
  CODE_ASC: { name: 'CODE_ASC', columns: [{ column: 'code', direction: 'asc' }] },
  NAME_ASC: {
    name: 'NAME_ASC',
    columns: [
      { column: 'name_search', direction: 'asc' },
      { column: 'code', direction: 'asc' },
    ],
  },
};

/** What a page of a list of agencies or reception units is made of. */
export interface ListedCode {
  readonly code: string;
  readonly name_search: string;
}

/** All states of some agencies, each one's in order of time. */
export function statesOfAgencies(db: Knex, codes: readonly string[]): Promise<AgencyStateRow[]> {
  return db('agency_states')
    .select(...stateColumns)
    .whereIn('code', codes)
    .orderBy(['code', 'valid_from']);
}

/** The agencies of a day, to be counted or paged. */
export function agenciesOn(db: Knex, day: Day, filter: AgencyFilter): Knex.QueryBuilder {
  const query = validOn(db('agency_states').select('code', 'name_search'), day);
  if (filter.text) containing(query, 'name_search', filter.text);
  return whereGiven(query, {
    level: filter.level,
    kind: filter.kind,
    counted: filter.departmentOf2019,
    parent_code: filter.parent,
  });
}

export function agenciesPage(
  db: Knex,
  day: Day,
  filter: AgencyFilter,
  page: Page,
): Promise<ListedCode[]> {
  return pageOf(agenciesOn(db, day, filter), page);
}
