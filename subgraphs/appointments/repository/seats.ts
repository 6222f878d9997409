import type { Knex } from 'knex';
import {
  dayOf,
  fromStored,
  minuteOfDay,
  type StoredInstant,
  toStored,
} from '../../shared/instants.ts';
import { refusal } from '../booking/refuse.ts';
import { netMoves, type SeatMove } from '../booking/seat-moves.ts';
import type { WantedSlot } from '../booking/wanted-slots.ts';
import { covers, type Fields } from '../fields.ts';
import type { SlotPlace, TakenSlot } from '../taken-seats.ts';

/** A slot as it is stored, to sit in. */
export interface SlotRow {
  readonly id: number;
  readonly start_at: StoredInstant;
}

/** A slot with all its seats. */
interface SeatedPlace extends SlotPlace {
  readonly capacity: number;
}

/** A seat that somebody has. */
interface SeatRow extends SlotRow {
  readonly appointment_id: number;
}

/**
 * Gets the rows of slots, making those that are missing.
 *
 * One statement inserts, or waits for whoever is inserting the same slot: the unique key leaves one row. What is already there
 * is not touched, so a row that exists is not locked here.
 */
export async function slotRows(
  transaction: Knex.Transaction,
  unitCode: string,
  wanted: readonly SeatedPlace[],
): Promise<SlotRow[]> {
  const known = await knownSlots(transaction, unitCode, wanted);
  if (known.length === wanted.length) return known;
  for (const slot of wanted) {
    const place = placeColumns(unitCode, slot);
    if (known.some((row) => isAt(row, place))) continue;
    await transaction('slots')
      .insert({ ...place, capacity: slot.capacity, held: 0, booked: 0 })
      .onConflict(['unit_code', 'start_at', 'end_at', 'fields'])
      .merge(['end_at']);
  }
  return knownSlots(transaction, unitCode, wanted);
}

async function knownSlots(
  transaction: Knex.Transaction,
  unitCode: string,
  wanted: readonly SlotPlace[],
): Promise<(SlotRow & PlaceColumns)[]> {
  const places = wanted.map((slot) => placeColumns(unitCode, slot));
  const rows: (SlotRow & PlaceColumns)[] = await transaction('slots')
    .select('id', 'start_at', 'end_at', 'fields')
    .where('unit_code', unitCode)
    .whereIn(
      'start_at',
      places.map(({ start_at }) => start_at),
    )
    .orderBy(['start_at', 'id']);
  // There are others of the same begin: at other counters, or longer and shorter ones of rules that were changed.
  return rows.filter((row) => places.some((place) => isAt(row, place)));
}

/** What tells a slot of a unit from others. */
interface PlaceColumns {
  readonly start_at: StoredInstant;
  readonly end_at: StoredInstant;
  readonly fields: Fields;
}

function isAt(row: PlaceColumns, { start_at, end_at, fields }: PlaceColumns): boolean {
  return row.start_at === start_at && row.end_at === end_at && row.fields === fields;
}

function placeColumns(
  unitCode: string,
  { startAt, endAt, fields }: SlotPlace,
): PlaceColumns & { readonly unit_code: string } {
  return {
    unit_code: unitCode,
    start_at: toStored(new Date(startAt)),
    end_at: toStored(new Date(endAt)),
    fields,
  };
}

/** The longest slot that rules give, and then some. */
const longestSlotMs = 12 * 60 * 60_000;

/**
 * Slots that others have seats in at the time of those that are wanted: at other counters, or given by rules that have changed since.
 * Holds that have run out must have been written down before.
 */
