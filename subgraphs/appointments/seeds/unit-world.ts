import { addDays, dayOf } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import { type Counter, passesOver } from '../booking/next-ticket.ts';
import type { UnitFacts } from '../free-slots.ts';
import { sessionsOn } from '../working-days.ts';
import { type Booking, book } from './bookings.ts';
import { type SeatedSlot, Seats } from './seats.ts';
import { type SeededTicket, ticketsOfDay } from './unit-day.ts';
import { openCounters, type UnitProfile } from './unit-profiles.ts';
import type { WeightedDays, Wish } from './wishes.ts';

/** What is to be made for one unit. */
export interface UnitPlan {
  readonly unit: UnitFacts;
  readonly profile: UnitProfile;
  readonly counters: readonly Counter[];
  /** Names of the fields of procedures. */
  readonly fields: ReadonlyMap<string, string | null>;
  /** Days on which people come, with how likely they do. */
  readonly days: WeightedDays;
  readonly present: Date;
  /** What applicants of dossiers come for. */
  readonly wishes: readonly Wish[];
  /** How many appointments there are to be in all. */
  readonly appointments: number;
  /** Procedures that people come for. */
  readonly procedureCodes: readonly string[];
}

export interface UnitWorld {
  readonly slots: Iterable<SeatedSlot>;
  readonly bookings: readonly Booking[];
  readonly tickets: readonly SeededTicket[];
}

/** Days before today whose walk-ins are made up too; of earlier days there are only the tickets of appointments. */
const walkInDays = 4;
/** Draws of a day before a wish is dropped, as the unit is closed or full on all of them. */
const drawsOfDay = 8;

/** Makes the appointments and the queue of one unit. */
export function unitWorld(plan: UnitPlan, nextSlotId: () => number, random: Random): UnitWorld {
  const { unit, profile, present, wishes } = plan;
  const seats = new Seats(unit, nextSlotId);
  const bookings: Booking[] = [];
  const tryWish = (wish: Wish): boolean => {
    const booking = book(wish, seats, profile, present, random);
    if (booking) bookings.push(booking);
    return booking !== null;
  };
  wishes.forEach(tryWish);
  for (let missing = plan.appointments - bookings.length; missing > 0; missing--) {
    for (let draw = 0; draw < drawsOfDay && !tryWish(anyWish(plan, random)); draw++);
  }
  return { slots: seats.seated, bookings, tickets: queues(plan, bookings, random) };
}

function anyWish({ procedureCodes, days }: UnitPlan, random: Random): Wish {
  return {
    purpose: random.chance(0.75) ? 'SUBMIT' : 'CONSULT',
    day: random.weighted(days),
    after: 0,
    procedureCode: procedureCodes.length > 0 ? random.pick(procedureCodes) : null,
    dossierCode: null,
    isConfidential: false,
  };
}

/** The tickets of every day on which somebody kept an appointment, and of the last days with their walk-ins. */
function queues(
  { unit, profile, counters, fields, present, procedureCodes }: UnitPlan,
  bookings: readonly Booking[],
  random: Random,
): SeededTicket[] {
  const open = openCounters(profile, counters);
  const countersFor = (procedureCode: string | null) => {
    const field = fields.get(procedureCode ?? '') ?? null;
    return open.filter((counter) => !passesOver(counter, open, field)).map(({ number }) => number);
  };
  const today = dayOf(present);
  const firstWalkIns = addDays(today, -walkInDays);
  const kept = Map.groupBy(
    bookings.filter((booking) => booking.kept),
    ({ slot }) => dayOf(new Date(slot.startAt)),
  );
  const days = new Set(kept.keys());
  for (let day = firstWalkIns; day <= today; day = addDays(day, 1)) days.add(day);
  return [...days].sort().flatMap((day) =>
    ticketsOfDay(
      {
        day,
        sessions: [...sessionsOn(day, unit.specialDays.get(day), unit.officeSessions)].sort(
          (one, other) => one.from - other.from,
        ),
        countersFor,
        bookings: kept.get(day) ?? [],
        walkIns: day < firstWalkIns ? 0 : profile.walkIns,
      },
      profile,
      { present, procedureCodes },
      random,
    ),
  );
}
