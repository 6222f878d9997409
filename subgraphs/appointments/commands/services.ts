import type { Knex } from 'knex';
import { type Day, dayOf, fromStored, toStored } from '../../shared/instants.ts';
import { RunAgain } from '../../shared/write/transaction.ts';
import {
  type Counter,
  nextTicket,
  passesOver,
  type WaitingTicket,
} from '../booking/next-ticket.ts';
import { refusal } from '../booking/refuse.ts';
import type { Attendance, Outcome, QueueTicketModel } from '../models.ts';
import { countersOf } from '../repository/counters.ts';
import { ticketAtCounter, waitingTickets } from '../repository/queue-changes.ts';
import { unitsByCode } from '../repository/unit-facts.ts';
import { advance, ticketToChange } from './advance-ticket.ts';
import type { Desk } from './desk.ts';

export interface Call {
  readonly unitCode: string;
  readonly counter: number;
  /** A ticket to call before its turn; by default whose turn it is. */
  readonly ticketId: number | null;
  /** Names of the fields of procedures, as far as they are known. */
  readonly fields: ReadonlyMap<string, string | null>;
}

/** Calls a number to a free counter. */
export async function callNext(
  transaction: Knex.Transaction,
  call: Call,
  { now }: Desk,
): Promise<Attendance> {
  const { counter } = call;
  const day = dayOf(now);
  const counters = await countersOf(transaction, call.unitCode);
  const at = await requireFreeCounter(transaction, call, counters, day);
  const isFor = ({ procedureCode }: WaitingTicket) =>
    !passesOver(at, counters, call.fields.get(procedureCode ?? '') ?? null);
  const ticket = await ticketToCall(transaction, call, isFor, now);
  const isFirstCall = ticket.called_at === null;
  const set = {
    counter,
    ...(isFirstCall && {
      called_at: toStored(now),
      wait_seconds: secondsSince(ticket.issued_at, now),
    }),
  };
  return advance(transaction, ticket, { to: 'CALLED', now, set });
}

/** @throws {Refusal} UNIT_UNKNOWN, COUNTER_UNKNOWN, COUNTER_BUSY */
async function requireFreeCounter(
  transaction: Knex.Transaction,
  { unitCode, counter }: Call,
  counters: readonly Counter[],
  day: Day,
): Promise<Counter> {
  const [unit] = await unitsByCode(transaction, [unitCode]);
  if (!unit) throw refusal('UNIT_UNKNOWN', `No unit has the code "${unitCode}".`, ['unitCode']);
  const at = counters.find(({ number }) => number === counter);
  if (at === undefined) {
    const numbers = counters.map(({ number }) => number).join(', ');
    const message = `${unitCode} has no counter ${counter}, but these: ${numbers || 'none'}.`;
    throw refusal('COUNTER_UNKNOWN', message, ['counter']);
  }
  const busy = await ticketAtCounter(transaction, unitCode, day, counter);
  if (busy === null) return at;
  throw refusal('COUNTER_BUSY', `Counter ${counter} has ticket ${busy}.`, ['counter']);
}

/** @throws {Refusal} QUEUE_EMPTY, TICKET_UNKNOWN */
async function ticketToCall(
  transaction: Knex.Transaction,
  { unitCode, counter, ticketId }: Call,
  isFor: (ticket: WaitingTicket) => boolean,
  now: Date,
): Promise<QueueTicketModel> {
  const day = dayOf(now);
  if (ticketId !== null) {
    const ticket = await ticketToChange(transaction, ticketId);
    if (ticket.unit_code === unitCode && ticket.day === day) return ticket;
    const message = `The ticket is not of ${unitCode} on ${day}.`;
    throw refusal('TICKET_UNKNOWN', message, ['ticketId']);
  }
  const waiting = await waitingTickets(transaction, unitCode, day);
  const next = nextTicket(waiting.filter(isFor), toStored(now));
  if (next === null) {
    throw refusal('QUEUE_EMPTY', `Nobody waits at ${unitCode} for counter ${counter}.`);
  }
  const ticket = await ticketToChange(transaction, next.id);
  // Another counter may have called it since the line was read.
  if (ticket.state !== 'CHECKED_IN') throw new RunAgain('The ticket has been called.');
  return ticket;
}

/** Records that who was called is at the counter. */
export async function startService(
  transaction: Knex.Transaction,
  ticketId: number | null,
  { now }: Desk,
): Promise<Attendance> {
  const ticket = await ticketToChange(transaction, ticketId);
  const set = { serving_at: toStored(now) };
  return advance(transaction, ticket, { to: 'SERVING', now, set });
}

/** Frees the counter while somebody fetches papers. */
export async function parkTicket(
  transaction: Knex.Transaction,
  { ticketId, reason }: { readonly ticketId: number | null; readonly reason: string | null },
  { now }: Desk,
): Promise<Attendance> {
  const ticket = await ticketToChange(transaction, ticketId);
  const set = { serving_at: null, service_seconds: servedSeconds(ticket, now) };
  return advance(transaction, ticket, { to: 'PARKED', now, reason, set });
}

/** Ends a service. */
export async function finishService(
  transaction: Knex.Transaction,
  { ticketId, outcome }: { readonly ticketId: number | null; readonly outcome: Outcome },
  { now }: Desk,
): Promise<Attendance> {
  const ticket = await ticketToChange(transaction, ticketId);
  const set = {
    serving_at: null,
    finished_at: toStored(now),
    service_seconds: servedSeconds(ticket, now),
  };
  return advance(transaction, ticket, { to: 'COMPLETED', now, outcome, set });
}

/** Of all services of a ticket: the one that is going on, and those before it was parked. */
function servedSeconds(
  { service_seconds, serving_at, called_at }: QueueTicketModel,
  now: Date,
): number {
  const since = serving_at ?? called_at;
  return (service_seconds ?? 0) + (since === null ? 0 : secondsSince(since, now));
}

function secondsSince(stored: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - fromStored(stored).getTime()) / 1_000));
}
