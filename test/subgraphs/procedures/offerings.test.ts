import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import {
  type SeededProcedures,
  seedingTimeoutMs,
  sharedProcedures,
  walk,
} from './support/seeded-procedures.ts';

const provincialCentre = '000.00.40.H49';
const haLong = '000.00.51.H49';
const walked = 'pageInfo { hasNextPage endCursor }';

onEachEngine((engine) => {
  let world: SeededProcedures;
  beforeAll(async () => {
    world = await sharedProcedures(engine);
  }, seedingTimeoutMs);
  afterAll(() => world.close());

  describe('a reception unit', () => {
    test('offers the procedures of its level', async () => {
      const [centre, district] = await countsOfUnits(world, [provincialCentre, haLong]);
      expect(centre).toEqual({ count: 1390, isExact: true });
      const { procedures } = await world.data(
        '{ procedures(first: 1, filter: { level: DISTRICT, atCentre: true }) { totalCount { count } } }',
      );
      expect(district?.count).toBe(procedures.totalCount.count);
    });

    test('pages through what it offers, as filtered', async () => {
      const found = await walk<{ code: string; competence: string }>(
        world,
        `query ($after: String) { _entities(representations: [{ __typename: "ReceptionUnit", code: "${haLong}" }]) {
          ... on ReceptionUnit { procedures(first: 50, after: $after, filter: { competence: DISTRICT }) {
            edges { node { code competence } } ${walked} } } } }`,
        ({ _entities }) => _entities[0].procedures,
      );
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      expect(found.length).toBeGreaterThan(100);
      expect(new Set(found.map(({ competence }) => competence))).toEqual(new Set(['DISTRICT']));
    });

    test('takes as many statements with many units as with one', async () => {
      const units: string[] = await world.db('offering_units').limit(100).pluck('code');
      const one = await world.statementsOf(unitsQuery, representationsOf([haLong]));
      const many = await world.statementsOf(unitsQuery, representationsOf(units));
      expect(many).toHaveLength(one.length);
    });
  });

  describe('offerings', () => {
    test('of a unit kind are met once each', async () => {
      const found = await walk<{ unit: { code: string }; procedure: { code: string } }>(
        world,
        `query ($after: String) { offerings(first: 100, after: $after, filter: { unitKind: DISTRICT_CENTRE }) {
          edges { node { unit { code } unitKind procedure { code } version { number } validFrom validTo } } ${walked} } }`,
        ({ offerings }) => offerings,
      );
      const keys = found.map(({ unit, procedure }) => `${unit.code} ${procedure.code}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(found.map(({ unit }) => unit.code)).size).toBe(14);
    });

    test('of a procedure name the units that take it', async () => {
      const { offerings } = await world.data(
        '{ offerings(first: 1, filter: { procedureCode: "1.001193" }) { totalCount { count } } }',
      );
      expect(offerings.totalCount.count).toBe(186);
    });

    test('never go beyond the validity of their version', async () => {
      const beyond = await world
        .db('offerings as o')
        .join('procedure_versions as v', 'v.id', 'o.version_id')
        .whereRaw(
          'o.valid_from < v.valid_from or o.valid_to > v.valid_to or o.procedure_code <> v.procedure_code',
        );
      expect(beyond).toEqual([]);
    });
  });

  describe('the search for a service', () => {
    const search = `query ($text: String!, $area: String) {
      findService(text: $text, area: $area, first: 5) {
        edges { node { procedure { name competence } version { number statutoryWorkingMinutes fees { amount } } unit { code } } } } }`;
    const found = async (text: string, area?: string) => {
      const { findService } = await world.data(search, { text, area });
      return findService.edges.map(({ node }: { node: unknown }) => node);
    };

    test('finds the shortest name with the text first, at the nearest unit', async () => {
      const [first] = await found('khai sinh', '06649');
      const unit = await world.db('offering_units').where({ gso_code: '06649' }).first('code');
      expect(first).toMatchObject({
        procedure: { name: 'Thủ tục đăng ký khai sinh', competence: 'COMMUNE' },
        unit,
      });
    });

    test('sends to the district, or to the provincial centre, with what is done there', async () => {
      const [districts] = await found('Đăng ký lại khai sinh có yếu tố nước ngoài', '06649');
      expect(districts).toMatchObject({
        procedure: { competence: 'DISTRICT' },
        unit: { code: haLong },
      });
      const [provinces] = await found('huan chuong lao dong hang nhat', '06649');
      expect(provinces).toMatchObject({
        procedure: { competence: 'PROVINCE' },
        unit: { code: provincialCentre },
      });
    });

    test('names no unit for what no unit of the area takes', async () => {
      const [anywhere] = await found('Thủ tục đăng ký khai sinh');
      expect(anywhere).toMatchObject({ unit: null });
    });

    test('finds the words in any order, and nothing where one is missing', async () => {
      expect(await found('sinh khai đăng')).not.toEqual([]);
      expect(await found('khai sinh tàu vũ trụ')).toEqual([]);
    });

    test('takes as many statements for many matches as for one', async () => {
      const one = await world.statementsOf(search.replace('first: 5', 'first: 1'), {
        text: 'cap',
        area: '06649',
      });
      const many = await world.statementsOf(search.replace('first: 5', 'first: 100'), {
        text: 'cap',
        area: '06649',
      });
      expect(many).toHaveLength(one.length);
    });

    test('pages in the order of relevance', async () => {
      const query = `query ($after: String) { findService(text: "khai sinh", first: 4, after: $after) {
        edges { node { procedure { code } } } ${walked} totalCount { count } } }`;
      const all = await walk<{ procedure: { code: string } }>(
        world,
        query,
        ({ findService }) => findService,
      );
      const { findService } = await world.data(query);
      expect(all).toHaveLength(findService.totalCount.count);
      expect(new Set(all.map(({ procedure }) => procedure.code)).size).toBe(all.length);
    });
  });
});

const unitsQuery = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ReceptionUnit { procedures(first: 10) {
    totalCount { count isExact }
    edges { node { code name field { name } version { components { name } fees { amount } decision { number } } } } } } } }`;

function representationsOf(units: readonly string[]) {
  return { representations: units.map((code) => ({ __typename: 'ReceptionUnit', code })) };
}

async function countsOfUnits(world: SeededProcedures, units: readonly string[]) {
  const { _entities } = await world.data(unitsQuery, representationsOf(units));
  return _entities.map(
    ({ procedures }: { procedures: { totalCount: { count: number; isExact: boolean } } }) =>
      procedures.totalCount,
  );
}
