import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { callerOf } from '../../support/callers.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, idNumberOf, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 1, internalSeats: 1 };
const first = slotAt(0, bookedDay);
const second = slotAt(1, bookedDay);
const appointment = 'appointment { code state version }';

onEachEngine((engine) => {
  describe('booking', () => {
    let place: BookedUnit;
    beforeEach(async () => {
      place = await bookedUnit(engine, unit);
    });
    afterEach(() => place.close());

    const hold = (startAt: string, person: number, others = {}) =>
      place.change('holdSlot', wish(code, startAt, person, others), appointment);
    const slotRow = () =>
      place.db('slots').select('held', 'booked', 'capacity').orderBy('start_at');

    test('goes from a hold to an appointment, with its changes, its reminder and its messages', async () => {
      const held = await place.change(
        'holdSlot',
        wish(code, first, 1, { slotCount: 2 }),
        `appointment { code state heldUntil startAt endAt slotCount version
           party { maskedName maskedPhone maskedIdNumber } receptionUnit { code } }`,
      );
      expect(held).toEqual({
        appointment: {
          code: expect.stringMatching(/^LH-191120-/),
          state: 'HELD',
          heldUntil: '2019-11-15T10:10:00.000+07:00',
          startAt: '2019-11-20T07:00:00.000+07:00',
          endAt: '2019-11-20T07:20:00.000+07:00',
          slotCount: 2,
          version: 1,
          party: {
            maskedName: 'N. V. A.',
            maskedPhone: '*******678',
            maskedIdNumber: '*********001',
          },
          receptionUnit: { code },
        },
        refusals: [],
      });
      expect(await slotRow()).toEqual(Array(2).fill({ held: 1, booked: 0, capacity: 2 }));

      const booked = await place.change(
        'confirmAppointment',
        { code: held.appointment.code, expectedVersion: 1 },
        `appointment { state heldUntil version reminders { dueAt channel state }
           changes { edges { node { from to } } } }`,
      );
      expect(booked.appointment).toEqual({
        state: 'CONFIRMED',
        heldUntil: null,
        version: 2,
        reminders: [{ dueAt: '2019-11-19T07:00:00.000+07:00', channel: 'SMS', state: 'PENDING' }],
        changes: {
          edges: [
            { node: { from: null, to: 'HELD' } },
            { node: { from: 'HELD', to: 'CONFIRMED' } },
          ],
        },
      });
      expect(await slotRow()).toEqual(Array(2).fill({ held: 0, booked: 1, capacity: 2 }));
      expect(
        await place.db('outbox').select('subject', 'sequence', 'kind').orderBy('sequence'),
      ).toEqual([
        { subject: held.appointment.code, sequence: 1, kind: 'HELD' },
        { subject: held.appointment.code, sequence: 2, kind: 'CONFIRMED' },
      ]);
    });

    test('keeps the seats of the staff from citizens, and gives them to the staff', async () => {
      await hold(first, 1);
      expect((await hold(first, 2)).refusals).toEqual(['SLOT_FULL']);
      expect((await hold(first, 3, { channel: 'COUNTER' })).refusals).toEqual([]);
      expect((await hold(first, 4, { channel: 'COUNTER' })).refusals).toEqual(['SLOT_FULL']);
    });

    test('leaves the seat of a hold that has run out to those who may have it', async () => {
      await place.book(wish(code, second, 1));
      await hold(second, 2, { channel: 'COUNTER' });
      const elsewhere = await place.book(wish(code, slotAt(3, bookedDay), 3));
      place.setClock('2019-11-15T10:20:00+07:00');
      const moving = { code: elsewhere, startAt: second };
      const caller = callerOf('citizen', { person: idNumberOf(3) });
      const moved = await place.change('rescheduleAppointment', moving, appointment, { caller });
      expect(moved.refusals).toEqual(['SLOT_FULL']);
      expect((await hold(first, 4, { slotCount: 2 })).refusals).toEqual(['SLOT_FULL']);
      expect((await hold(second, 5, { channel: 'COUNTER' })).refusals).toEqual([]);
      expect(await slotRow()).toContainEqual({ held: 1, booked: 1, capacity: 2 });
    });

    test('takes all slots of a long procedure or none', async () => {
      await hold(second, 1);
      expect((await hold(first, 2, { slotCount: 2 })).refusals).toEqual(['SLOT_FULL']);
      expect(await slotRow()).toEqual([{ held: 1, booked: 0, capacity: 2 }]);
    });

    test.each([
      ['a time between two slots', '2019-11-20T07:05:00+07:00', {}, 'SLOT_UNKNOWN'],
      ['a Saturday', '2019-11-23T07:00:00+07:00', {}, 'SLOT_UNKNOWN'],
      ['more slots than the session has', first, { slotCount: 7 }, 'SLOT_UNKNOWN'],
      ['a slot that is over', '2019-11-15T07:00:00+07:00', {}, 'SLOT_PAST'],
      ['a day too far ahead', '2020-02-26T07:00:00+07:00', {}, 'OUTSIDE_BOOKING_WINDOW'],
      ['a unit that there is not', first, { unitCode: '000.09.09.H49' }, 'UNIT_UNKNOWN'],
      ['nine slots', first, { slotCount: 9 }, 'INPUT_INVALID'],
      [
        'a bad telephone number',
        first,
        { party: { name: 'A', idNumber: '123456789', phone: '1' } },
        'INPUT_INVALID',
      ],
      ['a result without its dossier', first, { purpose: 'COLLECT' }, 'INPUT_INVALID'],
    ])('refuses %s', async (_what, startAt, others, refusal) => {
      expect(await hold(startAt, 1, others)).toEqual({ appointment: null, refusals: [refusal] });
      expect(await place.db('appointments').select('id')).toEqual([]);
    });

    test('gives a person one appointment at a unit on a day, or as many as is set', async () => {
      await hold(first, 1);
      expect((await hold(second, 1)).refusals).toEqual(['ALREADY_BOOKED']);
      expect((await hold(slotAt(0, '2019-11-21'), 1)).refusals).toEqual([]);
      await place.close();
      place = await bookedUnit(engine, unit, {
        settings: { holdSeconds: 600, appointmentsPerPersonAndDay: 2 },
      });
      await hold(first, 1);
      expect((await hold(second, 1)).refusals).toEqual([]);
      expect((await hold(slotAt(2, bookedDay), 1)).refusals).toEqual(['ALREADY_BOOKED']);
    });

    test('moves an appointment: the new one takes the place of the old in one step', async () => {
      const old = await place.book(wish(code, first, 1));
      const moved = await place.change(
        'rescheduleAppointment',
        { code: old, startAt: second },
        'appointment { code state startAt replaces { code state replacedBy { code } reminders { state } } }',
      );
      const { code: newCode, ...rest } = moved.appointment;
      expect(rest).toEqual({
        state: 'CONFIRMED',
        startAt: '2019-11-20T07:10:00.000+07:00',
        replaces: {
          code: old,
          state: 'RESCHEDULED',
          replacedBy: { code: newCode },
          reminders: [{ state: 'CANCELLED' }],
        },
      });
      expect(await slotRow()).toEqual([
        { held: 0, booked: 0, capacity: 2 },
        { held: 0, booked: 1, capacity: 2 },
      ]);
      const again = await place.change(
        'rescheduleAppointment',
        { code: old, startAt: second },
        appointment,
      );
      expect(again.refusals).toEqual(['STATE_CONFLICT']);
    });

    test('moves by one slot within what the appointment has itself', async () => {
      const old = await place.book(wish(code, first, 1, { slotCount: 2 }));
      const moving = { code: old, startAt: second };
      const moved = await place.change('rescheduleAppointment', moving, appointment);
      expect(moved.refusals).toEqual([]);
      expect((await slotRow()).map(({ booked }) => booked)).toEqual([0, 1, 1]);
    });

    test('leaves an appointment where it is when there is no room to move to', async () => {
      const old = await place.book(wish(code, first, 1));
      await place.book(wish(code, second, 2));
      await place.book(wish(code, second, 3, { channel: 'COUNTER' }));
      const moved = await place.change(
        'rescheduleAppointment',
        { code: old, startAt: second },
        appointment,
      );
      expect(moved.refusals).toEqual(['SLOT_FULL']);
      expect((await slotRow()).map(({ booked }) => booked)).toEqual([1, 2]);
    });

    test('cancels, and gives the seat and the day back', async () => {
      const booked = await place.book(wish(code, first, 1));
      const nameless = { code: booked, by: 'UNIT' };
      expect((await place.change('cancelAppointment', nameless, appointment)).refusals).toEqual([
        'INPUT_INVALID',
      ]);
      const cancelled = await place.change(
        'cancelAppointment',
        { code: booked, by: 'CITIZEN' },
        appointment,
      );
      expect(cancelled.appointment.state).toBe('CANCELLED_BY_CITIZEN');
      expect((await hold(first, 1)).refusals).toEqual([]);
    });

    test('refuses a change that was made for another version', async () => {
      const { appointment: held } = await hold(first, 1);
      const late = { code: held.code, expectedVersion: 2 };
      expect((await place.change('confirmAppointment', late, appointment)).refusals).toEqual([
        'VERSION_CONFLICT',
      ]);
    });

    test('gives the same answer to the same key, in the input or as a header', async () => {
      const keyed = wish(code, first, 1, { idempotencyKey: 'k1' });
      const one = await place.change('holdSlot', keyed, appointment);
      expect(await place.change('holdSlot', keyed, appointment)).toEqual(one);
      const how = { headers: { 'idempotency-key': 'k2' } };
      const full = await place.change('holdSlot', wish(code, first, 2), appointment, how);
      await place.change(
        'cancelAppointment',
        { code: one.appointment.code, by: 'CITIZEN' },
        appointment,
      );
      expect(full.refusals).toEqual(['SLOT_FULL']);
      expect(await place.change('holdSlot', wish(code, first, 2), appointment, how)).toEqual(full);
      const other = wish(code, second, 1, { idempotencyKey: 'k1' });
      expect((await place.change('holdSlot', other, appointment)).refusals).toEqual([
        'IDEMPOTENCY_KEY_REUSED',
      ]);
    });
  });
});
