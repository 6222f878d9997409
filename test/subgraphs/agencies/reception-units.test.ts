import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { nodesOf, type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

onEachEngine((engine) => {
  let world: SeededAgencies;
  beforeAll(async () => {
    world = await seededAgencies(engine);
  });
  afterAll(() => world.close());

  describe('reception units', () => {
    test.each([
      ['2019-11-15', 1, 14, 186],
      ['2020-01-01', 1, 13, 177],
      ['2024-11-01', 1, 13, 171],
      ['2025-07-01', 1, 0, 54],
    ])(
      'of %s are %i provincial centre, %i district centres, %i communes',
      async (asOf, ...counts) => {
        const answer = await world.data(
          `query ($asOf: Date) {
          province: receptionUnits(asOf: $asOf, filter: { kind: PROVINCIAL_CENTRE }) { totalCount { count } }
          districts: receptionUnits(asOf: $asOf, filter: { kind: DISTRICT_CENTRE }) { totalCount { count } }
          communes: receptionUnits(asOf: $asOf, filter: { kind: COMMUNE_UNIT }) { totalCount { count } }
        }`,
          { asOf },
        );
        expect(
          ['province', 'districts', 'communes'].map((kind) => answer[kind].totalCount.count),
        ).toEqual(counts);
      },
    );

    test.each(['CODE_ASC', 'NAME_ASC'])('are each met once on a walk by %s', async (orderBy) => {
      const codes: string[] = [];
      let after: string | null = null;
      do {
        const { receptionUnits } = await world.data(
          `query ($after: String, $orderBy: ReceptionUnitOrder) {
            receptionUnits(first: 17, after: $after, orderBy: $orderBy) {
              edges { node { code } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
          { after, orderBy },
        );
        expect(receptionUnits.pageInfo.hasPreviousPage).toBe(after !== null);
        codes.push(...nodesOf<{ code: string }>(receptionUnits).map(({ code }) => code));
        after = receptionUnits.pageInfo.hasNextPage ? receptionUnits.pageInfo.endCursor : null;
      } while (after !== null);
      expect(codes).toHaveLength(201);
      expect(new Set(codes).size).toBe(201);
    });

    test('lie in a district, in a commune, in the province, or in none', async () => {
      const { district, commune, province, elsewhere } = await world.data(`{
        district: receptionUnits(filter: { under: "204" }) { totalCount { count } }
        commune: receptionUnits(filter: { under: "06649" }) { edges { node { name } } }
        province: receptionUnits(filter: { under: "22" }) { totalCount { count } }
        elsewhere: receptionUnits(filter: { under: "01" }) { totalCount { count } }
      }`);
      expect(district.totalCount.count).toBe(14);
      expect(nodesOf(commune)).toEqual([
        { name: 'Bộ phận Tiếp nhận và Trả kết quả UBND phường Hà Khánh' },
      ]);
      expect(province.totalCount.count).toBe(201);
      expect(elsewhere.totalCount.count).toBe(0);
    });

    test('have a code that no other unit ever had', async () => {
      const rows: { code: string; gso_code: string }[] = await world
        .db('reception_unit_states')
        .distinct('code', 'gso_code');
      const codes = rows.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    });
  });

  describe('the unit of Trới', () => {
    const query = `query ($code: String!, $asOf: Date!) {
      receptionUnit(code: $code) {
        name(asOf: $asOf) parent(asOf: $asOf) { code name } administrativeUnit(asOf: $asOf) { fullName }
        validFrom validTo inForce(asOf: $asOf)
      }
    }`;
    const code = '000.01.61.H49';

    test('lives on under another name and district', async () => {
      const validity = { validFrom: '2019-01-01', validTo: '2025-06-30' };
      expect((await world.data(query, { code, asOf: '2019-11-15' })).receptionUnit).toEqual({
        ...validity,
        name: 'Bộ phận Tiếp nhận và Trả kết quả UBND thị trấn Trới',
        parent: { code: '000.00.61.H49', name: 'Trung tâm Hành chính công huyện Hoành Bồ' },
        administrativeUnit: { fullName: 'Thị trấn Trới' },
        inForce: true,
      });
      expect((await world.data(query, { code, asOf: '2020-01-01' })).receptionUnit).toEqual({
        ...validity,
        name: 'Bộ phận Tiếp nhận và Trả kết quả UBND phường Hoành Bồ',
        parent: { code: '000.00.51.H49', name: 'Trung tâm Hành chính công thành phố Hạ Long' },
        administrativeUnit: { fullName: 'Phường Hoành Bồ' },
        inForce: true,
      });
    });

    test('shows its last state after it has ended, and its successors', async () => {
      const { receptionUnit } = await world.data(
        `{ receptionUnit(code: "${code}", asOf: "2025-07-01") {
          name inForce successors { effectiveOn extent unit { code name } } } }`,
      );
      expect(receptionUnit).toEqual({
        name: 'Bộ phận Tiếp nhận và Trả kết quả UBND phường Hoành Bồ',
        inForce: false,
        successors: [
          {
            effectiveOn: '2025-07-01',
            extent: 'FULL',
            unit: {
              code: expect.stringMatching(/^000\.\d\d\.70\.H49$/),
              name: 'Trung tâm Phục vụ hành chính công phường Hoành Bồ',
            },
          },
        ],
      });
    });
  });

  describe('succession of reception units', () => {
    test('leads the centre of Hoành Bồ to that of Hạ Long, and back', async () => {
      const { from, to } = await world.data(`{
        from: receptionUnit(code: "000.00.61.H49") {
          validTo successors { effectiveOn extent certainty resolution { number } unit { name } } }
        to: receptionUnit(code: "000.00.51.H49") { predecessors { unit { name } } }
      }`);
      expect(from).toEqual({
        validTo: '2019-12-31',
        successors: [
          {
            effectiveOn: '2020-01-01',
            extent: 'FULL',
            certainty: 'CONFIRMED',
            resolution: { number: '837/NQ-UBTVQH14' },
            unit: { name: 'Trung tâm Hành chính công thành phố Hạ Long' },
          },
        ],
      });
      expect(to.predecessors).toEqual([
        { unit: { name: 'Trung tâm Hành chính công huyện Hoành Bồ' } },
      ]);
    });

    test('is many to many in 2025: nobody is left without, but the districts', async () => {
      const ended: string[] = await world
        .db('reception_unit_states')
        .where({ kind: 'COMMUNE_UNIT', valid_to: '2025-06-30' })
        .whereNotIn(
          'code',
          world.db('reception_unit_states').where('valid_to', '9999-12-31').select('code'),
        )
        .pluck('code');
      expect(ended).toHaveLength(170);
      const lists = await Promise.all(
        ended.map((code) =>
          world.data(`{ receptionUnit(code: "${code}") { successors { unit { code } } } }`),
        ),
      );
      const successors = lists.map(({ receptionUnit }) => receptionUnit.successors.length);
      expect(Math.min(...successors)).toBe(1);
      expect(Math.max(...successors)).toBe(3);
    });
  });

  describe('a unit', () => {
    test('shows who runs it, where it is, and how it works', async () => {
      const { receptionUnit } = await world.data(
        `{ receptionUnit(code: "000.00.61.H49") {
          kind address agency { code name kind } calendar { code }
          officeHours(on: "2019-11-15") { weekday opensAt closesAt kind }
          counters { number fieldNames } seals { kind owner { code } }
          staffing { role count }
          children(first: 2) { totalCount { count } edges { node { code } } }
        } }`,
      );
      expect(receptionUnit).toMatchObject({
        kind: 'DISTRICT_CENTRE',
        address: 'Huyện Hoành Bồ, tỉnh Quảng Ninh',
        agency: {
          code: '000.00.61.H49',
          name: 'Ủy ban nhân dân huyện Hoành Bồ',
          kind: 'PEOPLES_COMMITTEE',
        },
        calendar: { code: 'VN-H49' },
        seals: [{ kind: 'SECOND', owner: { code: '000.00.61.H49' } }],
        children: {
          totalCount: { count: 13 },
          edges: [{ node: { code: '000.01.61.H49' } }, { node: { code: '000.02.61.H49' } }],
        },
      });
      expect(receptionUnit.counters).toContainEqual({
        number: 1,
        fieldNames: expect.arrayContaining(['Đất đai', 'Môi trường']),
      });
      expect(receptionUnit.officeHours).toHaveLength(10);
      expect(receptionUnit.officeHours[0]).toEqual({
        weekday: 1,
        opensAt: '07:30',
        closesAt: '11:30',
        kind: 'WORKING_TIME',
      });
      expect(receptionUnit.staffing.map(({ role }: { role: string }) => role)).toContain('HEAD');
    });

    test('without anything by its code is null', async () => {
      expect(await world.data('{ receptionUnit(code: "999.99.99.H49") { code } }')).toEqual({
        receptionUnit: null,
      });
    });
  });
});
