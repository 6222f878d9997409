import { afterEach, describe, expect, test } from '@jest/globals';
import { compareWithChanges } from '../../../subgraphs/appointments/audit/compare-with-changes.ts';
import { expireHold, expireHolds } from '../../../subgraphs/appointments/commands/expire-holds.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type BookedUnit, bookedUnit, wish } from './support/booked-unit.ts';
import { bookedDay, slotAt } from './support/small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 12, capacity: 1 };

onEachEngine((engine) => {
  describe('holds that have run out, and whose places nobody wants', () => {
    let place: BookedUnit;
    afterEach(() => place.close());

    /** At one place of the day. */
    const hold = async (index: number, others = {}): Promise<string> => {
      const input = wish(code, slotAt(index, bookedDay), index, others);
      const { appointment, refusals } = await place.change(
        'holdSlot',
        input,
        'appointment { code }',
      );
      return appointment?.code ?? refusals.join();
    };
    const expiring = () => ({ db: place.db, clock: place.now });
    const stillHeld = (): Promise<string[]> =>
      place.db('appointments').where({ state: 'HELD' }).orderBy('id').pluck('code');
    const seats = async () => {
      const sums = await place.db('slots').sum({ held: 'held', booked: 'booked' }).first();
      return [sums?.held, sums?.booked].map(Number);
    };

    test('are written down a minute later, those first that ran out first', async () => {
      place = await bookedUnit(engine, unit);
      const later = await hold(0, { slotCount: 2 });
      await place.db('appointments').update({ held_until: '2019-11-15 03:12:00.000' });
      const sooner = await hold(2);
      const booked = await place.book(wish(code, slotAt(3, bookedDay), 3));
      place.setClock('2019-11-15T10:05:00+07:00');
      const running = await hold(4);
      place.setClock('2019-11-15T10:10:59+07:00');
      expect(await expireHolds(expiring())).toBe(0);
      place.setClock('2019-11-15T10:13:00+07:00');
      expect(await expireHolds(expiring(), 1)).toBe(1);
      expect(await stillHeld()).toEqual([later, running]);
      const task = place.subgraph.tasks.find(({ name }) => name === 'expire holds');
      await task?.run();
      expect(await stillHeld()).toEqual([running]);
      expect(await seats()).toEqual([1, 1]);
      const { appointment } = await place.ask(
        `{ appointment(code: "${sooner}") { state version changes { edges { node { from to at } } } } }`,
      );
      expect(appointment).toEqual({
        state: 'EXPIRED',
        version: 2,
        changes: {
          edges: [
            { node: { from: null, to: 'HELD', at: '2019-11-15T10:00:00.000+07:00' } },
            { node: { from: 'HELD', to: 'EXPIRED', at: '2019-11-15T10:10:00.000+07:00' } },
          ],
        },
      });
      const entries = place.db('audit_entries').where({ kind: 'holdRunsOut' }).orderBy('id');
      expect(await entries.pluck('subject')).toEqual([sooner, later]);
      expect(await compareWithChanges(place.db)).toBeNull();
      expect(await place.db('appointments').where({ code: booked }).pluck('state')).toEqual([
        'CONFIRMED',
      ]);
    });

    test('are each written down by one of several who do so at once; the others find nothing to do', async () => {
      place = await bookedUnit(engine, unit);
      for (let index = 0; index < unit.slots; index++) await hold(index);
      const ids: number[] = await place.db('appointments').orderBy('id').pluck('id');
      const now = new Date('2019-11-15T10:30:00+07:00');
      const others = [1, 2, 3].map(() => openDatabase(place.databaseUrl));
      const done = await Promise.all(
        ids.map((id) => Promise.all(others.map((db) => expireHold(db, id, now)))),
      );
      expect(done.map((each) => each.sort())).toEqual(ids.map(() => [false, false, true]));
      expect(await seats()).toEqual([0, 0]);
      expect(await compareWithChanges(place.db)).toBeNull();
      for (const db of others) await db.destroy();
    });

    test('are written down once, and their places booked, whoever does so at once', async () => {
      place = await bookedUnit(engine, unit);
      const indexes = Array.from({ length: unit.slots }, (_, index) => index);
      for (const index of indexes) await hold(index);
      place.setClock('2019-11-15T10:30:00+07:00');
      const others = [1, 2, 3].map(() => openDatabase(place.databaseUrl));
      const [expired, ...booked] = await Promise.all([
        Promise.all(others.map((db) => expireHolds({ db, clock: place.now }))),
        ...indexes
          .filter((index) => index % 3 === 0)
          .reverse()
          .map((index) => hold(index)),
      ]);
      expect(booked.filter((done) => !done.startsWith('LH-'))).toEqual([]);
      expect((await stillHeld()).sort()).toEqual(booked.sort());
      const ends = place.db('appointment_changes').where({ to_state: 'EXPIRED' });
      expect(await ends.pluck('appointment_id')).toHaveLength(unit.slots);
      expect(Math.max(...expired)).toBeGreaterThan(0);
      expect(await place.db('slots').where('held', 1).pluck('booked')).toEqual(booked.map(() => 0));
      expect(await place.db('slots').whereNot('held', 1).pluck('held')).toEqual(
        Array(unit.slots - booked.length).fill(0),
      );
      expect(await compareWithChanges(place.db)).toBeNull();
      for (const db of others) await db.destroy();
    });
  });
});
