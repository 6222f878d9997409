import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fromStored } from '../../../subgraphs/shared/instants.ts';
import { seededRandom } from '../../../subgraphs/shared/random.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 2 };
const first = slotAt(0, bookedDay);
const second = slotAt(1, bookedDay);
const appointment = 'appointment { code }';

onEachEngine((engine) => {
  describe('rules that change under what is booked', () => {
    let place: BookedUnit;
    beforeEach(async () => {
      place = await bookedUnit(engine, unit);
    });
    afterEach(() => place.close());

    const hold = (startAt: string, person: number, others = {}) =>
      place.change('holdSlot', wish(code, startAt, person, others), appointment);
    const setRules = async (
      slotMinutes: number,
      [publicCapacity, internalCapacity]: readonly [number, number],
    ) => {
      const rule = {
        weekdays: [1, 2, 3, 4, 5],
        from: '07:00',
        to: '08:00',
        slotMinutes,
        publicCapacity,
        internalCapacity,
        bookableToDays: 90,
      };
      const input = { unitCode: code, validFrom: '2019-11-18', rules: [rule] };
      const { refusals, conflicts } = await place.change(
        'setAvailability',
        input,
        'conflicts(first: 100) { edges { node { code } } }',
      );
      expect(refusals).toEqual([]);
      return conflicts.edges.map(({ node }: { node: { code: string } }) => node.code);
    };
    const freeSlots = async (slotCount = 1) => {
      const { availability } = await place.ask(`{
        availability(from: "${bookedDay}", to: "${bookedDay}", slotCount: ${slotCount}) {
          units { days { slots { startAt endAt free } } } } }`);
      const { slots } = availability.units[0].days[0];
      return slots.map(
        (slot: { startAt: string; endAt: string; free: number }) =>
          `${slot.startAt.slice(11, 16)}–${slot.endAt.slice(11, 16)} ${slot.free}`,
      );
    };

    test('longer slots have no more seats than shorter ones across them leave at any time', async () => {
      const one = await place.book(wish(code, second, 1));
      await place.book(wish(code, first, 2));
      await place.book(wish(code, second, 3));
      expect(await setRules(30, [2, 2])).toHaveLength(3);
      expect(await freeSlots()).toEqual(['07:30–08:00 2']);
      expect((await hold(first, 4)).refusals).toEqual(['SLOT_FULL']);
      await place.change('cancelAppointment', { code: one, by: 'CITIZEN' }, appointment);
      expect(await freeSlots()).toEqual(['07:00–07:30 1', '07:30–08:00 2']);
      expect((await hold(first, 4)).refusals).toEqual([]);
      expect((await hold(first, 5)).refusals).toEqual(['SLOT_FULL']);
    });

    test('shorter slots have no more seats than a longer one across them leaves', async () => {
      await setRules(30, [1, 1]);
      await place.book(wish(code, first, 1));
      await setRules(10, [2, 2]);
      expect(await freeSlots()).toEqual([
        ...['07:00–07:10 1', '07:10–07:20 1', '07:20–07:30 1'],
        ...['07:30–07:40 2', '07:40–07:50 2', '07:50–08:00 2'],
      ]);
      expect((await hold(second, 2)).refusals).toEqual([]);
      expect((await hold(second, 3)).refusals).toEqual(['SLOT_FULL']);
    });

    test('a hold in a slot that is no more gives its time back when it runs out', async () => {
      await hold(second, 1);
      await hold(second, 2);
      await setRules(30, [2, 2]);
      expect((await hold(first, 3)).refusals).toEqual(['SLOT_FULL']);
      place.setClock('2019-11-15T10:20:00+07:00');
      expect(await freeSlots()).toEqual(['07:00–07:30 2', '07:30–08:00 2']);
      expect((await hold(first, 3)).refusals).toEqual([]);
    });

    test('an appointment is moved into new slots across its own', async () => {
      const old = await place.book(wish(code, second, 1));
      await setRules(30, [1, 1]);
      const moving = { code: old, startAt: first };
      expect((await place.change('rescheduleAppointment', moving, appointment)).refusals).toEqual(
        [],
      );
    });

    test('fewer seats leave in conflict who booked last', async () => {
      const codes = [];
      for (const person of [1, 2]) codes.push(await place.book(wish(code, first, person)));
      const long = await place.book(wish(code, second, 3, { slotCount: 2 }));
      expect(await setRules(10, [1, 1])).toEqual([codes[1]]);
      expect(await setRules(10, [0, 0])).toEqual([...codes, long]);
      expect(await setRules(10, [0, 2])).toEqual([]);
    });

    test('several slots in a row are free where each of them is', async () => {
      await place.book(wish(code, second, 1));
      await place.book(wish(code, second, 2));
      await place.book(wish(code, slotAt(3, bookedDay), 3));
      expect(await freeSlots(2)).toEqual(['07:20–07:40 1', '07:30–07:50 1', '07:40–08:00 2']);
      expect(await freeSlots(4)).toEqual(['07:20–08:00 1']);
      await expect(freeSlots(9)).rejects.toThrow('ARGUMENT_INVALID');
    });

    test('nobody gets a seat for which there is no room at some time of it', async () => {
      const random = seededRandom(`changed rules ${process.env.TEST_SEED}`);
      for (let step = 0; step < 60; step++) {
        if (random.chance(0.15)) {
          const seats = random.integer(1, 3);
          await setRules(random.pick([10, 15, 20, 30]), [seats, seats]);
        }
        const startAt = new Date(
          new Date(first).getTime() + random.integer(0, 11) * 5 * 60_000,
        ).toISOString();
        const { refusals } = await hold(startAt, step, { slotCount: random.integer(1, 2) });
        if (refusals.length === 0) expect(await crowdingOfLast(place)).toBeLessThanOrEqual(0);
      }
    });
  });
});

/** By how many more than its slots have seats the newest appointment sits with others, at the worst time. */
async function crowdingOfLast({ db }: BookedUnit): Promise<number> {
  const rows = await db('appointments')
    .select('id', 'start_at', 'end_at')
    .where('state', 'HELD')
    .orderBy('id');
  const newest = rows.at(-1);
  const seats = await db('slots')
    .join('appointment_slots', 'appointment_slots.slot_id', 'slots.id')
    .where('appointment_slots.appointment_id', newest.id)
    .pluck<number[]>('capacity');
  const minutes = rows.map(({ start_at, end_at }) => [fromStored(start_at), fromStored(end_at)]);
  const [from, to] = [fromStored(newest.start_at), fromStored(newest.end_at)];
  let most = 0;
  for (let at = from.getTime(); at < to.getTime(); at += 60_000) {
    const there = minutes.filter(
      ([start, end]) => (start as Date).getTime() <= at && at < (end as Date).getTime(),
    );
    most = Math.max(most, there.length);
  }
  return most - Math.min(...seats);
}
