/**
 * The states of an appointment, and the changes between them that are allowed.
 *
 * A ticket of the queue goes through the part of it that begins with CHECKED_IN.
 */
const followers = {
  HELD: ['CONFIRMED', 'EXPIRED'],
  CONFIRMED: ['CHECKED_IN', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_UNIT', 'RESCHEDULED', 'NO_SHOW'],
  // Who leaves before the number is called did not come, as far as the unit can tell.
  CHECKED_IN: ['CALLED', 'NO_SHOW'],
  CALLED: ['SERVING', 'NO_SHOW'],
  SERVING: ['COMPLETED', 'PARKED'],
  PARKED: ['CALLED', 'NO_SHOW'],
  COMPLETED: [],
  EXPIRED: [],
  CANCELLED_BY_CITIZEN: [],
  CANCELLED_BY_UNIT: [],
  RESCHEDULED: [],
  NO_SHOW: [],
} as const satisfies Record<string, readonly string[]>;

export type AppointmentState = keyof typeof followers;
export type TicketState = 'CHECKED_IN' | 'CALLED' | 'SERVING' | 'PARKED' | 'COMPLETED' | 'NO_SHOW';

export const appointmentStates = Object.keys(followers) as AppointmentState[];

/** States in which a ticket occupies a counter. */
export const atCounterStates: readonly TicketState[] = ['CALLED', 'SERVING'];

/** Whether an appointment may go from one state to another; null stands for one that does not exist yet. */
export function mayFollow(from: AppointmentState | null, to: AppointmentState): boolean {
  if (from === null) return to === 'HELD';
  const allowed: readonly AppointmentState[] = followers[from];
  return allowed.includes(to);
}

/** Whether a state is the last one: nothing follows it. */
export function isFinal(state: AppointmentState): boolean {
  return followers[state].length === 0;
}

/** What occupies seats: everything that will or did take place, but neither what was given up nor what ran out. */
export function occupiesSeats(state: AppointmentState): boolean {
  return !seatlessStates.includes(state);
}

const seatlessStates: readonly AppointmentState[] = [
  'EXPIRED',
  'CANCELLED_BY_CITIZEN',
  'CANCELLED_BY_UNIT',
  'RESCHEDULED',
];

/** The state as of an instant: a hold ends by itself at `heldUntil`, whether or not anybody has written that down. */
export function stateAt(
  state: AppointmentState,
  heldUntil: Date | null,
  now: Date,
): AppointmentState {
  return state === 'HELD' && heldUntil !== null && heldUntil <= now ? 'EXPIRED' : state;
}
