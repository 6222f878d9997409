import { addDays, type Day, dayOf } from '../../shared/instants.ts';
import { ruledSlotsOn, type UnitOpening } from '../free-slots.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import type { AvailabilityRule, RuledSlot } from '../slots-of-day.ts';
import { refusal } from './refuse.ts';

/** Where somebody wants to sit. */
export interface SlotWish {
  readonly startAt: Date;
  /** Consecutive slots that it takes. */
  readonly slotCount: number;
  readonly purpose: AppointmentPurpose;
  /** Whether the unit's own staff books: it may use the seats that citizens cannot book, on any day. */
  readonly byUnit: boolean;
}

/** A slot to sit in, and how many may sit in it. Milliseconds since 1970. */
export interface WantedSlot {
  readonly startAt: number;
  readonly endAt: number;
  /** Seats up to which this booking may fill the slot. */
  readonly limit: number;
  /** All seats of the slot. */
  readonly capacity: number;
}

/** The longest procedures take a session. */
export const maxSlotCount = 8;

/**
 * The slots that a wish takes, by the rules of the unit as they stand.
 *
 * @throws {Refusal} SLOT_PAST, SLOT_UNKNOWN, OUTSIDE_BOOKING_WINDOW
 */
export function wantedSlots(unit: UnitOpening, wish: SlotWish, now: Date): readonly WantedSlot[] {
  if (wish.startAt <= now) throw refusal('SLOT_PAST', 'The slot has begun.', ['startAt']);
  const day = dayOf(wish.startAt);
  const rules = unit.rules.filter(({ purposes }) => purposes.includes(wish.purpose));
  const given = consecutive(ruledSlotsOn(unit, day, rules), wish);
  if (given === null) {
    const message = `${unit.code} gives no ${wish.slotCount} slots in a row for ${wish.purpose} from there.`;
    throw refusal('SLOT_UNKNOWN', message, ['startAt']);
  }
  if (!wish.byUnit) {
    const open = rules.filter((rule) => isBookable(rule, day, dayOf(now)));
    if (consecutive(ruledSlotsOn(unit, day, open), wish) === null) {
      const message = `Citizens cannot book ${day} at ${unit.code} today.`;
      throw refusal('OUTSIDE_BOOKING_WINDOW', message, ['startAt']);
    }
  }
  return given.map(({ startAt, endAt, publicCapacity, internalCapacity }) => ({
    startAt,
    endAt,
    limit: wish.byUnit ? internalCapacity : publicCapacity,
    capacity: internalCapacity,
  }));
}

function isBookable(
  { bookableFromDays, bookableToDays }: AvailabilityRule,
  day: Day,
  today: Day,
): boolean {
  return addDays(today, bookableFromDays) <= day && day <= addDays(today, bookableToDays);
}

/** As many slots as are wanted, each beginning where the one before ends; null where they are not given. */
export function consecutive(
  slots: readonly RuledSlot[],
  { startAt, slotCount }: Pick<SlotWish, 'startAt' | 'slotCount'>,
): readonly RuledSlot[] | null {
  const found: RuledSlot[] = [];
  let next = startAt.getTime();
  while (found.length < slotCount) {
    const slot = slots.find((each) => each.startAt === next);
    if (slot === undefined) return null;
    found.push(slot);
    next = slot.endAt;
  }
  return found;
}
