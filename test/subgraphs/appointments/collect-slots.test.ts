import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { oneDossier } from './support/one-dossier.ts';
import { type SeededAppointments, sharedAppointments } from './support/seeded-appointments.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 3, capacity: 1, internalSeats: 1 };
const dossierCode = `${code}-191101-0001`;
const dueAt = '2019-11-20T07:10:00+07:00';
const collectSlots = (selection: string) =>
  `query ($dossiers: [_Any!]!) { _entities(representations: $dossiers) { ... on Dossier { ${selection} } } }`;

/** What the gateway asks dossiers for, and hands on. */
function dossierOf(facts: object, unitCode = code) {
  return {
    __typename: 'Dossier',
    code: dossierCode,
    receptionUnit: { __typename: 'ReceptionUnit', code: unitCode },
    status: { __typename: 'DossierStatus', code: 4 },
    dueAt,
    ...facts,
  };
}

onEachEngine((engine) => {
  describe('the slots to collect a result', () => {
    let place: BookedUnit;
    const dossier = oneDossier(code, dueAt);
    beforeEach(async () => {
      place = await bookedUnit(engine, unit, { peers: { dossiers: dossier.ask } });
    });
    afterEach(() => place.close());

    const offered = async (facts: object, page = 'first: 3') => {
      const answer = await place.ask(
        collectSlots(`collectSlots(${page}) { edges { cursor node { startAt } }
          totalCount { count isExact } pageInfo { hasNextPage } }`),
        { dossiers: [dossierOf(facts)] },
      );
      return answer._entities[0].collectSlots;
    };
    const begins = async (facts: object, page?: string): Promise<string[] | null> =>
      (await offered(facts, page))?.edges.map(({ node }: { node: { startAt: string } }) =>
        node.startAt.slice(0, 16),
      ) ?? null;

    test('begin with the due date, and are those that can be booked', async () => {
      await place.book(wish(code, slotAt(2, bookedDay), 2));
      const begin = ['2019-11-20T07:10', '2019-11-21T07:00', '2019-11-21T07:10'];
      expect(await begins({})).toEqual(begin);
      const hold = async (startAt: string) =>
        (
          await place.change(
            'holdSlot',
            wish(code, startAt, 1, { purpose: 'COLLECT', dossierCode }),
            '__typename',
          )
        ).refusals;
      expect(await hold(slotAt(0, bookedDay))).toEqual(['NOT_DUE_YET']);
      expect(await hold(slotAt(2, bookedDay))).toEqual(['SLOT_FULL']);
      expect(await hold(`${begin[0]}:00+07:00`)).toEqual([]);
    });

    test('begin now when the result is there, or is overdue', async () => {
      const monday = ['2019-11-18T07:00', '2019-11-18T07:10', '2019-11-18T07:20'];
      expect(await begins({ status: { code: 9 } })).toEqual(monday);
      expect(await begins({ status: { code: 9 }, dueAt: null })).toEqual(monday);
      expect(await begins({ dueAt: '2019-11-01T17:00:00+07:00' })).toEqual(monday);
    });

    test('are null where nothing can be collected', async () => {
      for (const status of [1, 3, 7, 8, 10]) {
        expect([status, await offered({ status: { code: status } })]).toEqual([status, null]);
      }
      expect(await offered({ dueAt: null })).toBeNull();
      expect(await offered({ receptionUnit: null })).toBeNull();
      expect(await offered({ receptionUnit: { code: '000.09.09.H49' } })).toBeNull();
    });

    test('are none while the due date lies beyond the days that can be booked', async () => {
      expect(await begins({ dueAt: '2020-02-14T07:00:00+07:00' })).toEqual([]);
      await place.db('availability_rules').update({ bookable_to_days: 5 });
      expect(await begins({})).toEqual(['2019-11-20T07:10', '2019-11-20T07:20']);
      expect(await begins({ dueAt: '2019-11-21T07:00:00+07:00' })).toEqual([]);
      await place.db('availability_rules').update({ purposes: 'SUBMIT,CONSULT' });
      expect(await begins({})).toEqual([]);
    });

    test('go on from page to page', async () => {
      await place.db('availability_rules').update({ bookable_to_days: 6 });
      const { edges, ...rest } = await offered({});
      expect(rest).toEqual({
        totalCount: { count: 5, isExact: true },
        pageInfo: { hasNextPage: true },
      });
      expect(await begins({}, `after: "${edges[2].cursor}"`)).toEqual([
        '2019-11-21T07:10',
        '2019-11-21T07:20',
      ]);
    });
  });

  describe('the slots to collect many results', () => {
    let world: SeededAppointments;
    beforeAll(async () => {
      world = await sharedAppointments(engine);
    });
    afterAll(() => world.close());

    test('take as many statements as those of one', async () => {
      const units: { code: string }[] = await world.db('reception_units').select('code').limit(60);
      const dossiers = units.map((each, index) =>
        dossierOf(
          { dueAt: new Date(Date.parse(dueAt) + index * 86_400_000).toISOString() },
          each.code,
        ),
      );
      const query = collectSlots(
        'collectSlots { edges { node { startAt } } totalCount { count } }',
      );
      const { _entities: found } = await world.data(query, { dossiers });
      expect(found.filter((each: { collectSlots: object }) => each.collectSlots).length).toBe(60);
      const one = await world.statementsOf(query, { dossiers: dossiers.slice(0, 1) });
      const all = await world.statementsOf(query, { dossiers });
      expect(all.length).toBe(one.length);
    });
  });
});
