import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 2, capacity: 1 };
const first = slotAt(0, bookedDay);

onEachEngine((engine) => {
  describe('what a unit gives', () => {
    let place: BookedUnit;
    beforeAll(async () => {
      place = await bookedUnit(engine, unit);
    });
    afterAll(() => place.close());

    const setRules = (period: { validFrom: string; validTo?: string | null }) =>
      place.change('setAvailability', { unitCode: code, rules: [rule], ...period }, '__typename');
    const close = (startAt: string, endAt: string) =>
      place.change(
        'declareClosure',
        { unitCode: code, startAt, endAt, reason: 'Tập huấn' },
        'closure { startAt }',
      );
    const hold = (startAt: string, person: number) =>
      place.change('holdSlot', wish(code, startAt, person), 'appointment { code }');

    test.each([
      { validFrom: '2019-11-18', validTo: '9999-12-31' },
      { validFrom: '2019-11-18', validTo: '2028-01-01' },
      { validFrom: '2028-01-01', validTo: null },
    ])('is not changed for the days $validFrom to $validTo', async (period) => {
      expect((await setRules(period)).refusals).toEqual(['INPUT_INVALID']);
      expect(await place.db('availability_rules').select('valid_from', 'withdrawn_at')).toEqual([
        { valid_from: '2019-01-01', withdrawn_at: null },
      ]);
    });

    test.each([
      ['2018-12-31T10:00:00+07:00', '2019-11-21T10:00:00+07:00'],
      ['2019-11-20T07:00:00+07:00', '2028-01-01T00:00:00+07:00'],
    ])('is not closed from %s to %s', async (startAt, endAt) => {
      expect((await close(startAt, endAt)).refusals).toEqual(['INPUT_INVALID']);
      expect(await place.db('closures').select('id')).toEqual([]);
    });

    test('is asked for until the last day that can be written', async () => {
      const booked = await place.book(wish(code, slotAt(1, bookedDay), 9));
      const { appointments } = await place.ask(
        '{ appointments(filter: { to: "9999-12-31" }) { edges { node { code } } } }',
      );
      expect(appointments.edges).toEqual([{ node: { code: booked } }]);
      expect((await hold('9999-12-31T07:00:00+07:00', 2)).refusals).toEqual([
        'OUTSIDE_BOOKING_WINDOW',
      ]);
    });

    test('is given again where a closure is withdrawn, which stays to be read', async () => {
      const day = '2019-11-21';
      const inClosure = await place.book(wish(code, slotAt(0, day), 11));
      const selection = `closure { id withdrawnAt } conflicts { edges { node { code } } }`;
      const conflict = [{ node: { code: inClosure } }];
      const closing = {
        unitCode: code,
        startAt: slotAt(0, day),
        endAt: slotAt(2, day),
        reason: 'Tập huấn',
      };
      const declare = () => place.change('declareClosure', closing, selection);
      const withdraw = (closureId: string) =>
        place.change('withdrawClosure', { closureId }, selection);
      const [one, other] = [await declare(), await declare()];
      expect(one.conflicts.edges).toEqual(conflict);
      const { id } = one.closure;

      const withdrawn = { id, withdrawnAt: '2019-11-15T10:00:00.000+07:00' };
      expect(await withdraw(id)).toEqual({
        closure: withdrawn,
        conflicts: { edges: conflict },
        refusals: [],
      });
      expect((await hold(slotAt(1, day), 12)).refusals).toEqual(['SLOT_UNKNOWN']);
      expect((await withdraw(other.closure.id)).conflicts.edges).toEqual([]);
      expect((await hold(slotAt(1, day), 12)).refusals).toEqual([]);
      expect((await withdraw(id)).refusals).toEqual(['STATE_CONFLICT']);
      expect((await withdraw(toGlobalId('QueueTicket', '1'))).refusals).toEqual([
        'CLOSURE_UNKNOWN',
      ]);

      const { _entities } = await place.ask(
        `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${code}" }]) {
             ... on ReceptionUnit {
               closures { edges { node { id } } }
               all: closures(withdrawn: true) { edges { node { id withdrawnAt } } } } } }`,
      );
      expect(_entities[0]).toEqual({
        closures: { edges: [] },
        all: { edges: [{ node: withdrawn }, { node: { ...withdrawn, id: other.closure.id } }] },
      });
      const entries = await place.db('audit_entries').where('kind', 'withdrawClosure');
      expect(entries.map(({ subject, content }) => [subject, JSON.parse(content)])).toMatchObject([
        [code, { input: { closureId: id } }],
        [code, { input: { closureId: other.closure.id } }],
      ]);
      const [over] = await place.db('closures').insert({
        unit_code: code,
        start_at: '2019-11-14 00:00:00.000',
        end_at: '2019-11-15 03:00:00.000',
        reason: 'Tập huấn',
        declared_at: '2019-11-01 00:00:00.000',
      });
      expect((await withdraw(toGlobalId('Closure', String(over)))).refusals).toEqual(['TOO_LATE']);
    });

    test('is given again once, of those who withdraw a closure at the same time', async () => {
      const closing = {
        unitCode: code,
        startAt: slotAt(0, '2019-11-22'),
        endAt: slotAt(2, '2019-11-22'),
        reason: 'Tập huấn',
      };
      const { closure } = await place.change('declareClosure', closing, 'closure { id }');
      const withdrawals = await Promise.all(
        [1, 2, 3].map(() =>
          place.change('withdrawClosure', { closureId: closure.id }, '__typename'),
        ),
      );
      expect(withdrawals.flatMap(({ refusals }) => refusals)).toEqual([
        'STATE_CONFLICT',
        'STATE_CONFLICT',
      ]);
    });

    test('goes on after the last day for which rules may be set, and a slot is given once', async () => {
      expect((await setRules({ validFrom: '2019-11-18', validTo: '2027-12-31' })).refusals).toEqual(
        [],
      );
      const rules = await place.db('availability_rules').select('valid_from', 'valid_to');
      expect(rules.map(({ valid_from, valid_to }) => [valid_from, valid_to]).sort()).toEqual([
        ['2019-01-01', '2019-11-17'],
        ['2019-11-18', '2027-12-31'],
        ['2028-01-01', null],
      ]);
      expect((await hold(first, 1)).refusals).toEqual([]);
      expect((await hold(first, 2)).refusals).toEqual(['SLOT_FULL']);
    });
  });
});

const rule = {
  weekdays: [1, 2, 3, 4, 5],
  from: '07:00',
  to: '07:20',
  slotMinutes: 10,
  publicCapacity: 1,
  internalCapacity: 1,
};
