import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import {
  now,
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
  walk,
} from './support/seeded-dossiers.ts';

const listQuery = `query ($after: String, $filter: DossierFilter, $orderBy: DossierOrder) {
  dossiers(first: 100, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount { count isExact }
    edges { cursor node { code receivedAt submittedAt dueAt } } pageInfo { hasNextPage endCursor } } }`;

/** Filters, and the condition that counts the same rows. */
const filters: readonly [filter: Record<string, unknown>, condition: string][] = [
  [{}, '1 = 1'],
  [{ open: true }, 'ended_at is null'],
  [{ open: false }, 'ended_at is not null'],
  [{ status: 9 }, 'status = 9'],
  [{ unitCode: '000.00.40.H49' }, "unit_code = '000.00.40.H49'"],
  [{ unitCode: '000.00.51.H49', open: true }, "unit_code = '000.00.51.H49' and ended_at is null"],
  [{ channel: 'ONLINE', accepted: true }, "channel = 'ONLINE' and received_at is not null"],
  [{ accepted: false }, 'received_at is null'],
  [
    { receivedFrom: '2019-11-01', receivedTo: '2019-11-10' },
    "registered_at >= '2019-10-31 17:00:00.000' and registered_at < '2019-11-10 17:00:00.000'",
  ],
  [
    { endedFrom: '2019-11-01', endedTo: '2019-11-01' },
    "ended_at >= '2019-10-31 17:00:00.000' and ended_at < '2019-11-01 17:00:00.000'",
  ],
  [{ dueBefore: '2019-12-01T00:00:00+07:00' }, "due_key < '2019-11-30 17:00:00.000'"],
  [{ overdue: true }, `ended_at is null and overdue_from <= '${now}'`],
  [{ overdue: false }, `not (ended_at is null and overdue_from <= '${now}')`],
  [{ lateness: 'EARLY' }, "lateness = 'EARLY'"],
  [{ lateness: 'LATE' }, `lateness = 'LATE' or (ended_at is null and late_from <= '${now}')`],
  [{ interconnected: true }, 'parent_id is not null'],
  [{ interconnected: false }, 'parent_id is null'],
  [
    { activeDuring: { from: '2019-10-01', to: '2019-10-31' }, lateInPeriod: true },
    `received_at < '2019-10-31 17:00:00.000' and ended_key >= '2019-09-30 17:00:00.000'
     and late_from <= ended_key and late_from < '2019-10-31 17:00:00.000'`,
  ],
  [
    { electronicResult: true },
    'exists (select 1 from results where dossier_id = dossiers.id and electronic = 1)',
  ],
  [
    { paid: true, paidOnline: false },
    `exists (select 1 from payments where dossier_id = dossiers.id and state = 'PAID')
     and not exists (select 1 from payments where dossier_id = dossiers.id and method = 'ONLINE')`,
  ],
  [
    { rated: true, disliked: false },
    'exists (select 1 from ratings where dossier_id = dossiers.id and score > 2)',
  ],
];

