import { addDays, type Day, dayOf, instantAt } from '../../shared/instants.ts';
import type { Random } from '../../shared/random.ts';
import { citizenNumber, mobileNumber, personName } from '../../shared/vietnamese-names.ts';
import { type AppointmentState, occupiesSeats } from '../appointment-states.ts';
import type { AppointmentModel } from '../models.ts';
import type { RuledSlot } from '../slots-of-day.ts';
import type { Reached } from './history.ts';
import type { SeatedSlot, Seats } from './seats.ts';
import type { UnitProfile } from './unit-profiles.ts';
import type { Wish } from './wishes.ts';

/** Who comes: made up. */
export interface Party {
  readonly name: string;
  readonly phone: string | null;
  readonly idNumber: string;
}

/** An appointment up to the moment at which the citizen arrives. */
export interface Booking {
  readonly wish: Wish;
  readonly slot: RuledSlot;
  /** Where the citizen sits; null for what was given up or ran out. */
  readonly seat: SeatedSlot | null;
  readonly party: Party;
  readonly channel: AppointmentModel['channel'];
  /** Whether the citizen has come, and a ticket is to be given. */
  readonly kept: boolean;
  readonly heldUntil: number | null;
  readonly reached: readonly Reached[];
}

const minuteMs = 60_000;
/** How long a hold lasts. */
const holdMs = 10 * minuteMs;
const noShowMs = 30 * minuteMs;

/** What becomes of appointments whose time has come, and how often. */
const pastFates = [
  ['kept', 80],
  ['NO_SHOW', 8],
  ['CANCELLED_BY_CITIZEN', 7],
  ['RESCHEDULED', 3],
  ['CANCELLED_BY_UNIT', 1],
  ['EXPIRED', 1],
] as const;

/** What has become of those that lie ahead; of two holds, one has run out without anybody having written it down. */
const futureFates = [
  ['CONFIRMED', 92],
  ['CANCELLED_BY_CITIZEN', 4],
  ['RESCHEDULED', 2],
  ['held', 1],
  ['lapsed', 1],
] as const;

type Fate = (typeof pastFates)[number][0] | (typeof futureFates)[number][0];

const channels = [
  ['PORTAL', 45],
  ['MOBILE', 25],
  ['PHONE', 15],
  ['PARTNER', 10],
  ['COUNTER', 5],
] as const;

const reasons: { readonly [State in AppointmentState]?: string } = {
  CANCELLED_BY_CITIZEN: 'Công dân bận việc',
  CANCELLED_BY_UNIT: 'Đơn vị tạm ngừng tiếp nhận',
  RESCHEDULED: 'Công dân đề nghị dời lịch',
};

/** Books one wish; null when the day has no free seat. */
export function book(
  wish: Wish,
  seats: Seats,
  profile: UnitProfile,
  present: Date,
  random: Random,
): Booking | null {
  const slot = seats.find(wish, random);
  if (slot === null) return null;
  const isPast = slot.startAt <= present.getTime();
  const fate: Fate = isPast ? random.weighted(pastFates) : random.weighted(futureFates);
  const party = {
    name: personName(random),
    phone: random.chance(0.9) ? mobileNumber(random) : null,
    idNumber: citizenNumber(random),
  };
  return {
    wish,
    slot,
    seat: seatFor(fate, slot, seats),
    party,
    channel: random.weighted(channels),
    kept: fate === 'kept',
    ...historyOf(fate, slot, profile, present, random),
  };
}

function seatFor(fate: Fate, slot: RuledSlot, seats: Seats): SeatedSlot | null {
  if (fate === 'held' || fate === 'lapsed') return seats.seat(slot, 'held');
  return fate === 'kept' || occupiesSeats(fate) ? seats.seat(slot, 'booked') : null;
}

function historyOf(
  fate: Fate,
  slot: RuledSlot,
  profile: UnitProfile,
  present: Date,
  random: Random,
): Pick<Booking, 'heldUntil' | 'reached'> {
  const now = present.getTime();
  if (fate === 'held' || fate === 'lapsed') {
    const at = now - (fate === 'held' ? 2 : 30) * minuteMs;
    return { heldUntil: at + holdMs, reached: [{ state: 'HELD', at, reason: null }] };
  }
  const heldAt = bookingTime(slot, profile, now, random);
  const held: Reached = { state: 'HELD', at: heldAt, reason: null };
  if (fate === 'EXPIRED') {
    const heldUntil = heldAt + holdMs;
    return { heldUntil, reached: [held, { state: 'EXPIRED', at: heldUntil, reason: null }] };
  }
  const confirmedAt = heldAt + random.integer(20, 300) * 1_000;
  const confirmed: Reached = { state: 'CONFIRMED', at: confirmedAt, reason: null };
  if (fate === 'kept' || fate === 'CONFIRMED')
    return { heldUntil: null, reached: [held, confirmed] };
  const endedAt =
    fate === 'NO_SHOW'
      ? Math.min(slot.startAt + noShowMs, now)
      : between(confirmedAt, Math.min(slot.startAt, now), random);
  const ended: Reached = { state: fate, at: endedAt, reason: reasons[fate] ?? null };
  return { heldUntil: null, reached: [held, confirmed, ended] };
}

/** When somebody booked: within the booking window of the slot, and at least a quarter of an hour ago. */
function bookingTime(
  { startAt }: RuledSlot,
  { bookableFromDays, bookableToDays }: UnitProfile,
  now: number,
  random: Random,
): number {
  const day: Day = dayOf(new Date(startAt));
  const earliest = instantAt(addDays(day, -bookableToDays)).getTime();
  const latest =
    bookableFromDays === 0 ? startAt : instantAt(addDays(day, 1 - bookableFromDays)).getTime();
  return between(earliest, Math.min(latest, now) - 15 * minuteMs, random);
}

/** An instant between two, in whole seconds. */
function between(from: number, to: number, random: Random): number {
  return to <= from ? from : from + Math.floor(((to - from) * random.next()) / 1_000) * 1_000;
}
