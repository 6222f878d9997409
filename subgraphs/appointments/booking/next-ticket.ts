import type { StoredInstant } from '../../shared/instants.ts';

/** Somebody who waits. */
export interface WaitingTicket {
  readonly id: number;
  readonly number: number;
  /** Begin of the appointment; null for a walk-in. */
  readonly appointmentAt: StoredInstant | null;
  readonly procedureCode: string | null;
}

/** A counter of a unit. */
export interface Counter {
  readonly number: number;
  /** Names of the fields that it serves; none when it serves all. */
  readonly fieldNames: readonly string[];
}

/**
 * Whose turn it is: who has an appointment whose time has come, the earliest first, as its seat was kept free for them; then
 * everybody by number, also those who came too early for their appointments.
 */
export function nextTicket(
  waiting: readonly WaitingTicket[],
  now: StoredInstant,
): WaitingTicket | null {
  const turn = ({ appointmentAt }: WaitingTicket) =>
    appointmentAt !== null && appointmentAt <= now ? appointmentAt : '~';
  return waiting.reduce<WaitingTicket | null>((next, ticket) => {
    if (next === null) return ticket;
    const [one, other] = [turn(ticket), turn(next)];
    if (one !== other) return one < other ? ticket : next;
    return ticket.number < next.number ? ticket : next;
  }, null);
}

/**
 * Whether a counter passes over tickets of a field: one that it does not serve while another counter of the unit does. What no counter
 * serves, and what a ticket is for when nobody knows, is for each of them.
 *
 * @param field null when it is not known
 */
export function passesOver(
  counter: Counter,
  counters: readonly Counter[],
  field: string | null,
): boolean {
  return (
    field !== null && !serves(counter, field) && counters.some((other) => serves(other, field))
  );
}

function serves({ fieldNames }: Counter, field: string): boolean {
  return fieldNames.length === 0 || fieldNames.includes(field);
}