onEachEngine((engine) => {
  describe('lists of dossiers', () => {
    let world: SeededDossiers;
    beforeAll(async () => {
      world = await sharedDossiers(engine);
    }, seedingTimeoutMs);
    afterAll(() => world.close());

    test.each(filters)('find with %j what the rows say', async (filter, condition) => {
      const found = await walk<{ code: string }>(world, listQuery, (data) => data.dossiers, {
        filter,
      });
      const codes = await world.db('dossiers').whereRaw(condition).pluck('code');
      expect(found.map(({ code }) => code).sort()).toEqual(codes.sort());
      const { dossiers } = await world.data(listQuery, { filter });
      expect(dossiers.totalCount).toEqual({ count: codes.length, isExact: true });
    });

    test.each([
      ['RECEIVED_DESC', 'registered_at desc, id desc'],
      ['RECEIVED_ASC', 'registered_at, id'],
      ['DUE_ASC', 'due_key, id'],
    ])('come in the order %s, page by page, none twice', async (orderBy, order) => {
      const found = await walk<{ code: string }>(world, listQuery, (data) => data.dossiers, {
        orderBy,
      });
      const codes = await world.db('dossiers').orderByRaw(order).pluck('code');
      expect(found.map(({ code }) => code)).toEqual(codes);
    });

    test('of open dossiers begin with those that are due first', async () => {
      const found = await walk<{ dueAt: string }>(world, listQuery, (data) => data.dossiers, {
        filter: { open: true, dueBefore: '2030-01-01T00:00:00+07:00' },
        orderBy: 'DUE_ASC',
      });
      const due = found.map(({ dueAt }) => dueAt);
      expect(due.length).toBeGreaterThan(5);
      expect(due).toEqual([...due].sort());
    });

    test('of many units are read at once, each unit with its own page', async () => {
      const representations = (await world.db('known_units').orderBy('code').limit(40)).map(
        ({ code }: { code: string }) => ({ __typename: 'ReceptionUnit', code }),
      );
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on ReceptionUnit { code dossiers(first: 3, filter: { open: false }) {
          totalCount { count isExact } edges { node { code } } pageInfo { hasNextPage } } } } }`;
      const { _entities } = await world.data(query, { representations });
      for (const { code, dossiers } of _entities) {
        const codes = await world
          .db('dossiers')
          .where({ unit_code: code, is_open: 0 })
          .orderByRaw('registered_at desc, id desc')
          .pluck('code');
        expect(dossiers).toEqual({
          totalCount: { count: codes.length, isExact: true },
          edges: codes.slice(0, 3).map((found: string) => ({ node: { code: found } })),
          pageInfo: { hasNextPage: codes.length > 3 },
        });
      }
      expect(await world.statementsOf(query, { representations })).toHaveLength(2);
    });

    test('of changes go from the oldest to the newest, and on from a cursor', async () => {
      const query = `query ($after: String) { dossierChanges(first: 100, since: $after) {
        edges { node { code updatedAt } } pageInfo { hasNextPage endCursor } } }`;
      const found = await walk<{ code: string }>(world, query, (data) => data.dossierChanges);
      const codes = await world.db('dossiers').orderByRaw('updated_at, id').pluck('code');
      expect(found.map(({ code }) => code)).toEqual(codes);
    });

    test.each([
      ['dossiers(first: 0) { pageInfo { hasNextPage } }', 'PAGE_SIZE_OUT_OF_RANGE'],
      ['dossiers(first: 101) { pageInfo { hasNextPage } }', 'PAGE_SIZE_OUT_OF_RANGE'],
      ['dossiers(after: "nonsense") { pageInfo { hasNextPage } }', 'CURSOR_INVALID'],
      ['dossiers(filter: { status: 11 }) { pageInfo { hasNextPage } }', 'ARGUMENT_INVALID'],
      ['dossiers(filter: { unitCode: "x" }) { pageInfo { hasNextPage } }', 'CODE_INVALID'],
      ['dossiers(filter: { lateInPeriod: true }) { pageInfo { hasNextPage } }', 'ARGUMENT_INVALID'],
      [
        'dossiers(filter: { activeDuring: { from: "2019-02-01", to: "2019-01-01" } }) { pageInfo { hasNextPage } }',
        'PERIOD_INVALID',
      ],
      ['dossier(code: "nonsense") { code }', 'CODE_INVALID'],
      ['nationalPayload(code: "nonsense") { dossier { name } }', 'CODE_INVALID'],
      ['dossierChanges(since: "WyJjaGFuZ2VkIl0") { pageInfo { hasNextPage } }', 'CURSOR_INVALID'],
      ['periodReport(month: "2019-13") { month }', 'ARGUMENT_INVALID'],
      ['periodReport(month: "9999-12") { month }', 'ARGUMENT_INVALID'],
      ['periodReport(unit: "x", month: "2019-10") { month }', 'CODE_INVALID'],
      ['overdueBoard(asOf: "2018-12-31") { open }', 'AS_OF_OUT_OF_RANGE'],
      ['overdueBoard(asOf: "2019-11-16") { open }', 'AS_OF_OUT_OF_RANGE'],
      ['index766(from: "9999-12-01", to: "9999-12-31") { rule }', 'PERIOD_INVALID'],
      ['index766(from: "2019-10-31", to: "2019-10-01") { rule }', 'PERIOD_INVALID'],
      ['index766(from: "2018-10-01", to: "2019-10-31") { rule }', 'PERIOD_INVALID'],
      ['interconnectedFlow(from: "2018-01-01", to: "2019-10-31") { from }', 'PERIOD_INVALID'],
      ['eliminationCandidates(months: 0) { pageInfo { hasNextPage } }', 'ARGUMENT_INVALID'],
    ])('refuse %s', async (field, code) => {
      const { errors } = await world.ask(`{ ${field} }`);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    });

    test('refuse a cursor of another order', async () => {
      const { dossiers } = await world.data('{ dossiers(first: 1) { pageInfo { endCursor } } }');
      const { errors } = await world.ask(
        'query ($after: String) { dossiers(after: $after, orderBy: DUE_ASC) { pageInfo { hasNextPage } } }',
        { after: dossiers.pageInfo.endCursor },
      );
      expect(errors?.[0]?.extensions?.code).toBe('CURSOR_INVALID');
    });
  });
});
