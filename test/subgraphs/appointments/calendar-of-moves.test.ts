import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 4, capacity: 1 };

onEachEngine((engine) => {
  describe('the calendar', () => {
    let place: BookedUnit;
    beforeEach(async () => {
      place = await bookedUnit(engine, unit);
    });
    afterEach(() => place.close());

    const calendarOf = async (appointment: string): Promise<string> =>
      (await place.ask(`{ appointment(code: "${appointment}") { iCalendar } }`)).appointment
        .iCalendar;
    const calendarOn = async (day: string): Promise<string | null> => {
      const { _entities } = await place.ask(
        `{ _entities(representations: [{ __typename: "ReceptionUnit", code: "${code}" }]) {
             ... on ReceptionUnit { iCalendar(day: "${day}") } } }`,
      );
      return _entities[0].iCalendar;
    };
    const move = async (from: string, slot: number): Promise<string> => {
      const moving = { code: from, startAt: slotAt(slot, bookedDay) };
      const moved = await place.change('rescheduleAppointment', moving, 'appointment { code }');
      return moved.appointment.code;
    };

    test('has one event for what was moved twice, each time a higher one', async () => {
      const first = await place.book(wish(code, slotAt(0, bookedDay), 1));
      const held = [propertyOf(await calendarOf(first), 'SEQUENCE')];
      const second = await move(first, 1);
      held.push(propertyOf(await calendarOf(second), 'SEQUENCE'));
      const third = await move(second, 2);
      const texts = await Promise.all([first, second, third].map(calendarOf));
      expect(texts.map((text) => propertyOf(text, 'UID'))).toEqual(
        [first, first, first].map((origin) => `${origin}@${code}`),
      );
      expect(texts.map((text) => propertyOf(text, 'STATUS'))).toEqual([
        'CANCELLED',
        'CANCELLED',
        'CONFIRMED',
      ]);
      const last = texts.map((text) => Number(propertyOf(text, 'SEQUENCE')));
      // As it was before each move, and as it has been since: each one higher than the one before.
      const rising = [held[0], last[0], held[1], last[1], last[2]].map(Number);
      expect(rising).toEqual([...new Set(rising)].sort((one, other) => one - other));

      const day = (await calendarOn(bookedDay)) as string;
      expect(day.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
      expect(propertyOf(day, 'DTSTART')).toBe('20191120T002000Z');
      expect(await calendarOn('2019-11-21')).toBeNull();
    });

    test('of a hold that ran out is the same before and after that is written down', async () => {
      const hold = await place.change(
        'holdSlot',
        wish(code, slotAt(0, bookedDay), 1),
        'appointment { code }',
      );
      place.setClock('2019-11-15T10:10:00+07:00');
      const unwritten = await calendarOf(hold.appointment.code);
      expect(['SEQUENCE', 'STATUS', 'DTSTAMP'].map((name) => propertyOf(unwritten, name))).toEqual([
        '1',
        'CANCELLED',
        '20191115T031000Z',
      ]);
      place.setClock('2019-11-15T11:00:00+07:00');
      await place.book(wish(code, slotAt(0, bookedDay), 2));
      expect(await place.db('appointments').pluck('state').orderBy('id')).toEqual([
        'EXPIRED',
        'CONFIRMED',
      ]);
      expect(await calendarOf(hold.appointment.code)).toBe(unwritten);
    });
  });
});

/** Of a property, in the text of a calendar. */
function propertyOf(text: string, property: string): string | undefined {
  return new RegExp(`^${property}:(.*)\r$`, 'm').exec(text)?.[1];
}
