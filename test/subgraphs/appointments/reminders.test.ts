import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deliverReminders } from '../../../subgraphs/appointments/reminders/deliver-reminders.ts';
import { reminderGateway } from '../../../subgraphs/appointments/reminders/reminder-gateway.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { type ReminderReceiver, reminderReceiver } from './support/reminder-receiver.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 1 };
const phone = '0912345678';

onEachEngine((engine) => {
  describe('reminders', () => {
    let place: BookedUnit;
    let receiver: ReminderReceiver;
    beforeEach(async () => {
      [place, receiver] = await Promise.all([bookedUnit(engine, unit), reminderReceiver()]);
    });
    afterEach(() => Promise.all([place.close(), receiver.close()]));

    const book = (slot: number, others = {}) =>
      place.book(wish(code, slotAt(slot, bookedDay), slot, others));
    const deliver = (db = place.db) =>
      deliverReminders({ db, clock: place.now, send: reminderGateway(receiver) });
    const subjects = () => receiver.received.map(({ event }) => event.subject);
    const states = async () => {
      const rows = await place.db('reminders').select('state', 'sent_at').orderBy('due_at');
      return rows.map(({ state, sent_at }) => [state, sent_at]);
    };

    test('are sent when they are due, signed, as CloudEvents, in their order', async () => {
      const second = await book(1);
      const first = await book(0, { channel: 'MOBILE', purpose: 'CONSULT' });
      const given = await book(2);
      await place.change('cancelAppointment', { code: given, by: 'CITIZEN' }, '__typename');
      place.setClock('2019-11-19T06:59:59+07:00');
      expect(await deliver()).toBe(0);
      place.setClock('2019-11-19T07:20:00+07:00');
      expect(await deliver()).toBe(2);
      expect(subjects()).toEqual([first, second]);
      const [message] = receiver.received;
      expect(message?.isSigned).toBe(true);
      expect(message?.headers['content-type']).toBe('application/cloudevents+json; charset=UTF-8');
      const [{ id }] = await place.db('reminders').select('id').orderBy('due_at');
      expect(message?.event).toEqual({
        specversion: '1.0',
        id: `${first}-reminder-${id}`,
        source: '/appointments',
        type: 'vn.gov.quangninh.appointments.reminder.v1',
        subject: first,
        time: '2019-11-19T07:00:00.000+07:00',
        datacontenttype: 'application/json',
        data: {
          channel: 'PUSH',
          phone: null,
          unitCode: code,
          startAt: '2019-11-20T07:00:00.000+07:00',
          endAt: '2019-11-20T07:10:00.000+07:00',
          purpose: 'CONSULT',
        },
      });
      expect(receiver.received[1]?.event.data).toMatchObject({ channel: 'SMS', phone });
      expect(message?.headers['webhook-id']).toBe(message?.event.id);
      expect(await states()).toEqual([
        ['SENT', '2019-11-19 00:20:00.000'],
        ['SENT', '2019-11-19 00:20:00.000'],
        ['CANCELLED', null],
      ]);
      expect(await deliver()).toBe(0);
      const told = await place.db('audit_entries').where('kind', 'readPersonalData');
      expect(told.map(({ content }) => JSON.parse(content))).toMatchObject([
        { caller: { id: 'reminders' }, fields: ['phone'] },
      ]);
    });

    test('are tried again, with the same id, until they are taken, and not said to be sent before', async () => {
      const [first, second] = [await book(0), await book(1)];
      receiver.answerWith(503, 204, 'dies', 302);
      place.setClock('2019-11-19T07:10:00+07:00');
      expect(await deliver()).toBe(1);
      expect(await states()).toEqual([
        ['PENDING', null],
        ['SENT', '2019-11-19 00:10:00.000'],
      ]);
      expect(await deliver()).toBe(0);
      for (const at of ['07:11:00', '07:13:00']) {
        place.setClock(`2019-11-19T${at}+07:00`);
        expect(await deliver()).toBe(0);
      }
      place.setClock('2019-11-19T07:17:00+07:00');
      expect(await deliver()).toBe(1);
      expect(subjects()).toEqual([first, second, first, first, first]);
      const ids = receiver.received.map(({ event }) => event.id);
      expect(new Set(ids).size).toBe(2);
      expect(receiver.received.every(({ isSigned }) => isSigned)).toBe(true);
      expect((await states())[0]).toEqual(['SENT', '2019-11-19 00:17:00.000']);
    });

    test('wait for the next round when nobody takes any', async () => {
      for (const slot of [0, 1, 2, 3, 4]) await book(slot);
      receiver.answerWith(500, 500, 500);
      place.setClock('2019-11-19T08:00:00+07:00');
      expect(await deliver()).toBe(0);
      expect(receiver.received).toHaveLength(3);
      expect(await deliver()).toBe(2);
      expect(receiver.received).toHaveLength(5);
    });

    test('are sent once by two processes on one database', async () => {
      const codes: string[] = [];
      for (const slot of [0, 1, 2, 3, 4]) codes.push(await book(slot));
      place.setClock('2019-11-19T08:00:00+07:00');
      const other = openDatabase(place.databaseUrl);
      const sent = await Promise.all([deliver(), deliver(other)]);
      await other.destroy();
      expect(sent[0] + sent[1]).toBe(5);
      expect(subjects().sort()).toEqual(codes.sort());
    });

    test('tell place and time alone of an appointment about a confidential dossier', async () => {
      const booked = await book(0);
      await place.db('appointments').update({ is_confidential: true, dossier_code: 'HIDDEN' });
      place.setClock('2019-11-19T07:00:00+07:00');
      expect(await deliver()).toBe(1);
      expect(receiver.received[0]?.event).toMatchObject({
        subject: booked,
        data: { purpose: null },
      });
      expect(JSON.stringify(receiver.received)).not.toMatch(/HIDDEN|SUBMIT|Nguyễn|1000000000/);
    });

    test('of appointments that have begun are not sent any more', async () => {
      await book(0);
      const booked = await book(1);
      place.setClock('2019-11-20T07:00:00+07:00');
      expect(await deliver()).toBe(1);
      expect(subjects()).toEqual([booked]);
      expect((await states()).map(([state]) => state)).toEqual(['FAILED', 'SENT']);
    });

    test('stay pending where nobody takes them', async () => {
      await book(0);
      const unsent = () => deliverReminders({ db: place.db, clock: place.now, send: null });
      place.setClock('2019-11-20T06:59:59+07:00');
      expect(await unsent()).toBe(0);
      expect(await states()).toEqual([['PENDING', null]]);
      place.setClock('2019-11-20T07:00:00+07:00');
      expect(await unsent()).toBe(0);
      expect(await states()).toEqual([['FAILED', null]]);
    });
  });
});
