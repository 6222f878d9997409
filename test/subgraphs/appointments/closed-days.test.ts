import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const shown = '000.01.02.H49';
const mistaken = '000.01.03.H49';
const unit = { code, slots: 6, capacity: 2 };
const dayAfter = '2019-11-21';
const appointment = 'appointment { code state }';

/** Units of which each closes its day while somebody wants to come. */
const many = Array.from({ length: 48 }, (_, index) => `000.02.${String(index + 10)}.H49`);
const [held, moved] = [many.slice(0, 24), many.slice(24)];

onEachEngine((engine) => {
  describe('a closed day', () => {
    let place: BookedUnit;
    beforeAll(async () => {
      place = await bookedUnit(engine, unit, {
        at: '2019-11-20T06:30:00+07:00',
        beside: [shown, mistaken, ...many].map((each) => ({ ...unit, code: each })),
      });
    });
    afterAll(() => place.close());
    const close = (unitCode = code) =>
      place.change('closeDay', { unitCode, day: bookedDay }, 'closedDay { missedAppointments }');
    const hold = (unitCode: string, person: number) =>
      place.change('holdSlot', wish(unitCode, slotAt(3, bookedDay), person), appointment);
    const paths = async (field: string, type: string, input: unknown) =>
      (
        await place.ask(
          `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code path } } }`,
          { input },
        )
      )[field].userErrors;

    /** Leaves the row of the slot behind: those who meet at it do not do so by making it. */
    const makeSlot = async (unitCode: string) => {
      const given = await hold(unitCode, 9);
      const cancelling = { code: given.appointment.code, by: 'CITIZEN' };
      await place.change('cancelAppointment', cancelling, appointment);
    };

    /** After some statements, so that changes meet at one another's every step. */
    const later = async (statements: number) => {
      for (let done = 0; done < statements; done++) await place.db('queue_days').first();
    };

    test('is not booked into, nor moved to', async () => {
      const booked = await place.book(wish(code, slotAt(1, dayAfter), 1));
      expect((await close()).refusals).toEqual([]);
      const closed = [{ code: 'DAY_CLOSED', path: ['startAt'] }];
      expect(await paths('holdSlot', 'HoldSlotInput', wish(code, slotAt(3, bookedDay), 2))).toEqual(
        closed,
      );
      const moving = { code: booked, startAt: slotAt(3, bookedDay) };
      expect(await paths('rescheduleAppointment', 'RescheduleAppointmentInput', moving)).toEqual(
        closed,
      );
      expect(await paths('holdSlot', 'HoldSlotInput', wish(code, slotAt(3, dayAfter), 2))).toEqual(
        [],
      );
    });

    test('has no free slots', async () => {
      const days = async () => {
        const { availability, _entities } = await place.ask(
          `{ availability(units: ["${shown}", "${many[0]}"], from: "${bookedDay}", to: "${dayAfter}") {
               units { days { date } } }
             _entities(representations: [{ __typename: "ReceptionUnit", code: "${shown}" }]) {
               ... on ReceptionUnit { availability(first: 1) { edges { node { startAt } } } } } }`,
        );
        return [
          ...availability.units.map(({ days }: { days: { date: string }[] }) =>
            days.map(({ date }) => date),
          ),
          _entities[0].availability.edges[0].node.startAt.slice(0, 10),
        ];
      };
      expect(await days()).toEqual([[bookedDay, dayAfter], [bookedDay, dayAfter], bookedDay]);
      await close(shown);
      expect(await days()).toEqual([[dayAfter], [bookedDay, dayAfter], dayAfter]);
    });

    test('that was closed by mistake is opened again until midnight; what has ended stays ended', async () => {
      const reopen = (day = bookedDay) =>
        place.change('reopenDay', { unitCode: mistaken, day }, 'receptionUnit { code }');
      const walkIn = async () => {
        const input = { unitCode: mistaken, purpose: 'CONSULT' };
        const { ticket, refusals } = await place.change('issueTicket', input, 'ticket { number }');
        return ticket?.number ?? refusals.join();
      };
      expect((await reopen()).refusals).toEqual(['DAY_OPEN']);
      expect([await walkIn(), await walkIn()]).toEqual([1, 2]);
      await close(mistaken);
      expect(await walkIn()).toBe('DAY_CLOSED');
      expect(await reopen()).toEqual({ receptionUnit: { code: mistaken }, refusals: [] });
      expect(await walkIn()).toBe(3);
      expect((await hold(mistaken, 2)).refusals).toEqual([]);
      expect(
        await place
          .db('queue_tickets')
          .where('unit_code', mistaken)
          .orderBy('number')
          .pluck('state'),
      ).toEqual(['NO_SHOW', 'NO_SHOW', 'CHECKED_IN']);
      const entries = place.db('audit_entries').where({ kind: 'reopenDay' });
      expect(await entries.pluck('subject')).toEqual([mistaken]);
      expect((await reopen('2019-11-19')).refusals).toEqual(['TOO_LATE']);
      expect((await reopen(dayAfter)).refusals).toEqual(['DAY_OPEN']);
    });

    test('is closed, or a place on it is held, but never both', async () => {
      await Promise.all(held.map(makeSlot));
      const done = await Promise.all(
        held.map(async (each, index) => {
          const [closed, ...holds] = await Promise.all([
            later(index % 4).then(() => close(each)),
            later(index % 3).then(() => hold(each, 1)),
            hold(each, 2),
          ]);
          return [closed, holds.find(isDone) ?? holds[0]].map((answer) => answer?.refusals.join());
        }),
      );
      expect(new Set(done.map(String)).difference(allowed)).toEqual(new Set());
    });

    test('is closed, or an appointment is moved to it, but never both', async () => {
      await Promise.all(moved.map(makeSlot));
      const codes = await Promise.all(
        moved.map((each) => place.book(wish(each, slotAt(1, dayAfter), 1))),
      );
      const done = await Promise.all(
        moved.map(async (each, index) => {
          const moving = { code: codes[index], startAt: slotAt(3, bookedDay) };
          const answers = await Promise.all([
            close(each),
            place.change('rescheduleAppointment', moving, appointment),
          ]);
          return answers.map(({ refusals }) => refusals.join());
        }),
      );
      expect(new Set(done.map(String)).difference(allowed)).toEqual(new Set());
    });
  });
});

function isDone({ refusals }: { readonly refusals: readonly string[] }): boolean {
  return refusals.length === 0;
}

/** Answers to who closes and to who comes, of which one is done. */
const allowed = new Set([',DAY_CLOSED', 'DAY_NOT_OVER,']);
