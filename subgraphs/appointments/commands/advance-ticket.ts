import type { Knex } from 'knex';
import { RunAgain } from '../../shared/write/transaction.ts';
import type { TicketState } from '../appointment-states.ts';
import { refusal } from '../booking/refuse.ts';
import type { Attendance, Outcome, QueueTicketModel } from '../models.ts';
import { changeTicket, type TicketChange, ticketById } from '../repository/queue-changes.ts';
import { appointmentById, changeState } from '../repository/record-change.ts';

/** A step of a ticket, and of the appointment that is kept with it. */
export interface TicketStep {
  readonly to: TicketState;
  readonly now: Date;
  readonly reason?: string | null;
  readonly outcome?: Outcome;
  readonly set?: TicketChange;
}

/** @throws {Refusal} TICKET_UNKNOWN */
export async function ticketToChange(
  transaction: Knex.Transaction,
  id: number | null,
): Promise<QueueTicketModel> {
  const ticket = id === null ? null : await ticketById(transaction, id);
  if (ticket) return ticket;
  throw refusal('TICKET_UNKNOWN', 'No ticket has this id.', ['ticketId']);
}

/**
 * Brings a ticket and its appointment to their next state, which is the same: the appointment first, as everywhere.
 *
 * @throws {RunAgain} when one of them has changed since the ticket was read
 */
export async function advance(
  transaction: Knex.Transaction,
  ticket: QueueTicketModel,
  { to, now, reason = null, outcome, set }: TicketStep,
): Promise<Attendance> {
  const withOutcome = outcome && { outcome };
  if (ticket.appointment_id !== null) {
    const appointment = await appointmentById(transaction, ticket.appointment_id);
    if (appointment.state !== ticket.state) throw new RunAgain('The ticket has changed.');
    await changeState(transaction, appointment, { to, now, reason, set: { ...withOutcome } });
  }
  await changeTicket(transaction, ticket, to, { ...set, ...withOutcome });
  return { ticketId: ticket.id, appointmentId: ticket.appointment_id };
}