export async function slotsAcross(
  transaction: Knex.Transaction,
  unitCode: string,
  { rows, slots }: { readonly rows: readonly SlotRow[]; readonly slots: readonly WantedSlot[] },
): Promise<TakenSlot[]> {
  const from = (slots[0] as WantedSlot).startAt;
  const to = (slots.at(-1) as WantedSlot).endAt;
  const across: (PlaceColumns & { readonly seats: number })[] = await transaction('slots')
    .join('appointment_slots', 'appointment_slots.slot_id', 'slots.id')
    .select('slots.start_at', 'slots.end_at', 'slots.fields')
    .count({ seats: '*' })
    .where('slots.unit_code', unitCode)
    .where('slots.start_at', '>', toStored(new Date(from - longestSlotMs)))
    .where('slots.start_at', '<', toStored(new Date(to)))
    .where('slots.end_at', '>', toStored(new Date(from)))
    .whereNotIn(
      'slots.id',
      rows.map(({ id }) => id),
    )
    .groupBy('slots.id', 'slots.start_at', 'slots.end_at', 'slots.fields');
  return across.map(({ start_at, end_at, fields, seats }) => ({
    startAt: fromStored(start_at).getTime(),
    endAt: fromStored(end_at).getTime(),
    fields,
    count: Number(seats),
  }));
}

/** Who wants to know whether a slot is full. */
interface Look {
  readonly unitCode: string;
  readonly startAt: Date;
  /** Code of the field of the procedure; null for what has none. */
  readonly field: string | null;
  /** Whether the unit's own staff asks: it has more seats than citizens. */
  readonly byUnit: boolean;
}

/**
 * Whether every seat of a slot is certainly taken, holds that have run out not counted. Where rules of different days give different
 * numbers of seats, the most counts: then only the booking itself finds out.
 *
 * One statement, which sees one state of the database: were holds counted by another one, somebody could write down their end in
 * between, and a slot with room be called full.
 */
export async function isFull(
  db: Knex,
  { unitCode, startAt, field, byUnit }: Look,
  now: Date,
): Promise<boolean> {
  const lapsed = db('appointment_slots')
    .join('appointments', 'appointments.id', 'appointment_slots.appointment_id')
    .count('*')
    .whereRaw('appointment_slots.slot_id = slots.id')
    .where('appointments.state', 'HELD')
    .where('appointments.held_until', '<=', toStored(now));
  const day = dayOf(startAt);
  const minute = minuteOfDay(startAt);
  // The seats that a slot has by its own row are those of the rules when it was last booked.
  const rows: SeatsByRule[] = await db('availability_rules as rules')
    .leftJoin('slots', (slot) => {
      slot
        .on('slots.unit_code', 'rules.unit_code')
        .on('slots.fields', 'rules.fields')
        .on('slots.start_at', db.raw('?', [toStored(startAt)]));
    })
    .select('rules.fields', 'slots.held', 'slots.booked', lapsed.as('lapsed'))
    .max({ given: byUnit ? 'rules.internal_capacity' : 'rules.public_capacity' })
    .where('rules.unit_code', unitCode)
    .whereNull('rules.withdrawn_at')
    .where('rules.valid_from', '<=', day)
    .where((end) => end.whereNull('rules.valid_to').orWhere('rules.valid_to', '>=', day))
    .where('rules.from_minute', '<=', minute)
    .where('rules.to_minute', '>', minute)
    .groupBy('rules.fields', 'slots.id', 'slots.held', 'slots.booked');
  const wanted = rows.filter(({ fields }) => covers(fields, field));
  const atCounters = [...Map.groupBy(wanted, ({ fields }) => fields).values()];
  return atCounters.length > 0 && atCounters.every(isTaken);
}

/** What rules of some counters give at an instant, and a slot there that begins then, if there is one. */
interface SeatsByRule {
  readonly fields: Fields;
  readonly given: number;
  readonly held: number | null;
  readonly booked: number | null;
  readonly lapsed: number;
}

/** Slots of one begin, longer and shorter ones, are all taken then. */
function isTaken(slots: readonly SeatsByRule[]): boolean {
  const taken = slots.reduce(
    (sum, { held, booked, lapsed }) => sum + (held ?? 0) + (booked ?? 0) - Number(lapsed),
    0,
  );
  return slots.every(({ given }) => taken >= given);
}

