import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import {
  administrativeUnitOrders,
  administrativeUnitsPage,
} from '../../../subgraphs/agencies/repository/administrative-units.ts';
import { agenciesPage, agencyOrders } from '../../../subgraphs/agencies/repository/agencies.ts';
import * as interconnections from '../../../subgraphs/agencies/repository/interconnections.ts';
import * as receptionUnits from '../../../subgraphs/agencies/repository/reception-units.ts';
import * as seals from '../../../subgraphs/agencies/repository/seals-and-authorisations.ts';
import {
  unitChangeOrder,
  unitChangesPage,
} from '../../../subgraphs/agencies/repository/unit-changes.ts';
import * as workingTime from '../../../subgraphs/agencies/repository/working-time.ts';
import { timeToBeHeardIn } from '../../../subgraphs/agencies/silence.ts';
import { reachOf } from '../../../subgraphs/shared/access/reach.ts';
import { isSqlite } from '../../../subgraphs/shared/database.ts';
import { readPage } from '../../../subgraphs/shared/pagination.ts';
import { administrator } from '../../support/callers.ts';
import { demoCaller } from '../../support/demo-callers.ts';
import { onEachEngine } from '../../support/engines.ts';
import { planOf } from '../../support/query-plans.ts';
import { type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

const everythingOfUnits = (first: number) => `{ receptionUnits(first: ${first}, orderBy: NAME_ASC) {
  totalCount { count }
  edges { node {
    name address validTo inForce
    parent { name parent { name } } agency { name parent { name } }
    administrativeUnit { fullName path ancestors { name } successors { unit { name } } predecessors { unit { name } } }
    children(first: 3) { totalCount { count } edges { node { name } } }
    officeHours { weekday } counters { number } staffing { role count }
    calendar { days { date } } seals { owner { name } }
    interconnection { state exchanges(first: 2) { totalCount { count } edges { node { sentAt } } } }
    successors { unit { name } } predecessors { unit { name } }
  } } } }`;

const everythingOfAreas = (first: number) => `{ administrativeUnits(first: ${first}) {
  edges { node {
    fullName path endedBy { number } receptionUnit { name }
    children(first: 5) { totalCount { count } edges { node { name receptionUnit { name } } } }
  } } } }`;

const everythingOfChanges = (first: number) =>
  `{ unitChanges(first: ${first}) { edges { node { kind subject { id ... on AdministrativeUnit { name } } } } } }`;

onEachEngine((engine) => {
  let world: SeededAgencies;
  beforeAll(async () => {
    world = await seededAgencies(engine);
  });
  afterAll(() => world.close());

  describe('the number of SQL statements', () => {
    // Which loads meet in one batch depends on which answer comes first, so the number varies a little below the bound.
    test.each([
      ['all about reception units', everythingOfUnits, 36],
      ['all about administrative units', everythingOfAreas, 9],
      ['the feed of changes', everythingOfChanges, 2],
    ])('for %s is bounded, for few rows as for many', async (_what, query, bound) => {
      expect((await world.statementsOf(query(2))).length).toBeLessThanOrEqual(bound);
      expect((await world.statementsOf(query(100))).length).toBeLessThanOrEqual(bound);
    });

    test('for coverage is four', async () => {
      const statements = await world.statementsOf(
        '{ coverage { districtCentres secondSeals { count missing { name } } communeUnits interconnected { count disconnected { name } } } }',
      );
      expect(statements.length).toBeLessThanOrEqual(4);
    });
  });

  describe('the plan of each query', () => {
    const codes = ['000.00.40.H49', '000.00.51.H49', '000.01.51.H49'];
    const day = '2019-11-15';

    beforeAll(async () => {
      if (isSqlite(world.db)) return;
      await world.db.raw(
        'analyze table exchanges, seals, agency_states, reception_unit_states, office_sessions',
      );
    });

    const pages: readonly PlannedQuery[] = [
      [
        'administrativeUnits',
        'PRIMARY',
        (db) =>
          administrativeUnitsPage(db, day, {}, readPage({}, administrativeUnitOrders.GSO_CODE_ASC)),
      ],
      [
        'administrativeUnits by name',
        'administrative_units_by_name',
        (db) =>
          administrativeUnitsPage(db, day, {}, readPage({}, administrativeUnitOrders.NAME_ASC)),
      ],
      [
        'agencies',
        'PRIMARY',
        (db) => agenciesPage(db, day, {}, readPage({}, agencyOrders.CODE_ASC)),
      ],
      [
        'agencies by name',
        'agency_states_by_name',
        (db) => agenciesPage(db, day, {}, readPage({}, agencyOrders.NAME_ASC)),
      ],
      [
        'receptionUnits',
        'PRIMARY',
        (db) => receptionUnits.receptionUnitsPage(db, day, {}, readPage({}, agencyOrders.CODE_ASC)),
      ],
      [
        'receptionUnits by name',
        'reception_unit_states_by_name',
        (db) => receptionUnits.receptionUnitsPage(db, day, {}, readPage({}, agencyOrders.NAME_ASC)),
      ],
      [
        'receptionUnits of a district',
        'reception_unit_states_by_district',
        (db) =>
          receptionUnits.receptionUnitsPage(
            db,
            day,
            { under: '204' },
            readPage({}, agencyOrders.CODE_ASC),
          ),
      ],
      [
        'exchangeLog',
        'exchanges_by_time',
        (db) =>
          interconnections.exchangesPage(
            db,
            {},
            reachOf(administrator),
            readPage({}, interconnections.exchangeOrder),
          ),
      ],
      [
        'exchangeLog of a unit',
        'exchanges_by_unit',
        (db) =>
          interconnections.exchangesPage(
            db,
            { unit: '000.01.51.H49' },
            reachOf(demoCaller('officer'), new Set(['000.01.51.H49'])),
            readPage({}, interconnections.exchangeOrder),
          ),
      ],
      ['seals', 'PRIMARY', (db) => seals.sealsPage(db, day, {}, readPage({}, seals.recordedOrder))],
      ['unitChanges', 'PRIMARY', (db) => unitChangesPage(db, readPage({}, unitChangeOrder))],
    ];

    const batches: readonly PlannedQuery[] = [
      ['states of units', 'PRIMARY', (db) => receptionUnits.statesOfReceptionUnits(db, codes)],
      [
        'last acknowledgements',
        'exchanges_acknowledged',
        (db) => interconnections.lastAcknowledged(db, codes, timeToBeHeardIn(day, 7)),
      ],
      ['seals of units', 'seals_by_place', (db) => seals.sealsHeldAt(db, day, codes)],
      ['office hours', 'office_sessions_by_unit', (db) => workingTime.sessionsOfUnits(db, codes)],
      ['officers', 'officers_by_unit', (db) => workingTime.officersOfUnits(db, codes)],
      ['counters', 'PRIMARY', (db) => workingTime.countersOfUnits(db, codes)],
    ];

    test.each(batches)('%s are looked up in the index %s', async (_name, index, query) => {
      const plan = await planOf(world.db, query(world.db) as Knex.QueryBuilder);
      expect(plan.indexes).toContain(index);
    });

    test.each(pages)('%s reads the index %s in its order', async (_name, index, query) => {
      const plan = await planOf(world.db, query(world.db) as Knex.QueryBuilder);
      expect(plan.indexes).toContain(index);
      expect(plan.sorts).toBe(false);
    });
  });
});

/** What it is, the index that it is to use, and how it is made. */
type PlannedQuery = readonly [what: string, index: string, query: (db: Knex) => unknown];
