import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { loadCatalogue } from '../../../subgraphs/dossiers/catalogue/load-catalogue.ts';
import type { DossierFilter } from '../../../subgraphs/dossiers/generated/resolver-types.ts';
import { dossiers } from '../../../subgraphs/dossiers/main.ts';
import { dossiersByCode, partsOf } from '../../../subgraphs/dossiers/repository/dossiers.ts';
import {
  changedDossiers,
  changeOrder,
  dossierOrders,
  dossierPage,
  dossierPagesOfUnits,
} from '../../../subgraphs/dossiers/repository/lists.ts';
import { overdueByUnit } from '../../../subgraphs/dossiers/repository/overdue.ts';
import { eventsOf, transfersOf } from '../../../subgraphs/dossiers/repository/parts.ts';
import { fillWithDossiers } from '../../../subgraphs/dossiers/seeds/seed.ts';
import type { Reach } from '../../../subgraphs/shared/access/reach.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { migrate } from '../../../subgraphs/shared/migrations.ts';
import { type Order, readPage } from '../../../subgraphs/shared/pagination.ts';
import { engines } from '../../support/engines.ts';
import { plansOf } from '../../support/query-plans.ts';
import {
  present,
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
} from './support/seeded-dossiers.ts';

const centre = '000.00.40.H49';

/** Callers who may not see every row: the rows between are left out without leaving the order of the index. */
const reaches: readonly [who: string, reach: Reach][] = [
  ['anybody', { everything: false, places: new Set(), person: null }],
  ['an officer', { everything: false, places: new Set(['000.00.51.H49', centre]), person: null }],
  ['a citizen', { everything: false, places: new Set(), person: '022190001234' }],
];
const [[, reach]] = reaches as [(typeof reaches)[0]];

const { RECEIVED_DESC, RECEIVED_ASC, DUE_ASC } = dossierOrders;

/** Pages that have an index of their own, and which. Other filters are tried row by row in the order of one of these. */
const pages: readonly [filter: DossierFilter, Order, index: string][] = [
  [{}, RECEIVED_DESC, 'dossiers_received'],
  [{}, RECEIVED_ASC, 'dossiers_received'],
  [{ receivedFrom: '2019-10-01', receivedTo: '2019-10-31' }, RECEIVED_DESC, 'dossiers_received'],
  [{}, DUE_ASC, 'dossiers_due'],
  [{ open: true }, DUE_ASC, 'dossiers_due'],
  [{ open: true }, RECEIVED_DESC, 'dossiers_open_received'],
  [{ open: true }, RECEIVED_ASC, 'dossiers_open_received'],
  [{ overdue: true }, DUE_ASC, 'dossiers_due'],
  [{ status: 9 }, RECEIVED_DESC, 'dossiers_status'],
  [{ fieldCode: 'F042' }, RECEIVED_DESC, 'dossiers_field'],
  [{ procedureCode: '2.000635' }, RECEIVED_DESC, 'dossiers_procedure'],
  [{ unitCode: centre }, RECEIVED_DESC, 'dossiers_unit_received'],
  [{ unitCode: centre, open: true }, RECEIVED_DESC, 'dossiers_unit_open'],
  [{ unitCode: centre, status: 4 }, RECEIVED_DESC, 'dossiers_unit_status'],
  [{ unitCode: centre }, DUE_ASC, 'dossiers_unit_due'],
  [{ unitCode: centre, open: true }, DUE_ASC, 'dossiers_unit_due'],
  [{ unitCode: centre, overdue: true }, DUE_ASC, 'dossiers_unit_due'],
];

