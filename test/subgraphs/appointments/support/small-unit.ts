import type { Knex } from 'knex';
import { appointments } from '../../../../subgraphs/appointments/main.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import {
  addDays,
  type Day,
  dayOf,
  instantAt,
  toStored,
  weekdayOf,
} from '../../../../subgraphs/shared/instants.ts';
import { migrate } from '../../../../subgraphs/shared/migrations.ts';

/** Units of a few slots, without the rest of the province: what bookings need and nothing else. */

export const calendar = 'test';
export const slotMinutes = 10;
/** Slots begin at this minute of the day. */
export const firstMinute = 7 * 60;
/** A Wednesday, ahead of the tests' present. */
export const bookedDay: Day = '2019-11-20';

export interface SmallUnit {
  readonly code: string;
  readonly slots: number;
  readonly capacity: number;
  /** Seats that only the unit's staff can book, beside `capacity`. */
  readonly internalSeats?: number;
  /** Fields that each counter serves, by their numbers from 1 on; four counters for all fields by default. */
  readonly counterFields?: readonly (readonly string[])[];
}

/** Makes a database with these units in it. */
export async function makeUnits(databaseUrl: string, units: readonly SmallUnit[]): Promise<void> {
  await migrate(databaseUrl, appointments.migrationsFolder);
  const db = openDatabase(databaseUrl);
  for (const unit of units) await insertUnit(db, unit);
  await db.destroy();
}

async function insertUnit(
  db: Knex,
  { code, slots, capacity, internalSeats = 0, counterFields = [[], [], [], []] }: SmallUnit,
): Promise<void> {
  const session = { from_minute: firstMinute, to_minute: firstMinute + slots * slotMinutes };
  await db('reception_units').insert({
    code,
    kind: 'COMMUNE_UNIT',
    area_path: '22',
    calendar_code: calendar,
    valid_from: '2019-01-01',
    valid_to: null,
  });
  for (const [index, fields] of counterFields.entries()) {
    await db('service_counters').insert({
      unit_code: code,
      number: index + 1,
      field_names: JSON.stringify(fields),
    });
  }
  for (const weekday of [1, 2, 3, 4, 5]) {
    await db('office_sessions').insert({
      unit_code: code,
      weekday,
      ...session,
      valid_from: '2019-01-01',
      valid_to: null,
    });
  }
  await db('availability_rules').insert({
    unit_code: code,
    weekdays: 0b11111,
    ...session,
    slot_minutes: slotMinutes,
    public_capacity: capacity,
    internal_capacity: capacity + internalSeats,
    purposes: 'SUBMIT,SUPPLEMENT,COLLECT,CONSULT',
    bookable_from_days: 0,
    bookable_to_days: 90,
    valid_from: '2019-01-01',
    valid_to: null,
    recorded_at: toStored(instantAt('2019-01-01')),
    withdrawn_at: null,
  });
}

/** Begin of a slot, by its place in the day. */
export function slotAt(index: number, day: Day): string {
  return instantAt(day, firstMinute + index * slotMinutes).toISOString();
}

/** A working day of these units about a week after an instant, for subgraphs whose clock is the system's. */
export function workingDayAfter(now: Date): Day {
  let day = addDays(dayOf(now), 7);
  while (weekdayOf(day) > 5) day = addDays(day, 1);
  return day;
}

/** An identity number for each person. */
export function idNumberOf(person: number): string {
  return String(100_000_000_000 + person);
}
