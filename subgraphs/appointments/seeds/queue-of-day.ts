import type { Session } from '../../shared/working-calendar.ts';
import type { TicketState } from '../appointment-states.ts';

/** Somebody who takes a ticket. Seconds since midnight. */
export interface Arrival {
  readonly at: number;
  readonly serviceSeconds: number;
  /** Does not come when called. */
  readonly leaves: boolean;
  /** Fetches papers, and has not come back. */
  readonly parks: boolean;
  /** Numbers of the counters that may call. */
  readonly counters: readonly number[];
}

/** What became of an arrival; seconds since midnight. */
export interface Turn {
  readonly number: number;
  readonly state: TicketState;
  readonly counter: number | null;
  readonly calledAt: number | null;
  readonly finishedAt: number | null;
}

/** Seconds between a call and the begin of the service, and after which a number that nobody answers is passed over. */
export const approachSeconds = 20;
const patienceSeconds = 90;

/**
 * Plays the queue of one day: numbers in the order of arrival, each called by the counter that is free first of those that serve it.
 *
 * @param arrivals earliest first
 * @param until the second of the day at which is looked; what happens later has not happened
 * @returns one turn for each arrival up to then
 */
export function playQueue(
  arrivals: readonly Arrival[],
  sessions: readonly Session[],
  until: number,
): Turn[] {
  const freeAt = new Map<number, number>();
  const freeFrom = (counter: number) => freeAt.get(counter) ?? 0;
  return arrivals
    .filter(({ at }) => at <= until)
    .map((arrival, index) => {
      const counter = arrival.counters.reduce((first, other) =>
        freeFrom(other) < freeFrom(first) ? other : first,
      );
      const calledAt = withinSessions(Math.max(arrival.at + 1, freeFrom(counter)), sessions);
      const finishedAt =
        calledAt + (arrival.leaves ? patienceSeconds : approachSeconds + arrival.serviceSeconds);
      freeAt.set(counter, finishedAt);
      return turnAt(arrival, { number: index + 1, counter, calledAt, finishedAt }, until);
    });
}

type Played = { number: number; counter: number; calledAt: number; finishedAt: number };

function turnAt(
  { leaves, parks }: Arrival,
  { number, counter, calledAt, finishedAt }: Played,
  until: number,
): Turn {
  if (calledAt > until) {
    return { number, state: 'CHECKED_IN', counter: null, calledAt: null, finishedAt: null };
  }
  if (finishedAt > until) {
    const state = leaves || calledAt + approachSeconds > until ? 'CALLED' : 'SERVING';
    return { number, state, counter, calledAt, finishedAt: null };
  }
  if (leaves) return { number, state: 'NO_SHOW', counter, calledAt, finishedAt };
  if (parks) return { number, state: 'PARKED', counter, calledAt, finishedAt: null };
  return { number, state: 'COMPLETED', counter, calledAt, finishedAt };
}

/** Nobody is called during the midday break; after the last session the rest of the queue is still served. */
function withinSessions(second: number, sessions: readonly Session[]): number {
  const open = sessions.find(({ to }) => second < to * 60);
  return open === undefined ? second : Math.max(second, open.from * 60);
}
