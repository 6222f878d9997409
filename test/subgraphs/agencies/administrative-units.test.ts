import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdministrativeUnitChangeRow } from '../../../subgraphs/agencies/models.ts';
import { addDays } from '../../../subgraphs/shared/instants.ts';
import { onEachEngine } from '../../support/engines.ts';
import { nodesOf, type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

onEachEngine((engine) => {
  let world: SeededAgencies;
  beforeAll(async () => {
    world = await seededAgencies(engine);
  });
  afterAll(() => world.close());

  async function countsOn(asOf: string) {
    const { districts, ...types } = await world.data(
      `query ($asOf: Date) {
        districts: administrativeUnits(asOf: $asOf, filter: { level: DISTRICT }) { totalCount { count } }
        communes: administrativeUnits(asOf: $asOf, filter: { type: RURAL_COMMUNE }) { totalCount { count } }
        wards: administrativeUnits(asOf: $asOf, filter: { type: WARD }) { totalCount { count } }
        townships: administrativeUnits(asOf: $asOf, filter: { type: TOWNSHIP }) { totalCount { count } }
        zones: administrativeUnits(asOf: $asOf, filter: { type: SPECIAL_ZONE }) { totalCount { count } }
      }`,
      { asOf },
    );
    return {
      districts: districts.totalCount.count,
      units: Object.fromEntries(
        Object.entries(types).map(([type, list]) => [
          type,
          (list as { totalCount: { count: number } }).totalCount.count,
        ]),
      ),
    };
  }

  describe('administrative units', () => {
    test.each([
      ['2019-01-01', 14, { communes: 111, wards: 67, townships: 8, zones: 0 }],
      ['2019-10-31', 14, { communes: 111, wards: 67, townships: 8, zones: 0 }],
      ['2019-11-01', 14, { communes: 107, wards: 71, townships: 8, zones: 0 }],
      ['2019-11-15', 14, { communes: 107, wards: 71, townships: 8, zones: 0 }],
      ['2020-01-01', 13, { communes: 98, wards: 72, townships: 7, zones: 0 }],
      ['2024-10-31', 13, { communes: 98, wards: 72, townships: 7, zones: 0 }],
      ['2024-11-01', 13, { communes: 91, wards: 73, townships: 7, zones: 0 }],
      ['2025-07-01', 0, { communes: 22, wards: 30, townships: 0, zones: 2 }],
    ])('of %s are %i districts and %j', async (asOf, districts, units) => {
      expect(await countsOn(asOf)).toEqual({ districts, units });
    });

    test('become those of the next state when the changes are replayed', async () => {
      const changes: AdministrativeUnitChangeRow[] = await world
        .db('administrative_unit_changes')
        .select();
      const communesOn = async (day: string): Promise<string[]> =>
        world
          .db('administrative_units')
          .where('level', 'COMMUNE')
          .where('valid_from', '<=', day)
          .where('valid_to', '>=', day)
          .orderBy('gso_code')
          .pluck('gso_code');
      for (const day of ['2019-11-01', '2020-01-01', '2024-11-01', '2025-07-01']) {
        const today = changes.filter(
          ({ effective_on, old_gso_code }) => effective_on === day && old_gso_code.length === 5,
        );
        const units = new Set(await communesOn(addDays(day, -1)));
        for (const { old_gso_code } of today) units.delete(old_gso_code);
        for (const { new_gso_code } of today) units.add(new_gso_code as string);
        expect([...units].sort()).toEqual(await communesOn(day));
      }
    });

    test('have each a chain of states without overlap, and a superior of the same days', async () => {
      const { data } = world;
      const communes = await data(
        `{ administrativeUnits(first: 100, asOf: "2019-11-15", filter: { level: COMMUNE }) {
          edges { node { gsoCode path parent { gsoCode level } } } } }`,
      );
      for (const { gsoCode, path, parent } of nodesOf<{
        gsoCode: string;
        path: string;
        parent: { gsoCode: string; level: string };
      }>(communes.administrativeUnits)) {
        expect(parent.level).toBe('DISTRICT');
        expect(path).toBe(`22/${parent.gsoCode}/${gsoCode}`);
      }
    });
  });

  describe('Hoành Bồ', () => {
    const query = `query ($asOf: Date!) {
      administrativeUnit(gsoCode: "204", asOf: $asOf) {
        fullName type level inForce validFrom validTo path
        endedBy { number signedOn }
        children { totalCount { count isExact } }
        successors {
          effectiveOn kinds extent isRemainder certainty
          resolution { number } unit { gsoCode fullName }
        }
      }
    }`;
    const leadsToHaLong = {
      fullName: 'Huyện Hoành Bồ',
      type: 'RURAL_DISTRICT',
      level: 'DISTRICT',
      validFrom: '2019-01-01',
      validTo: '2019-12-31',
      path: '22/204',
      endedBy: { number: '837/NQ-UBTVQH14', signedOn: '2019-12-17' },
      children: { totalCount: { count: 13, isExact: true } },
      successors: [
        {
          effectiveOn: '2020-01-01',
          kinds: ['MERGE'],
          extent: 'FULL',
          isRemainder: false,
          certainty: 'CONFIRMED',
          resolution: { number: '837/NQ-UBTVQH14' },
          unit: { gsoCode: '193', fullName: 'Thành phố Hạ Long' },
        },
      ],
    };

    test('is a district on 2019-11-15', async () => {
      expect((await world.data(query, { asOf: '2019-11-15' })).administrativeUnit).toEqual({
        ...leadsToHaLong,
        inForce: true,
      });
    });

    test('is no more on 2020-01-01, and leads to Hạ Long', async () => {
      expect((await world.data(query, { asOf: '2020-01-01' })).administrativeUnit).toEqual({
        ...leadsToHaLong,
        inForce: false,
      });
    });

    test('leaves its communes to Hạ Long, one of them as a ward of another name', async () => {
      const { administrativeUnit } = await world.data(
        `{ administrativeUnit(gsoCode: "07030", asOf: "2020-01-01") {
          fullName parent { fullName }
          predecessors { kinds unit { fullName parent { fullName } } } } }`,
      );
      expect(administrativeUnit).toEqual({
        fullName: 'Phường Hoành Bồ',
        parent: { fullName: 'Thành phố Hạ Long' },
        predecessors: [
          {
            kinds: ['RENAME', 'TYPE_CHANGE', 'DISTRICT_CHANGE'],
            unit: { fullName: 'Thị trấn Trới', parent: { fullName: 'Huyện Hoành Bồ' } },
          },
        ],
      });
    });
  });

  describe('succession', () => {
    test('goes from one unit to many, and from many to one', async () => {
      const { old, young } = await world.data(`{
        old: administrativeUnit(gsoCode: "06886", asOf: "2025-06-30") {
          fullName successors { extent isRemainder unit { fullName } } }
        young: administrativeUnit(gsoCode: "07093", asOf: "2025-07-01") {
          fullName predecessors { extent isRemainder unit { gsoCode fullName } } }
      }`);
      expect(old).toEqual({
        fullName: 'Xã Hải Lạng',
        successors: [
          { extent: 'PARTIAL', isRemainder: false, unit: { fullName: 'Xã Hải Hòa' } },
          { extent: 'PARTIAL', isRemainder: false, unit: { fullName: 'Xã Hải Lạng' } },
          { extent: 'PARTIAL', isRemainder: true, unit: { fullName: 'Xã Ba Chẽ' } },
        ],
      });
      expect(young.fullName).toBe('Phường Đông Triều');
      expect(young.predecessors).toContainEqual({
        extent: 'PARTIAL',
        isRemainder: true,
        unit: { gsoCode: '07093', fullName: 'Phường Đức Chính' },
      });
      expect(young.predecessors.length).toBeGreaterThan(2);
    });

    test('of a district of 2025 is nothing, though it has ended', async () => {
      const { administrativeUnit } = await world.data(
        `{ administrativeUnit(gsoCode: "193", asOf: "2025-07-01") {
          inForce validTo endedBy { number } successors { effectiveOn } } }`,
      );
      expect(administrativeUnit).toEqual({
        inForce: false,
        validTo: '2025-06-30',
        endedBy: { number: '1679/NQ-UBTVQH15' },
        successors: [],
      });
    });

    test('says where it is uncertain', async () => {
      const { administrativeUnit } = await world.data(
        `{ administrativeUnit(gsoCode: "06718", asOf: "2024-10-31") {
          successors { certainty note unit { fullName } } } }`,
      );
      expect(administrativeUnit.successors).toEqual([
        {
          certainty: 'UNCERTAIN',
          note: expect.stringContaining('general knowledge'),
          unit: { fullName: 'Phường Trần Phú' },
        },
      ]);
    });
  });

  describe('search', () => {
    test('finds a name without its accents', async () => {
      const { administrativeUnits } = await world.data(
        `{ administrativeUnits(filter: { text: "hong gai" }, asOf: "2019-11-15") {
          edges { node { fullName ancestors { name } } } } }`,
      );
      expect(nodesOf(administrativeUnits)).toEqual([
        { fullName: 'Phường Hồng Gai', ancestors: [{ name: 'Quảng Ninh' }, { name: 'Hạ Long' }] },
      ]);
    });
  });
});
