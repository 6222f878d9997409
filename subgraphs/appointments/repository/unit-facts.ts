import type { Knex } from 'knex';
import { type Day, endOfDay, fromStored, instantAt, toStored } from '../../shared/instants.ts';
import type { DayRange, UnitFacts, UnitOpening } from '../free-slots.ts';
import type { AvailabilityRuleModel, ClosureModel } from '../models.ts';
import type { AvailabilityRule, ClosedTime } from '../slots-of-day.ts';
import { TakenSeats, type TakenSlot } from '../taken-seats.ts';
import type { OfficeSession, SpecialDay } from '../working-days.ts';
import { ruleColumns } from './availability-rules.ts';

/** A reception unit as agencies has it, copied. */
export interface UnitRow {
  readonly code: string;
  readonly kind: string;
  readonly area_path: string;
  readonly calendar_code: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
}

const unitColumns = [
  'code',
  'kind',
  'area_path',
  'calendar_code',
  'valid_from',
  'valid_to',
] as const satisfies readonly (keyof UnitRow)[];

/** Units beyond which a range is read for all of them: their codes would be a longer condition than they save rows. */
const namedUnits = 100;

export function allUnits(db: Knex): Promise<UnitRow[]> {
  return db('reception_units').select(unitColumns).orderBy('code');
}

/** Where all units are, also those that are no more. */
export function unitAreas(db: Knex): Promise<Pick<UnitRow, 'code' | 'area_path'>[]> {
  return db('reception_units').select('code', 'area_path');
}

export function unitsByCode(db: Knex, codes: readonly string[]): Promise<UnitRow[]> {
  return db('reception_units').select(unitColumns).whereIn('code', codes);
}

/** Reads all that the slots of some units depend on, in seven statements whatever their number. */
export async function factsOf(
  db: Knex,
  units: readonly UnitRow[],
  range: DayRange,
  now: Date,
): Promise<UnitFacts[]> {
  if (units.length === 0) return [];
  const [openings, slots, lapsed, closed] = await Promise.all([
    openingsOf(db, units, range),
    takenSeatsIn(db, codesOf(units), range),
    lapsedSeatsIn(db, range, now),
    closedDaysIn(db, codesOf(units), range),
  ]);
  return openings.map((opening) => ({
    ...opening,
    closures: [...opening.closures, ...(closed.get(opening.code) ?? [])],
    taken: takenSeats(slots.get(opening.code) ?? [], lapsed),
  }));
}

/** Reads which slots some units give, in four statements whatever their number. */
export async function openingsOf(
  db: Knex,
  units: readonly UnitRow[],
  range: DayRange,
): Promise<UnitOpening[]> {
  const codes = codesOf(units);
  const [sessions, specialDays, rules, closures] = await Promise.all([
    officeSessionsOf(db, codes),
    specialDaysIn(db, range),
    rulesIn(db, codes, range),
    closuresIn(db, codes, range),
  ]);
  return units.map((unit) => ({
    code: unit.code,
    areaPath: unit.area_path,
    validFrom: unit.valid_from,
    validTo: unit.valid_to,
    officeSessions: sessions.get(unit.code) ?? [],
    specialDays: specialDays.get(unit.calendar_code) ?? new Map(),
    rules: rules.get(unit.code) ?? [],
    closures: closures.get(unit.code) ?? [],
  }));
}

/** Codes to restrict a statement to; none where the range is to be read whole. */
function codesOf(units: readonly UnitRow[]): Codes {
  return units.length > namedUnits ? null : units.map(({ code }) => code);
}

type Codes = readonly string[] | null;

function ofUnits<Query extends Knex.QueryBuilder>(query: Query, codes: Codes): Query {
  if (codes !== null) query.whereIn('unit_code', codes);
  return query;
}

function validIn<Query extends Knex.QueryBuilder>(query: Query, { from, to }: DayRange): Query {
  return query
    .where('valid_from', '<=', to)
    .where((end) => end.whereNull('valid_to').orWhere('valid_to', '>=', from)) as Query;
}

