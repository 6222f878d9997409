import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import {
  allProcedures,
  byCode,
  byName,
  byOfferedCode,
  proceduresOfAgency,
  proceduresOfField,
  proceduresOfUnit,
} from '../../../subgraphs/procedures/repository/catalogue.ts';
import {
  allChanges,
  asRecorded,
  latestProposed,
  reviewsInState,
} from '../../../subgraphs/procedures/repository/history.ts';
import {
  byUnitAndProcedure,
  offeringColumns,
  offeringsOf,
} from '../../../subgraphs/procedures/repository/offerings.ts';
import { type Order, pageOf, readPage } from '../../../subgraphs/shared/pagination.ts';
import { engines } from '../../support/engines.ts';
import { planOf } from '../../support/query-plans.ts';
import {
  type SeededProcedures,
  seedingTimeoutMs,
  sharedProcedures,
} from './support/seeded-procedures.ts';

const asOf = '2019-11-15';
const everything = { asOf, filter: {} };
const allOfferings = { asOf, unitCodes: null, procedureCode: null };
const unit = '000.00.40.H49';
const districts = Array.from({ length: 14 }, (_, index) => `000.00.${51 + index}.H49`);

/**
 * Lists as they are read, the order of their pages, and the index that has it. Those of decisions and reviews are left
 * out: tables of some dozens of rows are read whole, whatever their indexes.
 */
const lists: readonly [name: string, (db: Knex) => Knex.QueryBuilder, Order, index: string][] = [
  [
    'the catalogue by code',
    (db) => allProcedures(db, everything).select('v.procedure_code'),
    byCode,
    'procedure_versions_by_code',
  ],
  [
    'the catalogue by name',
    (db) => allProcedures(db, everything).select('v.procedure_code', 'v.name_order'),
    byName,
    'procedure_versions_by_name',
  ],
  [
    'procedures of an agency',
    (db) => proceduresOfAgency(db, everything, '000.00.16.H49').select('v.procedure_code'),
    byCode,
    'procedure_versions_by_agency',
  ],
  [
    'procedures of a field',
    (db) => proceduresOfField(db, everything, 'F042').select('v.procedure_code'),
    byCode,
    'procedure_versions_by_field',
  ],
  [
    'procedures of a unit',
    (db) => proceduresOfUnit(db, everything, unit).select('o.procedure_code'),
    byOfferedCode,
    'PRIMARY',
  ],
  [
    'off-site procedures',
    (db) =>
      allProcedures(db, { asOf, filter: { offSiteReason: 'NOT_YET_AUTHORISED' } }).select(
        'v.procedure_code',
      ),
    byCode,
    'procedure_versions_by_off_site_reason',
  ],
  [
    'excluded procedures',
    (db) =>
      allProcedures(db, { asOf, filter: { exclusionReason: 'SPECIAL_FACILITY' } }).select(
        'v.procedure_code',
      ),
    byCode,
    'procedure_versions_by_exclusion',
  ],
  [
    'offerings',
    (db) => offeringsOf(db, allOfferings).select(offeringColumns),
    byUnitAndProcedure,
    'PRIMARY',
  ],
  [
    'offerings of a unit',
    (db) => offeringsOf(db, { ...allOfferings, unitCodes: [unit] }).select(offeringColumns),
    byUnitAndProcedure,
    'PRIMARY',
  ],
  [
    'offerings of many units',
    (db) => offeringsOf(db, { ...allOfferings, unitCodes: districts }).select(offeringColumns),
    byUnitAndProcedure,
    'PRIMARY',
  ],
  [
    'offerings of a procedure',
    (db) => offeringsOf(db, { ...allOfferings, procedureCode: '1.001193' }).select(offeringColumns),
    byUnitAndProcedure,
    'offerings_by_procedure',
  ],
  ['changes', allChanges, asRecorded, 'PRIMARY'],
  [
    'reviews of a state',
    (db) => reviewsInState(db, 'PROPOSED'),
    latestProposed,
    'simplification_reviews_by_state',
  ],
];

for (const engine of engines.filter(({ name }) => name === 'MariaDB')) {
  describe('a page on MariaDB', () => {
    let world: SeededProcedures;
    beforeAll(async () => {
      world = await sharedProcedures(engine);
    }, seedingTimeoutMs);
    afterAll(() => world.close());

    test.each(lists)(
      'of %s is read in the order of its index',
      async (_name, list, order, index) => {
        const page = pageOf(list(world.db), readPage({ first: 10 }, order));
        const plan = await planOf(world.db, page);
        expect(plan.indexes).toContain(index);
        expect(plan.sorts).toBe(false);
      },
    );
  });
}
