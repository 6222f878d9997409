import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, calendar, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 3 };
const selection =
  'ticket { id number state counter waitSeconds serviceSeconds outcome } appointment { code state outcome }';

onEachEngine((engine) => {
  describe('the queue', () => {
    let place: BookedUnit;
    let early: string;
    let late: string;
    beforeEach(async () => {
      place = await bookedUnit(engine, unit);
      early = await place.book(wish(code, slotAt(0, bookedDay), 1));
      late = await place.book(wish(code, slotAt(3, bookedDay), 2));
      place.setClock('2019-11-20T06:50:00+07:00');
    });
    afterEach(() => place.close());

    const act = (field: string, input: Record<string, unknown>) =>
      place.change(field, input, selection);
    const walkIn = () => act('issueTicket', { unitCode: code, purpose: 'CONSULT' });
    const call = (counter: number, others = {}) =>
      act('callNext', { unitCode: code, counter, ...others });

    test('takes somebody from arrival to the outcome, and the appointment with the ticket', async () => {
      const query = `{ appointment(code: "${early}") { checkInPayload } }`;
      const { checkInPayload } = (await place.ask(query)).appointment;
      expect(checkInPayload).toBe(`LICHHEN:1:${early}:${code}`);
      const arrived = await act('checkIn', { code: checkInPayload });
      expect(arrived).toMatchObject({
        ticket: { number: 1, state: 'CHECKED_IN' },
        appointment: { code: early, state: 'CHECKED_IN' },
        refusals: [],
      });
      const ticketId = arrived.ticket.id;
      place.setClock('2019-11-20T07:01:00+07:00');
      expect(await call(2)).toMatchObject({
        ticket: { number: 1, state: 'CALLED', counter: 2, waitSeconds: 660 },
      });
      expect((await act('finishService', { ticketId, outcome: 'RENDERED' })).refusals).toEqual([
        'STATE_CONFLICT',
      ]);
      await act('startService', { ticketId });
      place.setClock('2019-11-20T07:05:00+07:00');
      await act('parkTicket', { ticketId, reason: 'Bản sao' });
      place.setClock('2019-11-20T07:30:00+07:00');
      expect(await call(1, { ticketId })).toMatchObject({
        ticket: { state: 'CALLED', counter: 1, waitSeconds: 660 },
      });
      await act('startService', { ticketId });
      place.setClock('2019-11-20T07:31:00+07:00');
      expect(await act('finishService', { ticketId, outcome: 'RENDERED' })).toEqual({
        ticket: {
          id: ticketId,
          number: 1,
          state: 'COMPLETED',
          counter: 1,
          waitSeconds: 660,
          serviceSeconds: 300,
          outcome: 'RENDERED',
        },
        appointment: { code: early, state: 'COMPLETED', outcome: 'RENDERED' },
        refusals: [],
      });
    });

    test('calls who has an appointment that is due before walk-ins, and then by number', async () => {
      await walkIn();
      await act('checkIn', { code: late });
      await act('checkIn', { code: early });
      place.setClock('2019-11-20T07:00:00+07:00');
      expect((await call(1)).appointment.code).toBe(early);
      expect((await call(2)).ticket.number).toBe(1);
      expect((await call(3)).appointment.code).toBe(late);
      expect((await call(4)).refusals).toEqual(['QUEUE_EMPTY']);
      expect((await call(3)).refusals).toEqual(['COUNTER_BUSY']);
      expect((await call(5)).refusals).toEqual(['COUNTER_UNKNOWN']);
    });

    test('gives numbers without a gap and calls each ticket once, whoever asks at once', async () => {
      const issued = await Promise.all(Array.from({ length: 12 }, walkIn));
      expect(issued.map(({ ticket }) => ticket.number).sort((one, other) => one - other)).toEqual(
        Array.from({ length: 12 }, (_, index) => index + 1),
      );
      const calls = await Promise.all([1, 2, 3, 4, 1, 2, 3, 4].map((counter) => call(counter)));
      const called = calls.filter(({ refusals }) => refusals.length === 0);
      expect(called.map(({ ticket }) => ticket.counter).sort()).toEqual([1, 2, 3, 4]);
      expect(new Set(called.map(({ ticket }) => ticket.number)).size).toBe(4);
    });

    test('keeps arrivals to the day, from an hour before', async () => {
      place.setClock('2019-11-20T05:59:00+07:00');
      expect((await act('checkIn', { code: early })).refusals).toEqual(['TOO_EARLY']);
      place.setClock('2019-11-20T23:59:59+07:00');
      expect((await act('checkIn', { code: early })).refusals).toEqual([]);
      place.setClock('2019-11-21T00:00:00+07:00');
      expect((await act('checkIn', { code: late })).refusals).toEqual(['TOO_LATE']);
    });

    test('gives walk-ins numbers on days on which the unit receives, from an hour before it opens', async () => {
      const walksIn = async (at: string) => {
        place.setClock(at);
        return (await walkIn()).refusals.join();
      };
      const close = (startAt: string, endAt: string) =>
        place.change(
          'declareClosure',
          { unitCode: code, startAt, endAt, reason: 'Họp' },
          '__typename',
        );
      expect(await walksIn('2019-11-20T05:59:59+07:00')).toBe('TOO_EARLY');
      expect(await walksIn('2019-11-20T06:00:00+07:00')).toBe('');
      expect(await walksIn('2019-11-20T23:59:59+07:00')).toBe('');
      expect(await walksIn('2019-11-23T10:00:00+07:00')).toBe('UNIT_CLOSED');
      expect(await walksIn('2019-11-23T23:30:00+07:00')).toBe('UNIT_CLOSED');
      await place.db('calendar_days').insert({
        calendar_code: calendar,
        day: '2019-11-25',
        kind: 'OFF',
        paired_day: null,
      });
      expect(await walksIn('2019-11-25T10:00:00+07:00')).toBe('UNIT_CLOSED');
      await close('2019-11-26T07:00:00+07:00', '2019-11-26T07:30:00+07:00');
      expect(await walksIn('2019-11-26T06:29:00+07:00')).toBe('TOO_EARLY');
      expect(await walksIn('2019-11-26T06:30:00+07:00')).toBe('');
      await close('2019-11-26T07:30:00+07:00', '2019-11-26T08:00:00+07:00');
      expect(await walksIn('2019-11-26T07:45:00+07:00')).toBe('UNIT_CLOSED');
      await close('2019-11-27T07:30:00+07:00', '2019-11-27T17:00:00+07:00');
      expect(await walksIn('2019-11-27T07:29:00+07:00')).toBe('');
      expect(await walksIn('2019-11-27T07:30:00+07:00')).toBe('UNIT_CLOSED');
    });

    test('estimates the wait from services that were completed only', async () => {
      const estimate = async () => {
        const { _entities } = await place.ask(
          `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${code}" }]) {
               ... on ReceptionUnit { queue { estimatedWait { services meanServiceSeconds } } } } }`,
        );
        return _entities[0].queue.estimatedWait;
      };
      const serve = async (endsAt: string, end: string, others = {}) => {
        const ticketId = (await walkIn()).ticket.id;
        await call(1, { ticketId });
        await act('startService', { ticketId });
        place.setClock(endsAt);
        await act(end, { ticketId, ...others });
        return ticketId;
      };
      const left = await serve('2019-11-20T06:50:20+07:00', 'parkTicket');
      await act('markNoShow', { ticketId: left });
      expect(await estimate()).toBeNull();
      await serve('2019-11-20T06:55:20+07:00', 'finishService', { outcome: 'RENDERED' });
      expect(await estimate()).toEqual({ services: 1, meanServiceSeconds: 300 });
    });

    test('marks who did not come, after a quarter of an hour', async () => {
      expect((await act('markNoShow', { code: early })).refusals).toEqual(['TOO_EARLY']);
      place.setClock('2019-11-20T07:15:00+07:00');
      expect((await act('markNoShow', { code: early })).appointment.state).toBe('NO_SHOW');
      const { ticket } = await walkIn();
      expect((await act('markNoShow', { ticketId: ticket.id })).ticket.state).toBe('NO_SHOW');
      expect((await act('markNoShow', {})).refusals).toEqual(['INPUT_INVALID']);
    });

    test('closes a day once nobody is expected or served, and gives no number after', async () => {
      const close = () =>
        place.change(
          'closeDay',
          { unitCode: code, day: bookedDay },
          'closedDay { missedAppointments abandonedTickets }',
        );
      expect((await close()).refusals).toEqual(['DAY_NOT_OVER']);
      const { ticket } = await walkIn();
      await call(1);
      await walkIn();
      place.setClock('2019-11-20T17:00:00+07:00');
      expect((await close()).refusals).toEqual(['DAY_NOT_OVER']);
      await act('startService', { ticketId: ticket.id });
      await act('finishService', { ticketId: ticket.id, outcome: 'REFERRED' });
      expect((await close()).closedDay).toEqual({ missedAppointments: 2, abandonedTickets: 1 });
      expect((await close()).refusals).toEqual(['DAY_CLOSED']);
      expect((await walkIn()).refusals).toEqual(['DAY_CLOSED']);
    });
  });
});