async function officeSessionsOf(db: Knex, codes: Codes): Promise<Map<string, OfficeSession[]>> {
  const rows = await ofUnits(
    db('office_sessions').select(
      'unit_code',
      'weekday',
      'from_minute',
      'to_minute',
      'valid_from',
      'valid_to',
    ),
    codes,
  );
  return grouped(rows, (row) => ({
    weekday: row.weekday,
    from: row.from_minute,
    to: row.to_minute,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

async function specialDaysIn(
  db: Knex,
  { from, to }: DayRange,
): Promise<Map<string, Map<Day, SpecialDay>>> {
  const rows = await db('calendar_days')
    .select('calendar_code', 'day', 'kind', 'paired_day')
    .whereBetween('day', [from, to]);
  const byCalendar = new Map<string, Map<Day, SpecialDay>>();
  for (const { calendar_code, day, kind, paired_day } of rows) {
    const days = byCalendar.get(calendar_code) ?? new Map<Day, SpecialDay>();
    byCalendar.set(calendar_code, days.set(day, { kind, pairedDay: paired_day }));
  }
  return byCalendar;
}

async function rulesIn(
  db: Knex,
  codes: Codes,
  range: DayRange,
): Promise<Map<string, AvailabilityRule[]>> {
  const query = db('availability_rules').select(ruleColumns).whereNull('withdrawn_at');
  const rows: AvailabilityRuleModel[] = await validIn(ofUnits(query, codes), range);
  return grouped(rows, toRule);
}

function toRule(row: AvailabilityRuleModel): AvailabilityRule {
  return {
    weekdays: row.weekdays,
    from: row.from_minute,
    to: row.to_minute,
    slotMinutes: row.slot_minutes,
    publicCapacity: row.public_capacity,
    internalCapacity: row.internal_capacity,
    purposes: row.purposes.split(','),
    fields: row.fields,
    bookableFromDays: row.bookable_from_days,
    bookableToDays: row.bookable_to_days,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

async function closuresIn(
  db: Knex,
  codes: Codes,
  range: DayRange,
): Promise<Map<string, ClosedTime[]>> {
  const query = db('closures')
    .select('unit_code', 'start_at', 'end_at')
    .where('end_at', '>', startOf(range))
    .where('start_at', '<', endOf(range))
    .whereNull('withdrawn_at');
  const rows: ClosureModel[] = await ofUnits(query, codes);
  return grouped(rows, ({ start_at, end_at }) => ({
    from: fromStored(start_at).getTime(),
    to: fromStored(end_at).getTime(),
  }));
}

/** Days that units have closed. Kept apart from closures where a place is taken: there its refusal says so. */
async function closedDaysIn(
  db: Knex,
  codes: Codes,
  { from, to }: DayRange,
): Promise<Map<string, ClosedTime[]>> {
  const query = db('queue_days')
    .select('unit_code', 'day')
    .whereBetween('day', [from, to])
    .whereNotNull('closed_at');
  return grouped(await ofUnits(query, codes), ({ day }) => ({
    from: instantAt(day).getTime(),
    to: endOfDay(day).getTime(),
  }));
}

interface SeatsOfSlot extends TakenSlot {
  readonly id: number;
}

async function takenSeatsIn(
  db: Knex,
  codes: Codes,
  range: DayRange,
): Promise<Map<string, SeatsOfSlot[]>> {
  const query = db('slots')
    .select('id', 'unit_code', 'start_at', 'end_at', 'fields', 'held', 'booked')
    .where('start_at', '>=', startOf(range))
    .where('start_at', '<', endOf(range));
  return grouped(await ofUnits(query, codes), (row) => ({
    id: row.id,
    startAt: fromStored(row.start_at).getTime(),
    endAt: fromStored(row.end_at).getTime(),
    fields: row.fields,
    count: row.held + row.booked,
  }));
}

/**
 * Seats of holds that have run out, by number of the slot: still counted as held there, unless somebody has tidied up, but free.
 */
async function lapsedSeatsIn(
  db: Knex,
  range: DayRange,
  now: Date,
): Promise<ReadonlyMap<number, number>> {
  const rows: { slot_id: number; seats: number }[] = await db('appointments')
    .join('appointment_slots', 'appointment_slots.appointment_id', 'appointments.id')
    .select('appointment_slots.slot_id')
    .count({ seats: '*' })
    .where('appointments.state', 'HELD')
    .where('appointments.held_until', '<=', toStored(now))
    .where('appointments.end_at', '>', startOf(range))
    .where('appointments.start_at', '<', endOf(range))
    .groupBy('appointment_slots.slot_id');
  return new Map(rows.map(({ slot_id, seats }) => [slot_id, Number(seats)]));
}

/** The two are not read at one time: of a hold whose end is written down in between, the seat would be given back twice. */
function takenSeats(
  slots: readonly SeatsOfSlot[],
  lapsed: ReadonlyMap<number, number>,
): TakenSeats {
  return new TakenSeats(
    slots.map(({ id, count, ...place }) => ({
      ...place,
      count: Math.max(0, count - (lapsed.get(id) ?? 0)),
    })),
  );
}

function startOf({ from }: DayRange): string {
  return toStored(instantAt(from));
}

function endOf({ to }: DayRange): string {
  return toStored(endOfDay(to));
}

function grouped<Row extends { readonly unit_code: string }, Fact>(
  rows: readonly Row[],
  toFact: (row: Row) => Fact,
): Map<string, Fact[]> {
  const byUnit = new Map<string, Fact[]>();
  for (const row of rows) {
    const facts = byUnit.get(row.unit_code);
    if (facts) facts.push(toFact(row));
    else byUnit.set(row.unit_code, [toFact(row)]);
  }
  return byUnit;
}
