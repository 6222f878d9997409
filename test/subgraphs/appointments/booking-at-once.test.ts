import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openAppointments } from '../../../subgraphs/appointments/main.ts';
import { clockFrom } from '../../../subgraphs/shared/clock.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts';
import { databasePlaces } from '../../support/database-places.ts';
import { problemsOfHistory, problemsOfRows, unexpectedResults } from './support/booking-checks.ts';
import { type BookingClient, clientInProcess } from './support/booking-client.ts';
import { write } from './support/booking-writers.ts';
import { queueAtOnce } from './support/queue-at-once.ts';
import { makeUnits } from './support/small-unit.ts';

const units = [
  { code: '000.01.01.H49', slots: 10, capacity: 4 },
  { code: '000.01.02.H49', slots: 1, capacity: 1 },
  { code: '000.01.03.H49', slots: 2, capacity: 1 },
  { code: '000.01.04.H49', slots: 4, capacity: 1, internalSeats: 1 },
] as const;
const [busy, oneSeat, twoSlots, withStaff] = units;
const clock = clockFrom(new Date('2019-11-15T10:00:00+07:00'));
const settings = { holdSeconds: 0.3, appointmentsPerPersonAndDay: 1 };

const places = databasePlaces();

afterAll(async () => {
  for (const place of places) await place.close();
});

for (const place of places) {
  queueAtOnce(place);

  describe(`booking at once, on ${place.name}`, () => {
    let subgraphs: Subgraph[] = [];
    let clients: BookingClient[] = [];
    let db: Knex;

    beforeAll(async () => {
      const urls = await place.freshDatabase('appointments');
      await makeUnits(urls[0] as string, units);
      db = openDatabase(urls[0] as string);
      subgraphs = await Promise.all(
        urls.map((databaseUrl) => openAppointments({ databaseUrl, clock }, settings)),
      );
      clients = subgraphs.map(clientInProcess);
    });

    afterAll(async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
      await db?.destroy();
    });

    test('many writers never overbook, lose or make a seat, or book somebody twice', async () => {
      const history = await write({
        clients,
        clock,
        seed: Number(process.env.TEST_SEED),
        writers: 32,
        attempts: 600,
        unitCode: busy.code,
        slots: busy.slots,
        persons: 80,
      });
      expect(unexpectedResults(history)).toEqual([]);
      expect(problemsOfHistory(history, busy)).toEqual([]);
      expect(await problemsOfRows(db, history)).toEqual([]);
    });

    test('citizens get no seats of the staff, who fill all', async () => {
      const history = await write({
        clients,
        clock,
        seed: `${process.env.TEST_SEED} beside staff`,
        writers: 16,
        attempts: 300,
        unitCode: withStaff.code,
        slots: withStaff.slots,
        persons: 30,
        byUnitShare: 0.4,
      });
      expect(unexpectedResults(history)).toEqual([]);
      expect(problemsOfHistory(history, withStaff)).toEqual([]);
      expect(await problemsOfRows(db, history)).toEqual([]);
    });

    test('of many who want one seat one gets it, the others hear SLOT_FULL', async () => {
      const answers = await Promise.all(
        Array.from({ length: 60 }, async (_, person) => {
          const client = clients[person % clients.length] as BookingClient;
          const held = await client.hold({
            unitCode: oneSeat.code,
            slot: 0,
            slotCount: 1,
            person: 1_000 + person,
          });
          if (held.code !== null) await client.confirm(held.code);
          return held.result;
        }),
      );
      expect(answers.sort()).toEqual(['DONE', ...Array(59).fill('SLOT_FULL')]);
    });

    test('who wants a seat of a full slot hears so after two statements, without a transaction', async () => {
      const [subgraph] = subgraphs as [Subgraph];
      const wish = { unitCode: oneSeat.code, slot: 0, slotCount: 1 };
      const held = await clientInProcess(subgraph).hold({ ...wish, person: 2_000 });
      if (held.code !== null) await clientInProcess(subgraph).confirm(held.code);
      const statements: string[] = [];
      subgraph.observeStatements((sql) => statements.push(sql));
      const other = await clientInProcess(subgraph).hold({ ...wish, person: 2_001 });
      expect(other.result).toBe('SLOT_FULL');
      expect(statements.map((sql) => sql.split(' ', 1)[0])).toEqual(['select', 'insert']);
    });

    test('booking, moving and cancelling in circles over two slots loses no seat and makes none', async () => {
      const history = await write({
        clients,
        clock,
        seed: `${process.env.TEST_SEED} two slots`,
        writers: 12,
        attempts: 300,
        unitCode: twoSlots.code,
        slots: twoSlots.slots,
        persons: 20,
      });
      expect(unexpectedResults(history)).toEqual([]);
      expect(problemsOfHistory(history, twoSlots)).toEqual([]);
      expect(await problemsOfRows(db, history)).toEqual([]);
    });
  });
}
