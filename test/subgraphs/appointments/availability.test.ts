import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import {
  type SeededAppointments,
  sharedAppointments,
  walk,
} from './support/seeded-appointments.ts';

const centre = '000.00.40.H49';
const district = '000.00.51.H49';

interface Slot {
  readonly startAt: string;
  readonly endAt: string;
  readonly free: number;
  readonly capacity: number;
}

interface Day {
  readonly date: string;
  readonly free: number;
  readonly capacity: number;
  readonly soonestAt: string | null;
  readonly slots: readonly Slot[];
}

interface UnitAvailability {
  readonly receptionUnit: { readonly code: string };
  readonly free: number;
  readonly soonestAt: string | null;
  readonly days: readonly Day[];
}

const overview = `query ($units: [String!], $area: String, $procedure: String, $from: Date, $to: Date,
    $purpose: AppointmentPurpose) {
  availability(units: $units, area: $area, procedure: $procedure, from: $from, to: $to, purpose: $purpose) {
    from to asOf
    units { receptionUnit { code } free soonestAt
      days { date free capacity soonestAt slots { startAt endAt free capacity } } } } }`;

const ofUnits = `query ($representations: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $representations) {
    ... on ReceptionUnit {
      availability(first: $first, after: $after) {
        edges { cursor node { receptionUnit { code } startAt endAt free capacity } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount { count isExact } } } } }`;

