import { type Day, instantAt } from '../shared/instants.ts';
import { compareText } from '../shared/text.ts';
import type { Session } from '../shared/working-calendar.ts';
import type { Fields } from './fields.ts';
import type { SlotPlace } from './taken-seats.ts';
import { isValid } from './working-days.ts';

/** One session of the week in which a unit gives appointments. Minutes since midnight in Asia/Ho_Chi_Minh. */
export interface AvailabilityRule extends Session {
  /** Bit 0 is Monday, bit 6 Sunday. */
  readonly weekdays: number;
  readonly slotMinutes: number;
  readonly publicCapacity: number;
  readonly internalCapacity: number;
  readonly purposes: readonly string[];
  readonly fields: Fields;
  readonly bookableFromDays: number;
  readonly bookableToDays: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** A time in which no appointments are given; milliseconds since 1970. */
export interface ClosedTime {
  readonly from: number;
  readonly to: number;
}

/** A slot as the rules have it, before anybody has booked. Milliseconds since 1970. */
export interface RuledSlot extends SlotPlace {
  readonly publicCapacity: number;
  readonly internalCapacity: number;
}

/** One working day of one unit. */
export interface WorkingDay {
  readonly day: Day;
  /** The weekday by whose pattern it is worked, 1 = Monday to 7 = Sunday. */
  readonly weekday: number;
  readonly sessions: readonly Session[];
  readonly closures: readonly ClosedTime[];
}

const msPerMinute = 60_000;

/**
 * The slots of one day: those of the rules that hold on it, as far as they lie whole within office hours and outside closures,
 * soonest first, then by fields.
 *
 * Slots are counted from the begin of their rule, so that shorter office hours or a closure drop slots but shift none.
 */
export function slotsOfDay(rules: readonly AvailabilityRule[], working: WorkingDay): RuledSlot[] {
  const midnight = instantAt(working.day).getTime();
  const slots = rules
    .filter((rule) => holdsOn(rule, working))
    .flatMap((rule) => slotsOfRule(rule, working, midnight));
  return slots.sort(
    (one, other) => one.startAt - other.startAt || compareText(one.fields, other.fields),
  );
}

function holdsOn(rule: AvailabilityRule, { day, weekday }: WorkingDay): boolean {
  return (rule.weekdays & (1 << (weekday - 1))) !== 0 && isValid(rule, day);
}

function slotsOfRule(
  { from, to, slotMinutes, fields, publicCapacity, internalCapacity }: AvailabilityRule,
  { sessions, closures }: WorkingDay,
  midnight: number,
): RuledSlot[] {
  const slots: RuledSlot[] = [];
  for (let start = from; start + slotMinutes <= to; start += slotMinutes) {
    const end = start + slotMinutes;
    if (!sessions.some((session) => session.from <= start && end <= session.to)) continue;
    const startAt = midnight + start * msPerMinute;
    const endAt = midnight + end * msPerMinute;
    if (closures.some((closure) => closure.from < endAt && startAt < closure.to)) continue;
    slots.push({ startAt, endAt, fields, publicCapacity, internalCapacity });
  }
  return slots;
}

/**
 * As many slots as are wanted, each beginning where the one before ends, at the same counters; null where they are not given.
 *
 * @param slots at no time two
 */
export function consecutive(
  slots: readonly RuledSlot[],
  startAt: number,
  slotCount: number,
): readonly RuledSlot[] | null {
  const found: RuledSlot[] = [];
  let next = startAt;
  while (found.length < slotCount) {
    const slot = slots.find((each) => each.startAt === next);
    if (slot === undefined || slot.fields !== (found[0] ?? slot).fields) return null;
    found.push(slot);
    next = slot.endAt;
  }
  return found;
}
