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

/** A slot as it is stored, to sit in. */
export interface SlotRow {
  readonly id: number;
  readonly start_at: StoredInstant;
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
  wanted: readonly WantedSlot[],
): Promise<SlotRow[]> {
  const known = await knownSlots(transaction, unitCode, wanted);
  if (known.length === wanted.length) return known;
  const begins = new Set(known.map(({ start_at }) => start_at));
  for (const { startAt, endAt, capacity } of wanted) {
    const start = toStored(new Date(startAt));
    if (begins.has(start)) continue;
    await transaction('slots')
      .insert({
        unit_code: unitCode,
        start_at: start,
        end_at: toStored(new Date(endAt)),
        capacity,
        held: 0,
        booked: 0,
      })
      .onConflict(['unit_code', 'start_at'])
      .merge(['end_at']);
  }
  return knownSlots(transaction, unitCode, wanted);
}

function knownSlots(
  transaction: Knex.Transaction,
  unitCode: string,
  wanted: readonly WantedSlot[],
): Promise<SlotRow[]> {
  return transaction('slots')
    .select('id', 'start_at')
    .where('unit_code', unitCode)
    .whereIn(
      'start_at',
      wanted.map(({ startAt }) => toStored(new Date(startAt))),
    )
    .orderBy('start_at');
}

/** Who wants to know whether a slot is full. */
interface Look {
  readonly unitCode: string;
  readonly startAt: Date;
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
  { unitCode, startAt, byUnit }: Look,
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
  // The seats that the slot has by its own row are those of the rules when it was last booked.
  const given = db('availability_rules')
    .max(byUnit ? 'internal_capacity' : 'public_capacity')
    .where('unit_code', unitCode)
    .whereNull('withdrawn_at')
    .where('valid_from', '<=', day)
    .where((end) => end.whereNull('valid_to').orWhere('valid_to', '>=', day))
    .where('from_minute', '<=', minute)
    .where('to_minute', '>', minute);
  const slot = await db('slots')
    .select('held', 'booked', lapsed.as('lapsed'), given.as('given'))
    .where({ unit_code: unitCode, start_at: toStored(startAt) })
    .first();
  if (slot === undefined || slot.given === null) return false;
  return slot.held + slot.booked - Number(slot.lapsed) >= slot.given;
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
