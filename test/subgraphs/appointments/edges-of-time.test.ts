import { afterEach, describe, expect, test } from '@jest/globals';
import { compareWithChanges } from '../../../subgraphs/appointments/audit/compare-with-changes.ts';
import {
  followDossiers,
  onDossierExtended,
} from '../../../subgraphs/appointments/commands/follow-dossier.ts';
import { askedDossiers } from '../../../subgraphs/appointments/dossier-facts.ts';
import { askedOfferings } from '../../../subgraphs/appointments/offerings.ts';
import { peer } from '../../../subgraphs/shared/access/caller.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { oneDossier } from './support/one-dossier.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 1 };
const first = slotAt(0, bookedDay);
const appointment = 'appointment { code state }';
const dossierCode = `${code}-191101-0001`;

onEachEngine((engine) => {
  describe('at the edges of time', () => {
    let place: BookedUnit;
    afterEach(() => place.close());
    const hold = (startAt: string, person: number, others = {}) =>
      place.change('holdSlot', wish(code, startAt, person, others), appointment);
    const conflicts = async () => {
      const { _entities } = await place.ask(
        `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${code}" }]) {
             ... on ReceptionUnit { appointmentsInConflict { edges { node { code } } totalCount { count } } } } }`,
      );
      return _entities[0].appointmentsInConflict.edges.map(
        ({ node }: { node: { code: string } }) => node.code,
      );
    };

    test('a hold ends at its last instant: it is confirmed before, and free for others from then on', async () => {
      place = await bookedUnit(engine, unit);
      const one = await hold(first, 1);
      place.setClock('2019-11-15T10:09:59.999+07:00');
      expect((await hold(first, 2)).refusals).toEqual(['SLOT_FULL']);
      place.setClock('2019-11-15T10:10:00.000+07:00');
      const confirming = { code: one.appointment.code };
      expect((await place.change('confirmAppointment', confirming, appointment)).refusals).toEqual([
        'HOLD_EXPIRED',
      ]);
      const other = await hold(first, 2);
      expect(other.refusals).toEqual([]);
      expect((await place.change('confirmAppointment', confirming, appointment)).refusals).toEqual([
        'HOLD_EXPIRED',
      ]);
      expect(await place.db('appointment_changes').select('to_state', 'at').orderBy('id')).toEqual([
        { to_state: 'HELD', at: '2019-11-15 03:00:00.000' },
        { to_state: 'EXPIRED', at: '2019-11-15 03:10:00.000' },
        { to_state: 'HELD', at: '2019-11-15 03:10:00.000' },
      ]);
      await place.change('confirmAppointment', { code: other.appointment.code }, appointment);
      expect(await place.db('slots').select('held', 'booked')).toEqual([{ held: 0, booked: 1 }]);
    });

    test('of a confirmation and another hold at the instant of the end, one wins', async () => {
      place = await bookedUnit(engine, unit);
      for (let round = 0; round < 6; round++) {
        const startAt = slotAt(round, bookedDay);
        place.setClock('2019-11-15T10:00:00+07:00');
        const held = await hold(startAt, 10 + round);
        const confirming = place.change(
          'confirmAppointment',
          { code: held.appointment.code },
          appointment,
        );
        place.setClock('2019-11-15T10:10:00+07:00');
        const [confirmed, other] = await Promise.all([confirming, hold(startAt, 20 + round)]);
        expect([confirmed.refusals, other.refusals]).toContainEqual([]);
        expect([confirmed.refusals.length, other.refusals.length].sort()).toEqual([0, 1]);
      }
    });

    test('a hold is confirmed until its slot begins, and then runs out', async () => {
      place = await bookedUnit(engine, unit, { at: '2019-11-20T06:55:00+07:00' });
      const [one, other] = [await hold(first, 1), await hold(slotAt(1, bookedDay), 2)];
      const confirm = async ({ code: held }: { code: string }) => {
        const { confirmAppointment } = await place.ask(
          `mutation { confirmAppointment(input: { code: "${held}" }) { userErrors { code path } } }`,
        );
        return confirmAppointment.userErrors;
      };
      place.setClock('2019-11-20T07:00:00.000+07:00');
      expect(await confirm(one.appointment)).toEqual([{ code: 'SLOT_PAST', path: ['code'] }]);
      expect(await confirm(other.appointment)).toEqual([]);
      place.setClock('2019-11-20T07:05:00.000+07:00');
      expect(await confirm(one.appointment)).toEqual([{ code: 'HOLD_EXPIRED', path: null }]);
      // What is booked is not past for being confirmed again.
      place.setClock('2019-11-20T07:10:00.000+07:00');
      expect(await confirm(other.appointment)).toEqual([{ code: 'STATE_CONFLICT', path: null }]);
    });

    test('a person whose hold ran out may book the same day again', async () => {
      place = await bookedUnit(engine, unit);
      await hold(first, 1);
      place.setClock('2019-11-15T10:10:00+07:00');
      expect((await hold(slotAt(1, bookedDay), 1)).refusals).toEqual([]);
    });

    test('a hold over midnight is of the day on which it ends, and days are those of Việt Nam', async () => {
      place = await bookedUnit(engine, unit, { at: '2019-11-19T23:55:00+07:00' });
      const { appointment: held } = await hold(first, 1);
      place.setClock('2019-11-20T00:04:59+07:00');
      expect(
        (await place.change('confirmAppointment', { code: held.code }, appointment)).refusals,
      ).toEqual([]);
      await place.db('availability_rules').update({ bookable_from_days: 1 });
      expect((await hold(slotAt(2, bookedDay), 2)).refusals).toEqual(['OUTSIDE_BOOKING_WINDOW']);
      place.setClock('2019-11-19T23:59:59+07:00');
      expect((await hold(slotAt(2, bookedDay), 2)).refusals).toEqual([]);
    });

    test('no slot is given at Tết, and on a Saturday only when it is worked', async () => {
      place = await bookedUnit(engine, unit, { at: '2020-01-20T10:00:00+07:00' });
      const day = (off: string, kind: string, paired: string | null) =>
        place
          .db('calendar_days')
          .insert({ calendar_code: 'test', day: off, kind, paired_day: paired });
      for (const off of ['2020-01-23', '2020-01-24', '2020-01-27', '2020-01-28', '2020-01-29'])
        await day(off, 'OFF', null);
      await day('2020-02-01', 'WORKED', '2020-01-23');
      expect((await hold(slotAt(0, '2020-01-24'), 1)).refusals).toEqual(['SLOT_UNKNOWN']);
      expect((await hold(slotAt(0, '2020-01-29'), 1)).refusals).toEqual(['SLOT_UNKNOWN']);
      expect((await hold(slotAt(0, '2020-01-30'), 1)).refusals).toEqual([]);
      expect((await hold(slotAt(0, '2020-02-01'), 1)).refusals).toEqual([]);
    });

    test('a closure drops nothing that is booked: it names it, lets no hold in it be confirmed, and no new one be made', async () => {
      place = await bookedUnit(engine, unit);
      const booked = await place.book(wish(code, first, 1));
      const { appointment: held } = await hold(slotAt(1, bookedDay), 2);
      const declared = await place.change(
        'declareClosure',
        {
          unitCode: code,
          startAt: slotAt(0, bookedDay),
          endAt: slotAt(3, bookedDay),
          reason: 'Tập huấn',
        },
        'closure { reason } conflicts { edges { node { code } } totalCount { count } }',
      );
      expect(declared).toEqual({
        closure: { reason: 'Tập huấn' },
        conflicts: {
          edges: [{ node: { code: booked } }, { node: { code: held.code } }],
          totalCount: { count: 2 },
        },
        refusals: [],
      });
      expect(
        (await place.change('confirmAppointment', { code: held.code }, appointment)).refusals,
      ).toEqual(['SLOT_UNKNOWN']);
      expect((await hold(slotAt(2, bookedDay), 3)).refusals).toEqual(['SLOT_UNKNOWN']);
      place.setClock('2019-11-15T10:10:00+07:00');
      expect(await conflicts()).toEqual([booked]);
      const moving = { code: booked, startAt: slotAt(4, bookedDay) };
      expect((await place.change('rescheduleAppointment', moving, appointment)).refusals).toEqual(
        [],
      );
      expect(await conflicts()).toEqual([]);
    });

    test('a unit that is merged on a date keeps its later appointments as conflicts', async () => {
      place = await bookedUnit(engine, unit);
      const before = await place.book(wish(code, slotAt(0, '2019-12-31'), 1));
      const after = await place.book(wish(code, slotAt(0, '2020-01-02'), 2));
      await place.db('reception_units').update({ valid_to: '2019-12-31' });
      expect(await conflicts()).toEqual([after]);
      expect((await hold(slotAt(1, '2020-01-02'), 3)).refusals).toEqual(['SLOT_UNKNOWN']);
      expect((await hold(slotAt(1, '2019-12-31'), 3)).refusals).toEqual([]);
      expect(before).toMatch(/^LH-191231/);
    });

    test('new rules leave what is booked, name what they do not give, and keep what held before and after', async () => {
      place = await bookedUnit(engine, unit);
      const booked = await place.book(wish(code, first, 1));
      const later = await place.book(wish(code, slotAt(0, '2019-12-02'), 2));
      const rule = {
        weekdays: [1, 2, 3, 4, 5],
        from: '07:30',
        to: '08:00',
        slotMinutes: 15,
        publicCapacity: 2,
        internalCapacity: 2,
      };
      const change = (rules: object[], others = {}) =>
        place.change(
          'setAvailability',
          { unitCode: code, validFrom: '2019-11-18', validTo: '2019-11-29', rules, ...others },
          'receptionUnit { code availabilityRules(withdrawn: true) { edges { node { validFrom validTo slotMinutes } } } } conflicts { edges { node { code } } }',
        );
      expect((await change([rule, rule])).refusals).toEqual(['RULES_OVERLAP']);
      expect((await change([rule], { validFrom: '2019-11-14' })).refusals).toEqual([
        'INPUT_INVALID',
      ]);
      const changed = await change([rule]);
      expect(changed.conflicts.edges).toEqual([{ node: { code: booked } }]);
      expect(
        changed.receptionUnit.availabilityRules.edges.map(({ node }: { node: object }) => node),
      ).toEqual([
        { validFrom: '2019-01-01', validTo: '2019-11-17', slotMinutes: 10 },
        { validFrom: '2019-11-18', validTo: '2019-11-29', slotMinutes: 15 },
        { validFrom: '2019-11-30', validTo: null, slotMinutes: 10 },
      ]);
      expect((await hold('2019-11-20T07:45:00+07:00', 3)).refusals).toEqual([]);
      expect(later).toMatch(/^LH-191202/);
    });

    test('new rules with more seats open a slot that was full, for those for whom the seats are', async () => {
      place = await bookedUnit(engine, unit);
      await place.book(wish(code, first, 1));
      expect((await hold(first, 2)).refusals).toEqual(['SLOT_FULL']);
      const rules = [
        {
          weekdays: [1, 2, 3, 4, 5],
          from: '07:00',
          to: '08:00',
          slotMinutes: 10,
          publicCapacity: 2,
          internalCapacity: 3,
        },
      ];
      const period = { unitCode: code, validFrom: '2019-11-18', rules };
      expect((await place.change('setAvailability', period, '__typename')).refusals).toEqual([]);
      expect((await hold(first, 2)).refusals).toEqual([]);
      expect((await hold(first, 3)).refusals).toEqual(['SLOT_FULL']);
      expect((await hold(first, 3, { channel: 'COUNTER' })).refusals).toEqual([]);
      expect((await hold(first, 4, { channel: 'COUNTER' })).refusals).toEqual(['SLOT_FULL']);
    });

    test('a result is collected from the due date on, and the appointment moves when the dossier is extended', async () => {
      const dossier = oneDossier(code, '2019-11-20T07:10:00+07:00');
      place = await bookedUnit(engine, unit, { peers: { dossiers: dossier.ask } });
      const collect = { purpose: 'COLLECT', dossierCode };
      expect((await hold(first, 1, collect)).refusals).toEqual(['NOT_DUE_YET']);
      const old = await place.book(wish(code, slotAt(1, bookedDay), 1, collect));
      const nearby = await place.book(wish(code, slotAt(0, '2019-11-22'), 2));
      dossier.change({ dueAt: '2019-11-22T07:00:00+07:00' });
      const following = {
        db: place.db,
        clock: place.now,
        dossiers: askedDossiers(dossier.ask),
        offerings: askedOfferings(undefined),
        settings: { holdSeconds: 600, appointmentsPerPersonAndDay: 1 },
      };
      const message = { subject: dossierCode, sequence: 5, kind: 'extend', payload: {} };
      const listen = onDossierExtended(following);
      await listen({ ...message, kind: 'appraise' });
      await listen(message);
      await listen(message);
      await followDossiers(following);
      const query = `{ appointment(code: "${old}") { state replacedBy { state startAt dossier { code } }
        changes { edges { node { to reason } } } } }`;
      expect((await place.ask(query)).appointment).toMatchObject({
        state: 'RESCHEDULED',
        // The first slot after the new due date is taken by another.
        replacedBy: {
          state: 'CONFIRMED',
          startAt: '2019-11-22T07:10:00.000+07:00',
          dossier: { code: dossierCode },
        },
      });
      expect(nearby).toMatch(/^LH-191122/);
      expect(await compareWithChanges(place.db)).toBeNull();
      const followed = await place.db('audit_entries').where({ kind: 'followDossier' });
      expect(followed.map(({ content }) => JSON.parse(content))).toMatchObject(
        ['RESCHEDULED', 'HELD', 'CONFIRMED'].map((to_state) => ({
          caller: { id: peer.id, kind: 'administrator' },
          input: { dossierCode },
          change: { to_state },
        })),
      );
      expect(await place.db('slots').select('held', 'booked').orderBy('start_at')).toEqual([
        { held: 0, booked: 0 },
        { held: 0, booked: 1 },
        { held: 0, booked: 1 },
      ]);
    });
  });
});
