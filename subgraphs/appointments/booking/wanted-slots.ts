import { addDays, type Day, dayOf } from '../../shared/instants.ts';
import { allFields, codesOf, covers } from '../fields.ts';
import { ruledSlotsOn, type UnitOpening } from '../free-slots.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { type AvailabilityRule, consecutive, type RuledSlot } from '../slots-of-day.ts';
import { mostAtOnce, type SlotPlace, type TakenSlot } from '../taken-seats.ts';
import { refusal } from './refuse.ts';

/** Where somebody wants to sit. */
export interface SlotWish {
  readonly startAt: Date;
  /** Consecutive slots that it takes. */
  readonly slotCount: number;
  readonly purpose: AppointmentPurpose;
  /** Code of the field of the procedure; null for what has none. */
  readonly field: string | null;
  /** Whether the unit's own staff books: it may use the seats that citizens cannot book, on any day. */
  readonly byUnit: boolean;
}

/** A slot to sit in, and how many may sit in it. Milliseconds since 1970. */
export interface WantedSlot extends SlotPlace {
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
  const rules = rulesFor(unit, wish);
  const inARow = (given: readonly RuledSlot[]) =>
    consecutive(given, wish.startAt.getTime(), wish.slotCount);
  const given = inARow(ruledSlotsOn(unit, day, rules));
  if (given === null) {
    throw refusal('SLOT_UNKNOWN', whyNotGiven(unit, wish), ['startAt']);
  }
  if (!wish.byUnit) {
    const open = rules.filter((rule) => isBookable(rule, day, dayOf(now)));
    if (inARow(ruledSlotsOn(unit, day, open)) === null) {
      const message = `Citizens cannot book ${day} at ${unit.code} today.`;
      throw refusal('OUTSIDE_BOOKING_WINDOW', message, ['startAt']);
    }
  }
  return given.map(({ startAt, endAt, fields, publicCapacity, internalCapacity }) => ({
    startAt,
    endAt,
    fields,
    limit: wish.byUnit ? internalCapacity : publicCapacity,
    capacity: internalCapacity,
  }));
}

/** Whoever names no procedure, or one of another field, may not see why others get a slot then. */
function whyNotGiven(unit: UnitOpening, { startAt, slotCount, purpose }: SlotWish): string {
  const byField = ruledSlotsOn(unit, dayOf(startAt), unit.rules).filter(
    (slot) => slot.startAt === startAt.getTime() && slot.fields !== allFields,
  );
  const fields = byField.flatMap((slot) => codesOf(slot.fields));
  const slots = slotCount === 1 ? 'slot' : `${slotCount} slots in a row`;
  const message = `${unit.code} gives no ${slots} for ${purpose} from there.`;
  if (fields.length === 0) return message;
  return `${message} It gives some to procedures of ${fields.slice(0, 10).join(', ')}: name the procedure.`;
}

/** What slots across those that are wanted leave of their seats. */
export function roomIn(
  slots: readonly WantedSlot[],
  across: readonly TakenSlot[],
): readonly WantedSlot[] {
  return slots.map((slot) => ({ ...slot, limit: slot.limit - mostAtOnce(across, slot) }));
}

/** The rules of a unit by which somebody may come. */
export function rulesFor(
  { rules }: Pick<UnitOpening, 'rules'>,
  { purpose, field }: Pick<SlotWish, 'purpose' | 'field'>,
): readonly AvailabilityRule[] {
  return rules.filter((rule) => rule.purposes.includes(purpose) && covers(rule.fields, field));
}

function isBookable(
  { bookableFromDays, bookableToDays }: AvailabilityRule,
  day: Day,
  today: Day,
): boolean {
  return addDays(today, bookableFromDays) <= day && day <= addDays(today, bookableToDays);
}