for (const engine of engines.filter(({ name }) => name === 'MariaDB')) {
  describe('on MariaDB', () => {
    let db: Knex;
    beforeAll(async () => {
      const world = await sharedDossiers(engine);
      db = await manyDossiers(engine.freshDatabase('dossiers'), world);
      await world.close();
    }, seedingTimeoutMs);
    afterAll(() => db.destroy());

    /** The plans of all statements that a task sends, one after the other. */
    const stepsOf = async (task: () => Promise<unknown>) => (await plansOf(db, task)).flat();

    describe.each(reaches)('for %s', (_who, reach) => {
      test.each(pages)(
        'a page with %j is read in the order of its index',
        async (filter, order, index) => {
          const page = readPage({ first: 20 }, order);
          const plans = await stepsOf(() => dossierPage(db, page, { reach, filter, now: present }));
          expect(plans).toEqual([expect.objectContaining({ key: index })]);
          expect(plans[0]?.Extra).not.toMatch(/filesort|temporary/);
        },
      );

      test('changes are read in the order of their index', async () => {
        const page = readPage({ first: 20 }, changeOrder);
        const plans = await stepsOf(() => changedDossiers(db, page, reach));
        expect(plans).toEqual([expect.objectContaining({ key: 'dossiers_updated' })]);
        expect(plans[0]?.Extra).not.toMatch(/filesort/);
      });
    });

    test('the next page begins where the first one ended, in the same index', async () => {
      const first = readPage({ first: 20 }, RECEIVED_DESC);
      const rows = await dossierPage(db, first, { reach, filter: {}, now: present });
      const last = rows[19];
      const after = Buffer.from(
        JSON.stringify(['received-desc', last?.registered_at, last?.id]),
      ).toString('base64url');
      const next = readPage({ first: 20, after }, RECEIVED_DESC);
      const [plan] = await stepsOf(() =>
        dossierPage(db, next, { reach, filter: {}, now: present }),
      );
      expect(plan).toMatchObject({ key: 'dossiers_received', type: 'range' });
      expect(plan?.Extra).not.toMatch(/filesort|temporary/);
    });

    test('the work lists of many units are each read in the order of the index', async () => {
      const units = [centre, '000.00.51.H49', '000.00.53.H49'];
      const page = readPage({ first: 20 }, RECEIVED_DESC);
      const plans = await stepsOf(() =>
        dossierPagesOfUnits(db, units, page, { reach, filter: { open: true }, now: present }),
      );
      const reads = plans.filter(({ table }) => table === 'dossiers');
      expect(reads.map(({ key }) => key)).toEqual(units.map(() => 'dossiers_unit_open'));
      for (const { Extra } of reads) expect(Extra).not.toMatch(/filesort|temporary/);
    });

    test.each([
      ['last', RECEIVED_DESC, /Using index condition/],
      ['first', RECEIVED_ASC, /Using where/],
    ] as const)(
      'overdue dossiers that were received %s are told apart among the open ones, in the index',
      async (_which, order, how) => {
        const list = { reach, filter: { overdue: true }, now: present };
        const first = readPage({ first: 20 }, order);
        const rows = await dossierPage(db, first, list);
        const last = rows[9];
        const after = Buffer.from(
          JSON.stringify([order.name, last?.registered_at, last?.id]),
        ).toString('base64url');
        for (const page of [first, readPage({ first: 20, after }, order)]) {
          const [plan] = await stepsOf(() => dossierPage(db, page, list));
          expect(plan?.key).toBe('dossiers_open_received');
          expect(plan?.Extra).toMatch(how);
          expect(plan?.Extra).not.toMatch(/filesort/);
        }
      },
    );

    test('overdue dossiers of a procedure are looked for in an index that fits better', async () => {
      const list = { reach, filter: { overdue: true, procedureCode: '2.000635' }, now: present };
      const [plan] = await stepsOf(() => dossierPage(db, readPage({}, RECEIVED_DESC), list));
      expect(plan?.key).toMatch(/^dossiers_(procedure|due)/);
    });

    test('the board of overdue dossiers is counted from an index alone', async () => {
      const moment = { at: present, isPresent: true };
      const [plan] = await stepsOf(() => overdueByUnit(db, moment, null, reach));
      expect(plan).toMatchObject({ key: 'dossiers_open_unit' });
      expect(plan?.Extra).toMatch(/Using index(;|$)/);
    });

    test.each([
      [
        'tracking',
        'dossiers_code',
        (db: Knex) => dossiersByCode(db, [`${centre}-191114-0001`], reach),
      ],
      ['parts of a dossier', 'dossiers_parent', (db: Knex) => partsOf(db, [1], reach)],
      ['events of dossiers', 'PRIMARY', (db: Knex) => eventsOf(db, [1, 2, 3])],
      ['transfers of dossiers', 'PRIMARY', (db: Knex) => transfersOf(db, [1, 2, 3])],
    ] as const)('%s is read by %s', async (_name, index, read) => {
      const plans = await stepsOf(() => read(db));
      expect(plans).toEqual([expect.objectContaining({ key: index })]);
    });
  });
}

/** So many rows that a plan for them is one for millions: of fewer, the database sorts some whole. */
const enoughDossiers = 8_000;

async function manyDossiers(url: string, { peers }: SeededDossiers): Promise<Knex> {
  await migrate(url, dossiers.migrationsFolder);
  const db = openDatabase(url);
  await fillWithDossiers(db, await loadCatalogue(peers, '2019-11-15'), {
    seed: 1,
    dossiers: enoughDossiers,
    from: '2018-11-16',
    to: '2019-11-15',
    present,
    onProgress: () => {},
  });
  await db.raw('analyze table dossiers, dossier_events, transfers');
  return db;
}
