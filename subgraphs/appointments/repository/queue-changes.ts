import type { Knex } from 'knex';
import { type Day, toStored } from '../../shared/instants.ts';
import { isDuplicate, RunAgain } from '../../shared/write/transaction.ts';
import { atCounterStates, mayFollow, type TicketState } from '../appointment-states.ts';
import type { WaitingTicket } from '../booking/next-ticket.ts';
import { refusal } from '../booking/refuse.ts';
import type { QueueTicketModel } from '../models.ts';
import { ticketColumns } from './queue.ts';

export type NewTicket = Pick<
  QueueTicketModel,
  'unit_code' | 'day' | 'number' | 'appointment_id' | 'procedure_code' | 'purpose'
>;

/**
 * Takes the next number of a unit's day: one statement adds, and holds the day's row until the ticket is in, so numbers have no gap.
 * A change takes it before anything else that can be waited for, as the day's row comes first everywhere.
 *
 * @throws {Refusal} DAY_CLOSED
 */
export async function takeNumber(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<number> {
  const ofDay = { unit_code: unitCode, day };
  await openDay(transaction, unitCode, day);
  const taken = await transaction('queue_days')
    .where(ofDay)
    .whereNull('closed_at')
    .increment('last_number');
  if (taken === 0) throw refusal('DAY_CLOSED', `${unitCode} has closed ${day}.`);
  const row = await transaction('queue_days').select('last_number').where(ofDay).first();
  return row.last_number;
}

/** Makes the row of a day whose numbers are not counted yet; it begins after those that were given out before. */
async function openDay(transaction: Knex.Transaction, unitCode: string, day: Day): Promise<void> {
  const ofDay = { unit_code: unitCode, day };
  if (await transaction('queue_days').select('day').where(ofDay).first()) return;
  const last = await transaction('queue_tickets').max({ number: 'number' }).where(ofDay).first();
  await transaction('queue_days')
    .insert({ ...ofDay, last_number: Number(last?.number ?? 0), closed_at: null })
    .onConflict(['unit_code', 'day'])
    .merge(['unit_code']);
}

/** Issues a ticket with the number that was taken for it. */
export async function insertTicket(
  transaction: Knex.Transaction,
  ticket: NewTicket,
  now: Date,
): Promise<number> {
  const [id] = await transaction('queue_tickets').insert({
    ...ticket,
    state: 'CHECKED_IN',
    counter: null,
    issued_at: toStored(now),
  });
  return Number(id);
}

/** Closes a day. @returns whether it was open */
export async function closeQueueDay(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
  now: Date,
): Promise<boolean> {
  await openDay(transaction, unitCode, day);
  const closed = await transaction('queue_days')
    .where({ unit_code: unitCode, day })
    .whereNull('closed_at')
    .update({ closed_at: toStored(now) });
  return closed === 1;
}

/** Opens a day again; its numbers go on. @returns whether it was closed */
export async function reopenQueueDay(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<boolean> {
  const reopened = await transaction('queue_days')
    .where({ unit_code: unitCode, day })
    .whereNotNull('closed_at')
    .update({ closed_at: null });
  return reopened === 1;
}

/** Whether a unit has closed a day. */
export async function isDayClosed(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<boolean> {
  const closed = await transaction('queue_days')
    .where({ unit_code: unitCode, day })
    .whereNotNull('closed_at')
    .first('day');
  return closed !== undefined;
}

export async function ticketById(
  transaction: Knex.Transaction,
  id: number,
): Promise<QueueTicketModel | null> {
  return (await transaction('queue_tickets').select(ticketColumns).where({ id }).first()) ?? null;
}

/** Tickets of a day that are not done, lowest number first. */
export function openTickets(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<QueueTicketModel[]> {
  return transaction('queue_tickets')
    .select(ticketColumns)
    .where({ unit_code: unitCode, day })
    .whereIn('state', ['CHECKED_IN', 'PARKED', ...atCounterStates])
    .orderBy('number');
}

/** Everybody who waits to be called, with the begins of their appointments. */
export async function waitingTickets(
  db: Knex,
  unitCode: string,
  day: Day,
): Promise<WaitingTicket[]> {
  const rows = await db('queue_tickets')
    .leftJoin('appointments', 'appointments.id', 'queue_tickets.appointment_id')
    .select(
      'queue_tickets.id',
      'queue_tickets.number',
      'queue_tickets.procedure_code',
      'appointments.start_at',
    )
    .where({ 'queue_tickets.unit_code': unitCode, 'queue_tickets.day': day })
    .where('queue_tickets.state', 'CHECKED_IN');
  return rows.map(({ id, number, procedure_code, start_at }) => ({
    id,
    number,
    appointmentAt: start_at,
    procedureCode: procedure_code,
  }));
}

/** What changes of a ticket with its state. */
export type TicketChange = Partial<
  Pick<
    QueueTicketModel,
    | 'counter'
    | 'called_at'
    | 'serving_at'
    | 'finished_at'
    | 'wait_seconds'
    | 'service_seconds'
    | 'outcome'
  >
>;

/**
 * Brings a ticket to its next state. Its counter is taken while it is there: the unique key leaves one ticket at each.
 *
 * @throws {Refusal} STATE_CONFLICT
 * @throws {RunAgain} when it, or its counter, has changed since it was read
 */
export async function changeTicket(
  transaction: Knex.Transaction,
  ticket: QueueTicketModel,
  to: TicketState,
  set: TicketChange,
): Promise<void> {
  const { id, state, number, unit_code, day } = ticket;
  if (!mayFollow(state, to)) {
    throw refusal('STATE_CONFLICT', `Ticket ${number}, which is ${state}, cannot become ${to}.`);
  }
  const counter = set.counter ?? ticket.counter;
  const key = atCounterStates.includes(to) ? `${unit_code}/${day}/${counter}` : null;
  try {
    const changed = await transaction('queue_tickets')
      .where({ id, state })
      .update({ ...set, state: to, counter_key: key });
    if (changed === 0) throw new RunAgain('The ticket has changed since it was read.');
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain('The counter has just been taken.') : error;
  }
}

/** The ticket that a counter has called or serves; null when it is free. */
export async function ticketAtCounter(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
  counter: number,
): Promise<number | null> {
  const row = await transaction('queue_tickets')
    .select('number')
    .where({ unit_code: unitCode, day, counter })
    .whereIn('state', atCounterStates)
    .first();
  return row?.number ?? null;
}
