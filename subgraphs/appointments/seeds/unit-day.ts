import { type Day, instantAt } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import type { Session } from '../../shared/working-calendar.ts';
import type { Outcome } from '../models.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import type { Booking } from './bookings.ts';
import { type Arrival, playQueue, type Turn } from './queue-of-day.ts';
import type { UnitProfile } from './unit-profiles.ts';

/** A ticket with what it was for; a walk-in has no booking. */
export interface SeededTicket {
  readonly day: Day;
  readonly booking: Booking | null;
  readonly purpose: AppointmentPurpose;
  readonly procedureCode: string | null;
  /** Seconds since midnight. */
  readonly issuedAt: number;
  readonly serviceSeconds: number | null;
  readonly outcome: Outcome | null;
  readonly turn: Turn;
}

const outcomes = [
  ['RENDERED', 90],
  ['PAPERS_MISSING', 6],
  ['REFERRED', 2],
  ['NOT_RENDERED', 2],
] as const;

const walkInPurposes = [
  ['SUBMIT', 60],
  ['COLLECT', 25],
  ['CONSULT', 10],
  ['SUPPLEMENT', 5],
] as const;

const secondsPerMinute = 60;
const secondsPerDay = 86_400;

/** One day of one unit. */
export interface QueueDay {
  readonly day: Day;
  readonly sessions: readonly Session[];
  /** Numbers of the counters that call for a procedure. */
  readonly countersFor: (procedureCode: string | null) => readonly number[];
  /** Of those who kept their appointments. */
  readonly bookings: readonly Booking[];
  /** How many come without an appointment on the whole day. */
  readonly walkIns: number;
}

/** The tickets of one unit's day: of those who kept their appointments and of walk-ins, as far as the day has come. */
export function ticketsOfDay(
  { day, sessions, countersFor, bookings, walkIns }: QueueDay,
  { meanServiceSeconds }: UnitProfile,
  {
    present,
    procedureCodes,
  }: { readonly present: Date; readonly procedureCodes: readonly string[] },
  random: Random,
): SeededTicket[] {
  const midnight = instantAt(day).getTime();
  const until = Math.min(secondsPerDay, Math.floor((present.getTime() - midnight) / 1_000));
  const isToday = until < secondsPerDay;
  const arrival = (at: number, counters: readonly number[]): Arrival => ({
    at,
    counters,
    serviceSeconds: Math.round(meanServiceSeconds * (0.4 + 0.6 * (random.next() + random.next()))),
    leaves: random.chance(0.03),
    parks: isToday && random.chance(0.04),
  });
  const coming = [
    ...bookings.map((booking) => ({
      booking,
      purpose: booking.wish.purpose,
      procedureCode: booking.wish.procedureCode,
      arrival: arrival(
        Math.round((booking.slot.startAt - midnight) / 1_000) -
          random.integer(0, 12 * secondsPerMinute),
        countersFor(booking.wish.procedureCode),
      ),
    })),
    ...Array.from({ length: sessions.length === 0 ? 0 : walkIns }, () => {
      const purpose = random.weighted(walkInPurposes);
      const procedureCode = procedureCodes.length > 0 ? random.pick(procedureCodes) : null;
      const at = arrivalWithin(sessions, random);
      return {
        booking: null,
        purpose,
        procedureCode,
        arrival: arrival(at, countersFor(procedureCode)),
      };
    }),
  ];
  coming.sort((one, other) => one.arrival.at - other.arrival.at);
  const turns = playQueue(
    coming.map(({ arrival: come }) => come),
    sessions,
    until,
  );
  return turns.map((turn, index) => {
    const { arrival: come, ...about } = coming[index] as (typeof coming)[number];
    const isDone = turn.state === 'COMPLETED';
    return {
      ...about,
      day,
      issuedAt: come.at,
      turn,
      serviceSeconds: isDone ? come.serviceSeconds : null,
      outcome: isDone ? random.weighted(outcomes) : null,
    };
  });
}

/** A second within a session, earlier ones more likely; the last half hour of a session is quiet. */
function arrivalWithin(sessions: readonly Session[], random: Random): number {
  const { from, to } = random.pick(sessions);
  const share = Math.min(random.next(), random.next() + 0.2);
  return Math.floor((from + (to - 30 - from) * share) * secondsPerMinute);
}
