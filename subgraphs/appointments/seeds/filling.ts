import type { Random } from '../../shared/random.ts';
import type { AppointmentState } from '../appointment-states.ts';
import {
  appointmentRow,
  historyOf,
  reminderRow,
  slotRow,
  stored,
  ticketRow,
} from './appointment-rows.ts';
import type { Booking } from './bookings.ts';
import type { Reached } from './history.ts';
import type { Batch } from './rows.ts';
import type { UnitWorld } from './unit-world.ts';

/** A change that goes into the feed once those of all units are known. */
export interface SeededChange {
  readonly appointmentId: number;
  readonly from: AppointmentState | null;
  readonly reached: Reached;
}

/** Adds what happened at one unit to a batch, but for the changes, which it returns. */
export function addUnit(
  batch: Batch,
  unitCode: string,
  { slots, bookings, tickets }: UnitWorld,
  nextId: () => number,
  present: Date,
  random: Random,
): SeededChange[] {
  const ticketOf = new Map(tickets.map((ticket) => [ticket.booking, ticket]));
  const idOf = new Map<Booking, number>();
  const changes: SeededChange[] = [];
  for (const slot of slots) batch.add('slots', slotRow(unitCode, slot));
  for (const booking of bookings) {
    const id = nextId();
    idOf.set(booking, id);
    const ticket = ticketOf.get(booking) ?? null;
    const history = historyOf(booking, ticket);
    const outcome = ticket?.outcome ?? null;
    batch.add(
      'appointments',
      appointmentRow(id, unitCode, booking, { history, outcome }, present, random),
    );
    if (booking.seat) batch.add('appointment_slots', [id, booking.seat.id]);
    const reminder = reminderRow(id, booking, history, present, random);
    if (reminder) batch.add('reminders', reminder);
    for (const [index, reached] of history.entries()) {
      changes.push({ appointmentId: id, from: history[index - 1]?.state ?? null, reached });
    }
  }
  for (const ticket of tickets) {
    const id = ticket.booking === null ? null : (idOf.get(ticket.booking) ?? null);
    batch.add('queue_tickets', ticketRow(unitCode, ticket, id));
  }
  return changes;
}

/** Adds the changes of all units in the order in which they happened, by which the feed goes. */
export async function addChanges(batch: Batch, changes: SeededChange[]): Promise<void> {
  changes.sort((one, other) => one.reached.at - other.reached.at);
  for (const { appointmentId, from, reached } of changes) {
    batch.add('appointment_changes', [
      appointmentId,
      from,
      reached.state,
      stored(reached.at),
      reached.reason,
    ]);
    await batch.writeWhenFull();
  }
}
