import { dayOf, instantAt, toStored } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import { newAppointmentCode } from '../appointment-code.ts';
import { type AppointmentState, isFinal } from '../appointment-states.ts';
import { activeKey, partyKey } from '../party-key.ts';
import type { Booking } from './bookings.ts';
import { type Reached, reachedInQueue } from './history.ts';
import type { Rows } from './rows.ts';
import type { SeededTicket } from './unit-day.ts';

const reminderLeadMs = 24 * 60 * 60_000;

/** A change that goes into the feed once all are known and in order. */
export interface SeededChange {
  readonly appointmentId: number;
  readonly from: AppointmentState | null;
  readonly reached: Reached;
}

/** Rows of the appointments of one unit, of all tables that belong to them. */
export interface AppointmentRows {
  readonly appointments: Rows;
  readonly appointmentSlots: Rows;
  readonly reminders: Rows;
  readonly changes: SeededChange[];
}

/** Adds the rows of one booking, with the ticket that was given for it. */
export function addAppointment(
  rows: AppointmentRows,
  id: number,
  unitCode: string,
  booking: Booking,
  ticket: SeededTicket | null,
  present: Date,
  random: Random,
): void {
  const { wish, slot, seat, party, channel } = booking;
  const day = dayOf(new Date(slot.startAt));
  const reached = [
    ...booking.reached,
    ...(ticket ? reachedInQueue(day, ticket.issuedAt, ticket.turn) : []),
  ];
  const first = reached[0] as Reached;
  const last = reached.at(-1) as Reached;
  const person = partyKey(party.idNumber);
  rows.appointments.push([
    id,
    newAppointmentCode(day, (end) => random.integer(0, end - 1)),
    unitCode,
    wish.procedureCode,
    wish.dossierCode,
    wish.purpose,
    stored(slot.startAt),
    stored(slot.endAt),
    1,
    party.name,
    party.phone,
    party.idNumber,
    person,
    isActive(last.state, booking.heldUntil, present) ? activeKey(person, unitCode, day) : null,
    channel,
    last.state,
    ticket?.outcome ?? null,
    booking.heldUntil === null ? null : stored(booking.heldUntil),
    stored(first.at),
    stored(last.at),
    reached.length,
  ]);
  if (seat) rows.appointmentSlots.push([id, seat.id]);
  for (const [index, step] of reached.entries()) {
    rows.changes.push({
      appointmentId: id,
      from: reached[index - 1]?.state ?? null,
      reached: step,
    });
  }
  addReminder(rows, id, booking, last, present, random);
}

function isActive(state: AppointmentState, heldUntil: number | null, present: Date): boolean {
  return !isFinal(state) && (heldUntil === null || heldUntil > present.getTime());
}

/** A day before, for all that were confirmed by then and left a number. */
function addReminder(
  rows: AppointmentRows,
  id: number,
  { slot, party, reached }: Booking,
  last: Reached,
  present: Date,
  random: Random,
): void {
  const dueAt = slot.startAt - reminderLeadMs;
  const confirmed = reached.find(({ state }) => state === 'CONFIRMED');
  if (party.phone === null || confirmed === undefined || confirmed.at > dueAt) return;
  const isGivenUp = last.at <= dueAt && isFinal(last.state);
  const isSent = !isGivenUp && dueAt <= present.getTime();
  rows.reminders.push([
    id,
    stored(dueAt),
    random.chance(0.7) ? 'SMS' : 'PUSH',
    isGivenUp ? 'CANCELLED' : isSent ? 'SENT' : 'PENDING',
    isSent ? stored(dueAt + random.integer(1, 30) * 1_000) : null,
  ]);
}

/** The row of a ticket. */
export function ticketRow(
  unitCode: string,
  ticket: SeededTicket,
  appointmentId: number | null,
): Rows[number] {
  const { day, turn, issuedAt } = ticket;
  const midnight = instantAt(day).getTime();
  const at = (second: number | null) =>
    second === null ? null : stored(midnight + second * 1_000);
  return [
    unitCode,
    day,
    turn.number,
    appointmentId,
    ticket.procedureCode,
    ticket.purpose,
    turn.state,
    turn.counter,
    at(issuedAt),
    at(turn.calledAt),
    at(turn.finishedAt),
    turn.calledAt === null ? null : turn.calledAt - issuedAt,
    ticket.serviceSeconds,
    ticket.outcome,
  ];
}

function stored(milliseconds: number): string {
  return toStored(new Date(milliseconds));
}
