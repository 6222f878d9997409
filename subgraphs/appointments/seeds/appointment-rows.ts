import type { Cell } from '../../shared/bulk-insert.ts';
import { dayOf, instantAt, toStored } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import { newAppointmentCode } from '../appointment-code.ts';
import { type AppointmentState, isFinal } from '../appointment-states.ts';
import { activeKey, partyKey } from '../party-key.ts';
import type { Booking } from './bookings.ts';
import { type Reached, reachedInQueue } from './history.ts';
import type { SeatedSlot } from './seats.ts';
import type { SeededTicket } from './unit-day.ts';

const reminderLeadMs = 24 * 60 * 60_000;

/** All that an appointment has come through: from its booking, and in the queue when it was kept. */
export function historyOf({ reached, slot }: Booking, ticket: SeededTicket | null): Reached[] {
  if (ticket === null) return [...reached];
  const day = dayOf(new Date(slot.startAt));
  return [...reached, ...reachedInQueue(day, ticket.issuedAt, ticket.turn)];
}

export function appointmentRow(
  id: number,
  unitCode: string,
  { wish, slot, party, channel, heldUntil }: Booking,
  { history, outcome }: { readonly history: readonly Reached[]; readonly outcome: string | null },
  present: Date,
  random: Random,
): Cell[] {
  const day = dayOf(new Date(slot.startAt));
  const first = history[0] as Reached;
  const last = history.at(-1) as Reached;
  const person = partyKey(party.idNumber);
  return [
    id,
    newAppointmentCode(day, (end) => random.integer(0, end - 1)),
    unitCode,
    wish.procedureCode,
    wish.dossierCode,
    wish.isConfidential ? 1 : 0,
    wish.purpose,
    stored(slot.startAt),
    stored(slot.endAt),
    1,
    party.name,
    party.phone,
    party.idNumber,
    person,
    isActive(last.state, heldUntil, present) ? activeKey(person, unitCode, day) : null,
    channel,
    last.state,
    outcome,
    heldUntil === null ? null : stored(heldUntil),
    stored(first.at),
    stored(last.at),
    history.length,
  ];
}

function isActive(state: AppointmentState, heldUntil: number | null, present: Date): boolean {
  return !isFinal(state) && (heldUntil === null || heldUntil > present.getTime());
}

/** A reminder a day before, for all that were confirmed by then and left a number; null for others. */
export function reminderRow(
  id: number,
  { slot, party }: Booking,
  history: readonly Reached[],
  present: Date,
  random: Random,
): Cell[] | null {
  const dueAt = slot.startAt - reminderLeadMs;
  const last = history.at(-1) as Reached;
  const confirmed = history.find(({ state }) => state === 'CONFIRMED');
  if (party.phone === null || confirmed === undefined || confirmed.at > dueAt) return null;
  const isGivenUp = last.at <= dueAt && isFinal(last.state);
  const isSent = !isGivenUp && dueAt <= present.getTime();
  return [
    id,
    stored(dueAt),
    random.chance(0.7) ? 'SMS' : 'PUSH',
    isGivenUp ? 'CANCELLED' : isSent ? 'SENT' : 'PENDING',
    isSent ? stored(dueAt + random.integer(1, 30) * 1_000) : null,
  ];
}

export function ticketRow(
  unitCode: string,
  ticket: SeededTicket,
  appointmentId: number | null,
): Cell[] {
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

export function slotRow(
  unitCode: string,
  { id, startAt, endAt, internalCapacity, held, booked }: SeatedSlot,
): Cell[] {
  return [id, unitCode, stored(startAt), stored(endAt), internalCapacity, held, booked];
}

export function stored(milliseconds: number): string {
  return toStored(new Date(milliseconds));
}
