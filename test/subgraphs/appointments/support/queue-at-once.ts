import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Knex } from 'knex';
import { openAppointments } from '../../../../subgraphs/appointments/main.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import type { Subgraph } from '../../../../subgraphs/shared/subgraph.ts';
import { administrator } from '../../../support/callers.ts';
import type { DatabasePlace } from '../../../support/database-places.ts';
import { wish } from './booked-unit.ts';
import { bookedDay, makeUnits, slotAt } from './small-unit.ts';

const code = '000.01.01.H49';
const unit = { code, slots: 6, capacity: 6 };
const counters = [1, 2, 3, 4];
/** Units that close their day while somebody wants to come. */
const closing = Array.from({ length: 24 }, (_, index) => `000.02.${index + 10}.H49`);
const dayAfter = '2019-11-21';

interface Answer {
  readonly refusal: string;
  readonly ticketId: string | null;
  readonly appointment: string | null;
}

/** Tests of many who arrive, call and close at once. */
export function queueAtOnce(place: DatabasePlace): void {
  describe(`the queue at once, on ${place.name}`, () => {
    let now = new Date('2019-11-15T10:00:00+07:00');
    let subgraphs: Subgraph[] = [];
    let db: Knex;
    let calls = 0;

    beforeAll(async () => {
      const urls = await place.freshDatabase('appointments');
      await makeUnits(urls[0] as string, [
        unit,
        ...closing.map((each) => ({ ...unit, code: each })),
      ]);
      db = openDatabase(urls[0] as string);
      subgraphs = await Promise.all(
        urls.map((databaseUrl) =>
          openAppointments(
            { databaseUrl, clock: () => new Date(now) },
            { holdSeconds: 600, appointmentsPerPersonAndDay: 1 },
          ),
        ),
      );
    });

    afterAll(async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
      await db?.destroy();
    });

    /** Each call goes to another server than the one before. */
    const act = async (field: string, input: Record<string, unknown>): Promise<Answer> => {
      const subgraph = subgraphs[calls++ % subgraphs.length] as Subgraph;
      const { data, errors } = await subgraph.execute({
        document: parse(operations[field] as string),
        variables: { input },
        headers: {},
        caller: administrator,
      });
      if (errors) throw new Error(`${field}: ${JSON.stringify(errors)}`);
      // biome-ignore lint/suspicious/noExplicitAny: a payload has the form of its selection
      const { userErrors, ticket, appointment } = (data as any)[field];
      return {
        refusal: userErrors.map((each: { code: string }) => each.code).join(),
        ticketId: ticket?.id ?? null,
        appointment: appointment?.code ?? null,
      };
    };
    const book = async (unitCode: string, startAt: string, person: number): Promise<string> => {
      const held = await act('holdSlot', wish(unitCode, startAt, person));
      await act('confirmAppointment', { code: held.appointment });
      return held.appointment as string;
    };
    const walkIn = () => act('issueTicket', { unitCode: code, purpose: 'CONSULT' });
    const close = (unitCode: string) => act('closeDay', { unitCode, day: bookedDay });

    /** After some statements, so that changes meet at one another's every step. */
    const later = async (statements: number) => {
      for (let done = 0; done < statements; done++) await db('queue_days').first();
    };

    /** Of two changes that exclude each other one is done, and the other hears so. */
    const twice = async (one: Promise<Answer>, other: Promise<Answer>): Promise<string> =>
      [await one, await other]
        .map(({ refusal }) => refusal)
        .sort()
        .join();

    test('arrivals are recorded once, numbers have no gap, and each ticket is called once', async () => {
      const codes = await Promise.all(
        Array.from({ length: 24 }, (_, person) =>
          book(code, slotAt(person % 6, bookedDay), person),
        ),
      );
      now = new Date(slotAt(2, bookedDay));
      const called: (string | null)[] = [];
      const serveAt = async (counter: number): Promise<void> => {
        for (let turn = 0; turn < 6; turn++) {
          const both = await Promise.all(
            [1, 2].map(() => act('callNext', { unitCode: code, counter })),
          );
          expect(['', 'QUEUE_EMPTY', 'COUNTER_BUSY']).toEqual(
            expect.arrayContaining(both.map(({ refusal }) => refusal)),
          );
          const done = both.filter(({ refusal }) => refusal === '');
          expect(done.length).toBeLessThanOrEqual(1);
          const ticketId = done[0]?.ticketId;
          if (!ticketId) continue;
          called.push(ticketId);
          await act('startService', { ticketId });
          const finishing = act('finishService', { ticketId, outcome: 'RENDERED' });
          expect(await twice(finishing, act('parkTicket', { ticketId }))).toBe(',STATE_CONFLICT');
        }
      };
      const arrivals = codes.map(async (each) =>
        expect(await twice(act('checkIn', { code: each }), act('checkIn', { code: each }))).toBe(
          ',STATE_CONFLICT',
        ),
      );
      await Promise.all([
        ...arrivals,
        ...Array.from({ length: 12 }, walkIn),
        ...counters.map(serveAt),
      ]);
      expect(await numbers(db)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
      expect(called.length).toBeGreaterThan(0);
      expect(new Set(called).size).toBe(called.length);
      expect(await disagreeing(db)).toEqual([]);
    });

    test('closing the day beside arrivals leaves nothing open, and no number after', async () => {
      const late = Array.from({ length: 8 }, (_, index) => index + 100);
      now = new Date('2019-11-15T10:00:00+07:00');
      const codes = await Promise.all(
        late.map((person) => book(code, slotAt(person % 6, bookedDay), person)),
      );
      now = new Date('2019-11-20T16:00:00+07:00');
      const before = (await numbers(db)).length;
      const arrive = async (each: string): Promise<string> =>
        (await act('checkIn', { code: each })).refusal;
      const [closed, ...arrivals] = await Promise.all([
        twice(close(code), close(code)),
        ...codes.map(arrive),
        ...Array.from({ length: 8 }, async () => (await walkIn()).refusal),
      ]);
      expect(closed).toBe(',DAY_CLOSED');
      expect(new Set(arrivals).difference(new Set(['', 'DAY_CLOSED', 'STATE_CONFLICT']))).toEqual(
        new Set(),
      );
      const issued = arrivals.filter((refusal) => refusal === '').length;
      expect(await numbers(db)).toEqual(
        Array.from({ length: before + issued }, (_, index) => index + 1),
      );
      const ended = ['COMPLETED', 'NO_SHOW'];
      expect(await db('queue_tickets').where('unit_code', code).whereNotIn('state', ended)).toEqual(
        [],
      );
      expect(await db('appointments').where('unit_code', code).whereNotIn('state', ended)).toEqual(
        [],
      );
      expect(await disagreeing(db)).toEqual([]);
    });

    test('a day is closed, or booked into, but never both', async () => {
      now = new Date('2019-11-20T06:30:00+07:00');
      const codes = await Promise.all(closing.map((each) => book(each, slotAt(1, dayAfter), 1)));
      // The rows of the day and of its slot are there: those who meet at them do not do so by making them.
      await Promise.all(
        closing.map(async (unitCode) => {
          await act('issueTicket', { unitCode, purpose: 'CONSULT' });
          const given = await act('holdSlot', wish(unitCode, slotAt(3, bookedDay), 3));
          await act('cancelAppointment', { code: given.appointment, by: 'CITIZEN' });
        }),
      );
      const outcomes = await Promise.all(
        closing.map(async (each, index) => {
          const startAt = slotAt(3, bookedDay);
          const comes =
            index % 2 === 0
              ? act('rescheduleAppointment', { code: codes[index], startAt })
              : act('holdSlot', wish(each, startAt, 2));
          const [closed, came] = await Promise.all([
            later(index % 5).then(() => close(each)),
            comes,
          ]);
          return `${closed.refusal},${came.refusal}`;
        }),
      );
      const allowed = new Set([',DAY_CLOSED', 'DAY_NOT_OVER,']);
      expect(new Set(outcomes).difference(allowed)).toEqual(new Set());
    });
  });
}

const attendance = 'ticket { id } appointment { code }';
const selections = {
  holdSlot: 'appointment { code }',
  confirmAppointment: 'appointment { code }',
  rescheduleAppointment: 'appointment { code }',
  cancelAppointment: 'appointment { code }',
  closeDay: 'closedDay { day }',
  checkIn: attendance,
  issueTicket: attendance,
  callNext: attendance,
  startService: attendance,
  finishService: attendance,
  parkTicket: attendance,
};
const operations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(selections).map(([field, selection]) => [
    field,
    `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) {
       ${field}(input: $input) { ${selection} userErrors { code } } }`,
  ]),
);

function numbers(db: Knex): Promise<number[]> {
  return db('queue_tickets')
    .where({ unit_code: code, day: bookedDay })
    .orderBy('number')
    .pluck('number');
}

/** Tickets whose appointments are in another state. */
function disagreeing(db: Knex): Promise<unknown[]> {
  return db('queue_tickets')
    .join('appointments', 'appointments.id', 'queue_tickets.appointment_id')
    .whereRaw('appointments.state <> queue_tickets.state')
    .select('queue_tickets.id', 'queue_tickets.state', 'appointments.state');
}
