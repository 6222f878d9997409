import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { isAppointmentCode } from '../../../subgraphs/appointments/appointment-code.ts';
import { isFinal, mayFollow } from '../../../subgraphs/appointments/appointment-states.ts';
import { compareWithChanges } from '../../../subgraphs/appointments/audit/compare-with-changes.ts';
import { passesOver } from '../../../subgraphs/appointments/booking/next-ticket.ts';
import { askedFields } from '../../../subgraphs/appointments/procedure-fields.ts';
import { allCounters } from '../../../subgraphs/appointments/repository/counters.ts';
import { toStored } from '../../../subgraphs/shared/instants.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  freshAppointments,
  present,
  type SeededAppointments,
  seedAgain,
  sharedAppointments,
  world,
} from './support/seeded-appointments.ts';

onEachEngine((engine) => {
  describe('the seeded appointments', () => {
    let seeded: SeededAppointments;
    let db: Knex;
    beforeAll(async () => {
      seeded = await sharedAppointments(engine);
      db = seeded.db;
    });
    afterAll(() => seeded.close());

    test('open all 201 units', async () => {
      expect(await count(db('reception_units'))).toBe(201);
      const opened = await db('availability_rules').countDistinct({ n: 'unit_code' });
      expect(Number(opened[0]?.n)).toBe(201);
    });

    test('are about 0.3 for each dossier, every state of the present among them', async () => {
      expect(await count(db('appointments'))).toBeGreaterThanOrEqual(world.dossiers * 0.3 * 0.98);
      expect(await count(db('appointments'))).toBeLessThan(world.dossiers * 0.3 * 1.3);
      const states = await db('appointments').distinct('state').pluck('state');
      expect(states).toEqual(
        expect.arrayContaining(['HELD', 'CONFIRMED', 'COMPLETED', 'NO_SHOW', 'EXPIRED']),
      );
    });

    test('never fill a slot beyond its capacity, and slots count just who sits in them', async () => {
      expect(await count(db('slots').whereRaw('held + booked > capacity'))).toBe(0);
      const wrong = await db('slots')
        .leftJoin('appointment_slots', 'appointment_slots.slot_id', 'slots.id')
        .leftJoin('appointments', 'appointments.id', 'appointment_slots.appointment_id')
        .groupBy('slots.id')
        .havingRaw(
          `max(slots.held) <> sum(case when appointments.state = 'HELD' then 1 else 0 end)
           or max(slots.held + slots.booked) <> count(appointments.id)
           or max(slots.unit_code) <> max(appointments.unit_code)
           or max(slots.start_at) <> max(appointments.start_at)`,
        )
        .select('slots.id');
      expect(wrong).toEqual([]);
    });

    test('have no slot on a day off, nor outside office hours, nor within a closure', async () => {
      const local = localTime(engine.name);
      const onDayOff = db('slots')
        .join('reception_units', 'reception_units.code', 'slots.unit_code')
        .join('calendar_days', 'calendar_days.calendar_code', 'reception_units.calendar_code')
        .whereRaw(`calendar_days.day = ${local.day('slots.start_at')}`)
        .where('calendar_days.kind', 'OFF');
      expect(await count(onDayOff)).toBe(0);
      const outsideHours = db('slots').whereNotExists(
        db('office_sessions')
          .select(db.raw('1'))
          .whereRaw('office_sessions.unit_code = slots.unit_code')
          .whereRaw(`office_sessions.from_minute <= ${local.minute('slots.start_at')}`)
          .whereRaw(`office_sessions.to_minute >= ${local.minute('slots.end_at')}`)
          .whereRaw(`office_sessions.valid_from <= ${local.day('slots.start_at')}`),
      );
      expect(await count(outsideHours)).toBe(0);
      const closed = db('slots')
        .join('closures', 'closures.unit_code', 'slots.unit_code')
        .whereRaw('closures.start_at < slots.end_at and slots.start_at < closures.end_at');
      expect(await count(closed)).toBe(0);
    });

    test('give each person one active appointment for a unit and day', async () => {
      const rows = await db('appointments').select('state', 'active_key', 'held_until');
      const wrong = rows.filter(({ state, active_key, held_until }) => {
        const lapsed = held_until !== null && held_until <= toStored(present);
        return (active_key === null) !== (isFinal(state) || lapsed);
      });
      expect(wrong).toEqual([]);
      const keys = rows.flatMap(({ active_key }) => active_key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    });

    test('have codes of their form', async () => {
      const codes: string[] = await db('appointments').pluck('code');
      expect(codes.filter((code) => !isAppointmentCode(code))).toEqual([]);
    });

    test('have their changes in the audit, in one entry for all', async () => {
      expect(await compareWithChanges(db)).toBeNull();
      const [entry] = await db('audit_entries').select('content');
      expect(JSON.parse(entry.content).changes).toBe(await count(db('appointment_changes')));
      const [change] = await db('appointment_changes').orderBy('at').limit(1);
      const { id, reason } = change;
      await db('appointment_changes').where({ id }).update({ reason: 'Khác' });
      expect(await compareWithChanges(db)).toMatchObject({ subject: 'first changes' });
      await db('appointment_changes').where({ id }).update({ reason });
    });

    test('go through allowed states only, in the order of time, up to their own', async () => {
      const changes = await db('appointment_changes').select().orderBy('id');
      const reached = new Map<number, { state: string; version: number; updated_at: string }>();
      const wrong = changes.filter(({ appointment_id, from_state, to_state, at }, index) => {
        const last = reached.get(appointment_id);
        const version = (last?.version ?? 0) + 1;
        reached.set(appointment_id, { state: to_state, version, updated_at: at });
        const isNext = from_state === (last?.state ?? null) && mayFollow(from_state, to_state);
        return !isNext || at < (changes[index - 1]?.at ?? '') || at > toStored(present);
      });
      expect(wrong).toEqual([]);
      expect(
        await db('appointments').select('id', 'state', 'version', 'updated_at').orderBy('id'),
      ).toEqual(
        [...reached].sort(([one], [other]) => one - other).map(([id, state]) => ({ id, ...state })),
      );
    });

    test('collect results from the due date on', async () => {
      expect(await count(db('appointments').whereNotNull('dossier_code'))).toBeGreaterThan(100);
      expect(
        await count(
          db('appointments').where('purpose', 'COLLECT').where('start_at', '>', toStored(present)),
        ),
      ).toBeGreaterThan(0);
    });

    test('have tickets numbered without a gap, called in order, with one service at a counter', async () => {
      const tickets = await db('queue_tickets').select().orderBy(['unit_code', 'day', 'number']);
      const days = Map.groupBy(tickets, (row) => `${row.unit_code} ${row.day}`);
      const wrong = [...days].filter(([, ofDay]) => {
        const serving = ofDay.filter(({ state }) => state === 'SERVING' || state === 'CALLED');
        const busy = new Set(serving.map(({ counter }) => counter));
        return (
          ofDay.some(({ number }, index) => number !== index + 1) ||
          ofDay.some(({ issued_at }, index) => issued_at < (ofDay[index - 1]?.issued_at ?? '')) ||
          busy.size !== serving.length
        );
      });
      expect(wrong).toEqual([]);
      const today = tickets.filter(({ day }) => day === '2019-11-15');
      expect(today.map(({ state }) => state)).toEqual(
        expect.arrayContaining(['CHECKED_IN', 'SERVING', 'COMPLETED']),
      );
      expect(today.every(({ issued_at }) => issued_at <= toStored(present))).toBe(true);
    });

    test('have tickets at counters that serve their fields', async () => {
      const counters = await allCounters(db);
      const called = await db('queue_tickets')
        .distinct('unit_code', 'counter', 'procedure_code')
        .whereNotNull('counter')
        .whereNotNull('procedure_code');
      const codes = [...new Set<string>(called.map((row) => row.procedure_code))];
      const names = await askedFields(seeded.peers.procedures).fieldsOf(codes);
      const fields = new Map(codes.map((code, index) => [code, names[index] ?? null]));
      const wrong = called.filter(({ unit_code, counter, procedure_code }) => {
        const ofUnit = counters.get(unit_code) ?? [];
        const at = ofUnit.find(({ number }) => number === counter);
        return !at || passesOver(at, ofUnit, fields.get(procedure_code)?.name ?? null);
      });
      expect(wrong).toEqual([]);
      const atCentre = called.filter(({ unit_code }) => unit_code === '000.00.40.H49');
      expect(new Set(atCentre.map(({ counter }) => counter)).size).toBeGreaterThan(3);
    });

    test('are the same from the same seed', async () => {
      const other = await freshAppointments(engine);
      const tables = ['slots', 'appointments', 'appointment_changes', 'reminders', 'queue_tickets'];
      for (const table of tables) {
        expect(await other.db(table).select().orderBy('id')).toEqual(
          await db(table).select().orderBy('id'),
        );
      }
      await other.close();
    });

    test('replace what a seed left half done', async () => {
      const other = await freshAppointments(engine);
      const before = await count(other.db('appointments'));
      await seedAgain(other);
      expect(await count(other.db('appointments'))).toBe(before);
      await other.close();
    });
  });
});

async function count(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.clone().count({ n: '*' });
  return Number((row as { n: number | string }).n);
}

/** Day and minute of the day in Asia/Ho_Chi_Minh of a stored instant, in the words of an engine. */
function localTime(engine: 'SQLite' | 'MariaDB') {
  return engine === 'SQLite'
    ? {
        day: (column: string) => `strftime('%Y-%m-%d', ${column}, '+7 hours')`,
        minute: (column: string) =>
          `(strftime('%H', ${column}, '+7 hours') * 60 + strftime('%M', ${column}, '+7 hours'))`,
      }
    : {
        day: (column: string) => `date_format(${column} + interval 7 hour, '%Y-%m-%d')`,
        minute: (column: string) =>
          `(hour(${column} + interval 7 hour) * 60 + minute(${column} + interval 7 hour))`,
      };
}
