import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allFields } from '../../../subgraphs/appointments/fields.ts';
import type { UnitFacts } from '../../../subgraphs/appointments/free-slots.ts';
import { levelsUp, slotsNearby } from '../../../subgraphs/appointments/slots-nearby.ts';
import { TakenSeats } from '../../../subgraphs/appointments/taken-seats.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type SeededAppointments, sharedAppointments } from './support/seeded-appointments.ts';

describe('nearness', () => {
  test.each([
    ['22/193/06649', '22/193/06649', 0],
    ['22/193/06649', '22/193', 1],
    ['22/193/06649', '22/193/06652', 1],
    ['22/193/06649', '22', 2],
    ['22/193/06649', '22/194/06709', 2],
    ['22/193', '22/193/06649', 0],
    ['22', '22/193/06649', 0],
    // Since 2025-07-01 communes stand directly under the province.
    ['22/06649', '22/06652', 1],
  ])('from %s to %s is %d levels up', (from, to, levels) => {
    expect(levelsUp(from, to)).toBe(levels);
  });
});

describe('slots nearby', () => {
  test('are those of the nearest units first, then soonest first, then by unit', () => {
    const units = [
      unit('far', '22/194', 450),
      unit('same-b', '22/193/06649', 480),
      unit('same-a', '22/193/06649', 480),
      unit('district', '22/193', 450),
    ];
    const slots = slotsNearby(
      units,
      '22/193/06649',
      { from: '2019-11-18', to: '2019-11-19' },
      { now: new Date('2019-11-15T10:00:00+07:00'), purpose: null, field: null, slotCount: 1 },
    );
    expect(
      [...slots].map((slot) => `${slot.levelsUp} ${slot.unitCode} ${timeOf(slot.startAt)}`),
    ).toEqual([
      '0 same-a 18 08:00',
      '0 same-b 18 08:00',
      '0 same-a 19 08:00',
      '0 same-b 19 08:00',
      '1 district 18 07:30',
      '1 district 19 07:30',
      '2 far 18 07:30',
      '2 far 19 07:30',
    ]);
  });
});

interface Nearby {
  readonly startAt: string;
  readonly free: number;
  readonly receptionUnit: { readonly code: string };
}

onEachEngine((engine) => {
  describe('the next free slots of a procedure', () => {
    let world: SeededAppointments;
    let communeProcedure: string;
    beforeAll(async () => {
      world = await sharedAppointments(engine);
      communeProcedure = await offeredBy('COMMUNE_UNIT');
    });
    afterAll(() => world.close());

    const offeredBy = async (unitKind: string): Promise<string> => {
      const answer = await world.peers.procedures<{
        offerings: { edges: { node: { procedure: { code: string } } }[] };
      }>(
        `{ offerings(first: 1, filter: { unitKind: ${unitKind} }) { edges { node { procedure { code } } } } }`,
      );
      return answer.offerings.edges[0]?.node.procedure.code as string;
    };
    const query = (code: string, argument: string) =>
      `query ($after: String) { _entities(representations: [{ __typename: "Procedure", code: "${code}" }]) {
        ... on Procedure { nextFreeSlots(${argument}, after: $after) {
          edges { levelsUp node { startAt free receptionUnit { code } } }
          pageInfo { hasNextPage endCursor } totalCount { count isExact } } } } }`;
    const slotsOf = async (code: string, argument: string) =>
      (await world.data(query(code, argument)))._entities[0].nextFreeSlots;

    test('are at the commune itself first', async () => {
      const row = await world.db('reception_units').where('area_path', 'like', '22/193/%').first();
      const gsoCode = row.area_path.split('/').at(-1);
      const { edges, pageInfo } = await slotsOf(communeProcedure, `near: "${gsoCode}", first: 3`);
      expect(edges).toHaveLength(3);
      for (const { levelsUp: levels, node } of edges) {
        expect(levels).toBe(0);
        expect(node.receptionUnit.code).toBe(row.code);
        expect(node.startAt > '2019-11-15T10:00').toBe(true);
      }
      expect(pageInfo.hasNextPage).toBe(true);
    });

    test('of a procedure of the provincial centre are there', async () => {
      const { edges } = await slotsOf(
        await offeredBy('PROVINCIAL_CENTRE'),
        'near: "193", first: 2',
      );
      expect(
        edges.map((edge: { levelsUp: number; node: Nearby }) => [
          edge.levelsUp,
          edge.node.receptionUnit.code,
        ]),
      ).toEqual([
        [1, '000.00.40.H49'],
        [1, '000.00.40.H49'],
      ]);
    });

    test('go on from page to page without a gap', async () => {
      const walked: Nearby[] = [];
      let after: string | null = null;
      for (let page = 0; page < 4; page++) {
        const { _entities } = await world.data(query(communeProcedure, 'near: "193", first: 100'), {
          after,
        });
        const { edges, pageInfo } = _entities[0].nextFreeSlots;
        walked.push(...edges.map(({ node }: { node: Nearby }) => node));
        after = pageInfo.endCursor;
      }
      const keys = walked.map(({ startAt, receptionUnit }) => `${startAt} ${receptionUnit.code}`);
      expect(new Set(keys).size).toBe(400);
      expect(keys).toEqual([...keys].sort());
    });

    test('of a procedure that nobody offers are none', async () => {
      expect(await slotsOf('9.000000', 'near: "193"')).toMatchObject({
        edges: [],
        totalCount: { count: 0, isExact: true },
      });
    });

    test('take as many statements for many procedures as for one', async () => {
      const { offerings } = await world.peers.procedures<{
        offerings: { edges: { node: { procedure: { code: string } } }[] };
      }>(
        '{ offerings(first: 50, filter: { unitKind: PROVINCIAL_CENTRE }) { edges { node { procedure { code } } } } }',
      );
      const many = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Procedure { nextFreeSlots(near: "193", first: 3) { edges { node { startAt } } } } } }`;
      const representations = offerings.edges.map(({ node }) => ({
        __typename: 'Procedure',
        code: node.procedure.code,
      }));
      const one = await world.statementsOf(many, { representations: representations.slice(0, 1) });
      const all = await world.statementsOf(many, { representations });
      expect(all.length).toBe(one.length);
    });
  });
});

function unit(code: string, areaPath: string, from: number): UnitFacts {
  const session = { from, to: from + 30 };
  return {
    code,
    areaPath,
    validFrom: '2019-01-01',
    validTo: null,
    officeSessions: [1, 2].map((weekday) => ({
      ...session,
      weekday,
      validFrom: '2019-01-01',
      validTo: null,
    })),
    specialDays: new Map(),
    rules: [
      {
        ...session,
        weekdays: 127,
        slotMinutes: 30,
        publicCapacity: 1,
        internalCapacity: 1,
        purposes: ['SUBMIT'],
        fields: allFields,
        bookableFromDays: 0,
        bookableToDays: 14,
        validFrom: '2019-01-01',
        validTo: null,
      },
    ],
    closures: [],
    taken: new TakenSeats([]),
  };
}

function timeOf(startAt: number): string {
  return new Date(startAt + 7 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ');
}
