import type { StoredInstant } from '../../shared/instants.ts';

/** Somebody who waits. */
export interface WaitingTicket {
  readonly id: number;
  readonly number: number;
  /** Begin of the appointment; null for a walk-in. */
  readonly appointmentAt: StoredInstant | null;
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