/**
 * Moves seats. Nothing is computed from what was read: each statement adds under the condition that there is room, and how many
 * rows it changed tells whether there was.
 *
 * @throws {Refusal} SLOT_FULL
 */
export async function moveSeats(
  transaction: Knex.Transaction,
  moves: readonly SeatMove[],
): Promise<void> {
  for (const { slotId, startAt, held, booked, bounds } of netMoves(moves)) {
    const statement = transaction('slots').where('id', slotId);
    if (bounds) statement.whereRaw('held + booked + ? <= ?', [held + booked, bounds.limit]);
    const changed = await statement.update({
      held: transaction.raw('held + ?', [held]),
      booked: transaction.raw('booked + ?', [booked]),
      // Rules may have changed since the slot was first booked; the condition has left room under the new capacity.
      ...(bounds && { capacity: bounds.capacity }),
    });
    if (changed === 1) continue;
    if (bounds) throw slotFull(fromStored(startAt));
    throw new Error(`Slot ${slotId} has gone`);
  }
}

/**
 * Changes slots of a day that is being closed, in the order in which every change goes through slots. Whoever takes a seat in one changes
 * it too: one of the two waits for the other, or on Galera is run again, and then sees what the other has done.
 */
export async function countClosing(
  transaction: Knex.Transaction,
  slots: readonly SlotRow[],
): Promise<void> {
  for (const { id } of slots) await transaction('slots').where({ id }).increment('closings');
}

export function slotFull(startAt: Date) {
  const message = `Every seat of the slot at ${startAt.toISOString()} is taken.`;
  return refusal('SLOT_FULL', message, ['startAt']);
}

/** Moves that take one seat in each of some slots. */
export function takeSeats(
  slots: readonly SlotRow[],
  wanted: readonly WantedSlot[],
  kind: 'held' | 'booked',
): SeatMove[] {
  const boundsAt = new Map(wanted.map((slot) => [toStored(new Date(slot.startAt)), slot]));
  return slots.map(({ id, start_at }) => ({
    ...move(id, start_at, kind === 'held' ? 1 : 0, kind === 'booked' ? 1 : 0),
    bounds: boundsAt.get(start_at) as WantedSlot,
  }));
}

/** Moves that turn the held seats of an appointment into booked ones. */
export async function confirmSeats(
  transaction: Knex.Transaction,
  appointmentId: number,
): Promise<SeatMove[]> {
  const seats = await seatsOf(transaction, [appointmentId]);
  return seats.map(({ id, start_at }) => move(id, start_at, -1, 1));
}

/** Takes appointments out of their slots. @returns the moves that give the seats back */
export async function leaveSeats(
  transaction: Knex.Transaction,
  appointmentIds: readonly number[],
  kind: 'held' | 'booked',
): Promise<SeatMove[]> {
  if (appointmentIds.length === 0) return [];
  const seats = await seatsOf(transaction, appointmentIds);
  await transaction('appointment_slots').whereIn('appointment_id', appointmentIds).delete();
  return seats.map(({ id, start_at }) =>
    move(id, start_at, kind === 'held' ? -1 : 0, kind === 'booked' ? -1 : 0),
  );
}

/** Puts an appointment into slots whose seats it has taken. */
export async function sit(
  transaction: Knex.Transaction,
  appointmentId: number,
  slots: readonly SlotRow[],
): Promise<void> {
  await transaction('appointment_slots').insert(
    slots.map(({ id }) => ({ appointment_id: appointmentId, slot_id: id })),
  );
}

function seatsOf(
  transaction: Knex.Transaction,
  appointmentIds: readonly number[],
): Promise<SeatRow[]> {
  return transaction('appointment_slots')
    .join('slots', 'slots.id', 'appointment_slots.slot_id')
    .select('appointment_slots.appointment_id', 'slots.id', 'slots.start_at')
    .whereIn('appointment_slots.appointment_id', appointmentIds);
}

function move(slotId: number, startAt: StoredInstant, held: number, booked: number): SeatMove {
  return { slotId, startAt, held, booked, bounds: null };
}