onEachEngine((engine) => {
  let world: SeededAppointments;
  beforeAll(async () => {
    world = await sharedAppointments(engine);
  });
  afterAll(() => world.close());

  const units = async (variables = {}): Promise<UnitAvailability[]> =>
    (await world.data(overview, variables)).availability.units;
  const slotsOf = async (variables: object) => {
    const representations = [{ __typename: 'ReceptionUnit', code: centre }];
    const { _entities } = await world.data(ofUnits, { representations, ...variables });
    return _entities[0].availability;
  };

  describe('availability', () => {
    test('shows all 201 units for 14 days, in the order of their codes', async () => {
      const { availability } = await world.data(overview);
      const codes = availability.units.map(
        ({ receptionUnit }: UnitAvailability) => receptionUnit.code,
      );
      expect(availability).toMatchObject({
        from: '2019-11-15',
        to: '2019-11-28',
        asOf: '2019-11-15T10:00:00.000+07:00',
      });
      expect(codes).toHaveLength(201);
      expect(codes).toEqual([...codes].sort());
    });

    test('counts for units and days what their slots show', async () => {
      for (const { days, free, soonestAt } of await units()) {
        for (const { date, slots, ...day } of days) {
          expect(slots.every(({ startAt }) => startAt.startsWith(date))).toBe(true);
          expect(day.free).toBe(sum(slots.map((slot) => slot.free)));
          expect(day.soonestAt).toBe(slots[0]?.startAt ?? null);
        }
        expect(free).toBe(sum(days.map((day) => day.free)));
        expect(soonestAt).toBe(days.find((day) => day.soonestAt !== null)?.soonestAt ?? null);
      }
    });

    test('shows no slot that has begun, is full, or on a day off', async () => {
      const slots = (await units()).flatMap(({ days }) => days.flatMap((day) => day.slots));
      expect(slots.length).toBeGreaterThan(10_000);
      expect(slots.filter(({ startAt }) => startAt <= '2019-11-15T10:00')).toEqual([]);
      expect(slots.filter(({ free, capacity }) => free < 1 || free > capacity)).toEqual([]);
      expect(slots.filter(({ startAt }) => startAt.startsWith('2019-11-17'))).toEqual([]);
    });

    test('leaves of the seats those that nobody holds or has booked', async () => {
      const [unit] = await units({ units: [centre] });
      const taken = await world.db('slots').where('unit_code', centre).select();
      const takenAt = new Map(
        taken.map((row) => [
          new Date(`${row.start_at.replace(' ', 'T')}Z`).getTime(),
          row.held + row.booked,
        ]),
      );
      const lapsed = await world
        .db('appointments')
        .where({ state: 'HELD', unit_code: centre })
        .where('held_until', '<=', '2019-11-15 03:00:00.000')
        .pluck('start_at');
      const lapsedAt = Map.groupBy(lapsed, (at: string) =>
        new Date(`${at.replace(' ', 'T')}Z`).getTime(),
      );
      for (const { startAt, free, capacity } of unit?.days.flatMap((day) => day.slots) ?? []) {
        const at = new Date(startAt).getTime();
        expect(free).toBe(capacity - (takenAt.get(at) ?? 0) + (lapsedAt.get(at)?.length ?? 0));
      }
    });

    test('takes some units, once each; one that is not known is left out', async () => {
      const found = await units({ units: [district, centre, district, '999.99.99.H49'] });
      expect(found.map(({ receptionUnit }) => receptionUnit.code)).toEqual([centre, district]);
    });

    test('takes the units of an area', async () => {
      const paths: string[] = await world
        .db('reception_units')
        .where('area_path', 'like', '22/193%')
        .orderBy('code')
        .pluck('code');
      const found = await units({ area: '193' });
      expect(found.map(({ receptionUnit }) => receptionUnit.code)).toEqual(paths);
      expect(found).toHaveLength(21);
    });

    test('takes the units that offer a procedure', async () => {
      const offered = await world.peers.procedures<{
        offerings: { edges: { node: { unit: { code: string }; procedure: { code: string } } }[] };
      }>(
        `{ offerings(first: 1, filter: { unitCode: "${centre}" }) { edges { node { unit { code } procedure { code } } } } }`,
      );
      const procedure = offered.offerings.edges[0]?.node.procedure.code;
      const found = await units({ procedure });
      expect(found.map(({ receptionUnit }) => receptionUnit.code)).toContain(centre);
      expect(found.length).toBeLessThan(201);
      expect(await units({ procedure: '9.000000' })).toEqual([]);
    });

    test('keeps to the booking windows of the units', async () => {
      const found = await units({ from: '2019-12-10', to: '2019-12-20' });
      const open = found.filter(({ days }) => days.length > 0);
      expect(open.map(({ receptionUnit }) => receptionUnit.code)).toEqual([centre]);
      expect(open[0]?.days.at(-1)?.date).toBe('2019-12-14');
    });

    test('has no more for one purpose than for any', async () => {
      const any = await units();
      const advice = await units({ purpose: 'CONSULT' });
      expect(sum(advice.map(({ free }) => free))).toBeLessThan(sum(any.map(({ free }) => free)));
    });

    test('of the past is empty', async () => {
      const found = await units({ from: '2019-10-01', to: '2019-10-14' });
      expect(found.every(({ days }) => days.length === 0)).toBe(true);
    });
  });

  describe('the availability of a unit', () => {
    test('begins with the soonest free slot from now on', async () => {
      const { edges } = await slotsOf({ first: 5 });
      expect(edges).toHaveLength(5);
      expect(edges[0].node.receptionUnit).toEqual({ code: centre });
      const starts = edges.map(({ node }: { node: Slot }) => node.startAt);
      expect(starts).toEqual([...starts].sort());
      expect(starts[0] > '2019-11-15T10:00').toBe(true);
    });

    test('is walked whole, page by page, and counted', async () => {
      const all = await walk<Slot>(
        world,
        `query ($after: String) { _entities(representations: [{ __typename: "ReceptionUnit", code: "${centre}" }]) {
          ... on ReceptionUnit { availability(first: 100, after: $after) {
            edges { node { startAt endAt free capacity } } pageInfo { hasNextPage endCursor } } } } }`,
        ({ _entities }) => _entities[0].availability,
      );
      const starts = all.map(({ startAt }) => startAt);
      expect(new Set(starts).size).toBe(starts.length);
      expect(starts).toEqual([...starts].sort());
      const { totalCount, pageInfo } = await slotsOf({ first: 1 });
      expect(totalCount).toEqual({ count: all.length, isExact: true });
      expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    });

    test('is the same as in the overview', async () => {
      const [unit] = await units({ units: [centre], to: '2019-12-15' });
      const all = await walk<Slot>(
        world,
        `query ($after: String) { _entities(representations: [{ __typename: "ReceptionUnit", code: "${centre}" }]) {
          ... on ReceptionUnit { availability(first: 50, after: $after, to: "2019-12-15") {
            edges { node { startAt endAt free capacity } } pageInfo { hasNextPage endCursor } } } } }`,
        ({ _entities }) => _entities[0].availability,
      );
      expect(all).toEqual(unit?.days.flatMap(({ slots }) => slots));
    });

    test('of a unit that is not known is empty', async () => {
      const representations = [{ __typename: 'ReceptionUnit', code: '999.99.99.H49' }];
      expect(await slotsOf({ representations })).toMatchObject({
        edges: [],
        totalCount: { count: 0, isExact: true },
      });
    });
  });

  describe('rules and closures of a unit', () => {
    const rulesQuery = (argument: string) =>
      `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${centre}" }]) {
        ... on ReceptionUnit { availabilityRules(${argument}) { totalCount { count isExact } edges { node {
          weekdays from to slotMinutes publicCapacity internalCapacity purposes bookableFromDays bookableToDays
          validFrom validTo recordedAt withdrawnAt } } } } } }`;

    test('show how the unit gives appointments on a day', async () => {
      const { _entities } = await world.data(rulesQuery('asOf: "2019-11-15"'));
      const { edges, totalCount } = _entities[0].availabilityRules;
      expect(edges.length).toBe(totalCount.count);
      const weekday = edges.find(
        ({ node }: { node: { weekdays: number[] } }) => node.weekdays.length === 5,
      );
      expect(weekday.node).toMatchObject({
        weekdays: [1, 2, 3, 4, 5],
        slotMinutes: 15,
        publicCapacity: 12,
        internalCapacity: 16,
        bookableFromDays: 0,
        bookableToDays: 30,
        withdrawnAt: null,
      });
    });

    test('list what was withdrawn only when asked to', async () => {
      const [row] = await world.db('availability_rules').whereNotNull('withdrawn_at').select();
      const query = rulesQuery('first: 100').replace(centre, row.unit_code);
      const standing = (await world.data(query))._entities[0].availabilityRules.edges;
      const history = (await world.data(query.replace('100', '100, withdrawn: true')))._entities[0]
        .availabilityRules.edges;
      const withdrawn = ({ node }: { node: { withdrawnAt: string | null } }) =>
        node.withdrawnAt !== null;
      expect(standing.filter(withdrawn)).toEqual([]);
      expect(history.filter(withdrawn).length).toBeGreaterThan(0);
      expect(history.length).toBe(standing.length + history.filter(withdrawn).length);
    });

    test('list closures that are not over', async () => {
      const [row] = await world
        .db('closures')
        .where('end_at', '>', '2019-11-15 00:00:00.000')
        .orderBy(['start_at', 'id'])
        .limit(1)
        .select();
      const { _entities } = await world.data(
        `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${row.unit_code}" }]) {
          ... on ReceptionUnit { closures { totalCount { count } edges { node { startAt endAt reason declaredAt } } } } } }`,
      );
      const { edges } = _entities[0].closures;
      expect(edges[0].node.reason).toBe(row.reason);
      expect(
        edges.every(({ node }: { node: { endAt: string } }) => node.endAt > '2019-11-15'),
      ).toBe(true);
    });
  });

  test('the overview takes as many statements for one unit as for all', async () => {
    const one = await world.statementsOf(overview, { units: [centre] });
    const all = await world.statementsOf(overview);
    expect(all.length).toBe(one.length);
    expect(all.length).toBeLessThanOrEqual(8);
  });

  test('a page of units takes as many statements as one unit', async () => {
    const codes: string[] = await world.db('reception_units').limit(100).pluck('code');
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on ReceptionUnit { availability(first: 5) { edges { node { startAt free } } }
        availabilityRules(first: 2) { edges { node { from } } totalCount { count } }
        closures(first: 2) { edges { node { startAt } } } } } }`;
    const representations = codes.map((code) => ({ __typename: 'ReceptionUnit', code }));
    const one = await world.statementsOf(query, { representations: representations.slice(0, 1) });
    const all = await world.statementsOf(query, { representations });
    expect(all.length).toBe(one.length);
    expect(all.length).toBeLessThanOrEqual(11);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
