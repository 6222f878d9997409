import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { nodesOf, type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

onEachEngine((engine) => {
  let world: SeededAgencies;
  beforeAll(async () => {
    world = await seededAgencies(engine);
  });
  afterAll(() => world.close());

  describe('agencies', () => {
    test('of November 2019 count 21 departments, one of them uncertain', async () => {
      const { agencies } = await world.data(
        `{ agencies(first: 100, asOf: "2019-11-15", filter: { departmentOf2019: YES }) {
          totalCount { count isExact }
          edges { node { code codeProvenance shortName departmentOf2019 { certainty basis } } } } }`,
      );
      expect(agencies.totalCount).toEqual({ count: 21, isExact: true });
      const departments = nodesOf<{
        code: string;
        codeProvenance: string;
        shortName: string;
        departmentOf2019: { certainty: string; basis: string };
      }>(agencies);
      expect(departments[0]).toMatchObject({ code: '000.00.01.H49', shortName: 'SNV' });
      expect(new Set(departments.map(({ codeProvenance }) => codeProvenance))).toEqual(
        new Set(['GENERATED']),
      );
      expect(
        departments
          .filter(({ departmentOf2019 }) => departmentOf2019.certainty === 'UNCERTAIN')
          .map(({ shortName }) => shortName),
      ).toEqual(['CAT']);
    });

    test('are found by their short name, and by their name without accents', async () => {
      const { short, long } = await world.data(`{
        short: agencies(filter: { text: "sgd&đt" }) { edges { node { name } } }
        long: agencies(filter: { text: "giao duc" }) { edges { node { shortName } } }
      }`);
      expect(nodesOf(short)).toEqual([{ name: 'Sở Giáo dục và Đào tạo' }]);
      expect(nodesOf(long)).toEqual([{ shortName: 'SGD&ĐT' }]);
    });

    test('stand below each other as their areas do', async () => {
      const { agency } = await world.data(
        `{ agency(code: "000.01.61.H49") {
          earlier: name(asOf: "2019-11-15") later: name(asOf: "2020-01-01")
          parent(asOf: "2020-01-01") { name parent { name parent { name } } }
          administrativeUnit(asOf: "2020-01-01") { fullName } receptionUnit { code } validTo
        } }`,
      );
      expect(agency).toEqual({
        earlier: 'Ủy ban nhân dân thị trấn Trới',
        later: 'Ủy ban nhân dân phường Hoành Bồ',
        parent: {
          name: 'Ủy ban nhân dân thành phố Hạ Long',
          parent: { name: 'Ủy ban nhân dân tỉnh Quảng Ninh', parent: null },
        },
        administrativeUnit: { fullName: 'Phường Hoành Bồ' },
        receptionUnit: { code: '000.01.61.H49' },
        validTo: '2025-06-30',
      });
    });
  });

  describe('seals', () => {
    test('are kept at the centres by those that own them', async () => {
      const { district, province, later } = await world.data(`{
        district: seals(filter: { kind: SECOND, heldAt: "000.00.61.H49" }) {
          edges { node { kind owner { name } heldAt { name } validFrom validTo } } }
        province: seals(filter: { kind: SECOND, heldAt: "000.00.40.H49" }) { totalCount { count } }
        later: seals(filter: { owner: "000.00.61.H49" }, asOf: "2020-01-01") { totalCount { count } }
      }`);
      expect(nodesOf(district)).toEqual([
        {
          kind: 'SECOND',
          owner: { name: 'Ủy ban nhân dân huyện Hoành Bồ' },
          heldAt: { name: 'Trung tâm Hành chính công huyện Hoành Bồ' },
          validFrom: '2018-07-01',
          validTo: '2019-12-31',
        },
      ]);
      expect(province.totalCount.count).toBe(21);
      expect(later.totalCount.count).toBe(0);
    });
  });

  describe('authorisations', () => {
    test('say who decides in whose place on what', async () => {
      const { authorisations } = await world.data(
        `{ authorisations(filter: { from: "000.00.00.H49", procedure: "1.000943" }) {
          edges { node { kind from { code } to { code } procedure { id } decisionNumber validTo } } } }`,
      );
      expect(nodesOf(authorisations)).toEqual([
        {
          kind: 'AUTHORISATION',
          from: { code: '000.00.00.H49' },
          to: { code: '000.00.09.H49' },
          procedure: { id: Buffer.from('Procedure:1.000943').toString('base64url') },
          decisionNumber: expect.any(String),
          validTo: null,
        },
      ]);
    });
  });

  describe('nodes', () => {
    const idOf = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString('base64url');

    test('are found by their global id, wherever they live', async () => {
      const ids = [
        idOf('AdministrativeUnit', '204@2019-01-01'),
        idOf('Agency', '000.00.01.H49'),
        idOf('ReceptionUnit', '000.00.40.H49'),
        idOf('Seal', '1'),
        idOf('Authorisation', '1'),
        idOf('Dossier', '000.00.40.H49-191115-0001'),
      ];
      const { nodes } = await world.data(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
        {
          ids,
        },
      );
      expect(nodes).toEqual(
        ['AdministrativeUnit', 'Agency', 'ReceptionUnit', 'Seal', 'Authorisation', 'Dossier'].map(
          (__typename, index) => ({ __typename, id: ids[index] }),
        ),
      );
    });

    test('that are not there are null', async () => {
      const ids = [
        idOf('AdministrativeUnit', '204@2019-01-02'),
        idOf('AdministrativeUnit', '204'),
        idOf('Agency', '999.99.99.H49'),
        idOf('Seal', '999999'),
        idOf('Seal', 'x'),
      ];
      expect(await world.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual(
        { nodes: ids.map(() => null) },
      );
    });

    test('are entities by each of their keys; an unknown one is null', async () => {
      const { _entities: entities } = await world.data(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on ReceptionUnit { code kind } ... on Agency { code shortName }
          ... on AdministrativeUnit { fullName } ... on Seal { kind } } }`,
        {
          representations: [
            { __typename: 'ReceptionUnit', code: '000.00.40.H49' },
            { __typename: 'ReceptionUnit', id: idOf('ReceptionUnit', '000.00.61.H49') },
            { __typename: 'Agency', code: '000.00.01.H49' },
            { __typename: 'Agency', id: idOf('Agency', '000.00.02.H49') },
            { __typename: 'AdministrativeUnit', id: idOf('AdministrativeUnit', '204@2019-01-01') },
            { __typename: 'Seal', id: idOf('Seal', '1') },
            { __typename: 'ReceptionUnit', code: 'unknown' },
          ],
        },
      );
      expect(entities).toEqual([
        { code: '000.00.40.H49', kind: 'PROVINCIAL_CENTRE' },
        { code: '000.00.61.H49', kind: 'DISTRICT_CENTRE' },
        { code: '000.00.01.H49', shortName: 'SNV' },
        { code: '000.00.02.H49', shortName: 'STP' },
        { fullName: 'Huyện Hoành Bồ' },
        { kind: 'SECOND' },
        null,
      ]);
    });
  });

  describe('bad input', () => {
    test.each([
      ['PAGE_SIZE_OUT_OF_RANGE', '{ receptionUnits(first: 0) { edges { cursor } } }'],
      ['PAGE_SIZE_OUT_OF_RANGE', '{ agencies(first: 1000) { edges { cursor } } }'],
      ['CURSOR_INVALID', '{ receptionUnits(after: "x") { edges { cursor } } }'],
      ['CURSOR_INVALID', '{ unitChanges(since: "WyJDT0RFX0FTQyJd") { edges { cursor } } }'],
      ['AS_OF_OUT_OF_RANGE', '{ receptionUnits(asOf: "2018-12-31") { edges { cursor } } }'],
      ['AS_OF_OUT_OF_RANGE', '{ coverage(asOf: "2028-01-01") { asOf } }'],
      ['AS_OF_OUT_OF_RANGE', '{ administrativeUnit(gsoCode: "204", asOf: "2035-01-01") { name } }'],
      ['CODE_INVALID', '{ receptionUnit(code: "40") { code } }'],
      ['CODE_INVALID', '{ agency(code: "\'; drop table agencies; --") { code } }'],
      ['CODE_INVALID', '{ administrativeUnit(gsoCode: "2041") { name } }'],
      ['CODE_INVALID', '{ receptionUnits(filter: { under: "x" }) { edges { cursor } } }'],
      ['CODE_INVALID', '{ seals(filter: { heldAt: "x" }) { edges { cursor } } }'],
      ['ID_INVALID', '{ node(id: "x") { id } }'],
      ['ID_INVALID', `{ node(id: "${Buffer.from('Province:22').toString('base64url')}") { id } }`],
      [
        'PERIOD_INVALID',
        '{ workingCalendar(code: "VN-H49") { days(from: "2019-02-01", to: "2019-01-01") { date } } }',
      ],
      [
        'PERIOD_INVALID',
        '{ exchangeLog(filter: { from: "2019-02-01T00:00:00Z", to: "2019-01-01T00:00:00Z" }) { edges { cursor } } }',
      ],
    ])('is refused as %s: %s', async (code, query) => {
      const { errors } = await world.ask(query);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    });

    test('of more than 100 ids is refused', async () => {
      const ids = Array.from({ length: 101 }, () => 'x');
      const { errors } = await world.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids,
      });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['ARGUMENT_INVALID']);
    });

    test('takes the wildcards of a text literally', async () => {
      const { receptionUnits } = await world.data(
        '{ receptionUnits(filter: { text: "%" }) { totalCount { count } } }',
      );
      expect(receptionUnits.totalCount.count).toBe(0);
    });
  });
});
