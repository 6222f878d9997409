import { addDays, type Day, dayOf } from '../shared/instants.ts';
import { covers } from './fields.ts';
import type { AppointmentPurpose } from './purposes.ts';
import {
  type AvailabilityRule,
  type ClosedTime,
  consecutive,
  type RuledSlot,
  slotsOfDay,
} from './slots-of-day.ts';
import type { SlotPlace, TakenSeats } from './taken-seats.ts';
import {
  isValid,
  type OfficeSession,
  patternWeekday,
  type SpecialDay,
  sessionsOn,
} from './working-days.ts';

/** All that says which slots a unit gives, for a range of days. */
export interface UnitOpening {
  readonly code: string;
  readonly areaPath: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly officeSessions: readonly OfficeSession[];
  readonly specialDays: ReadonlyMap<Day, SpecialDay>;
  readonly rules: readonly AvailabilityRule[];
  readonly closures: readonly ClosedTime[];
}

/** The same, and how full the slots are. */
export interface UnitFacts extends UnitOpening {
  readonly taken: TakenSeats;
}

/** A slot, or several in a row, that citizens can book now, unless it is full. Milliseconds since 1970. */
export interface BookableSlot extends SlotPlace {
  readonly unitCode: string;
  /** Seats open to citizens; of several slots, in the one that has least. The same holds for `free`. */
  readonly capacity: number;
  readonly free: number;
}

export interface SlotQuestion {
  readonly now: Date;
  /** Slots that can be booked for this; null for any purpose. */
  readonly purpose: AppointmentPurpose | null;
  /** Slots for procedures of this field; null for any. */
  readonly field: string | null;
  /** Slots in a row that are wanted. */
  readonly slotCount: number;
}

/** Both ends are included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export interface SlotsOfOneDay {
  readonly day: Day;
  readonly slots: readonly BookableSlot[];
}

/**
 * The slots of a unit that citizens can book now, full ones too, day by day; days without any are left out.
 *
 * A slot that has begun is over. Days are worked out as they are asked for, so that whoever wants five slots pays for a day.
 */
export function* bookableDays(
  unit: UnitFacts,
  { from, to }: DayRange,
  question: SlotQuestion,
): Generator<SlotsOfOneDay> {
  const rules = bookableRules(unit.rules, question);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const bookable = rules.filter((rule) => rule.firstDay <= day && day <= rule.lastDay);
    const ahead = ruledSlotsOn(unit, day, bookable).filter(
      ({ startAt }) => startAt > question.now.getTime(),
    );
    const slots = inARow(ahead, question.slotCount).map((row) => bookableSlot(unit, row));
    if (slots.length > 0) yield { day, slots };
  }
}

/** From each slot on, as many in a row as are wanted; left out where there are not so many. */
function inARow(slots: readonly RuledSlot[], slotCount: number): (readonly RuledSlot[])[] {
  if (slotCount === 1) return slots.map((slot) => [slot]);
  const atCounters = Map.groupBy(slots, ({ fields }) => fields);
  return slots.flatMap(({ startAt, fields }) => {
    const row = consecutive(atCounters.get(fields) ?? [], startAt, slotCount);
    return row === null ? [] : [row];
  });
}

function bookableSlot(unit: UnitFacts, row: readonly RuledSlot[]): BookableSlot {
  const first = row[0] as RuledSlot;
  let capacity = Number.POSITIVE_INFINITY;
  let free = Number.POSITIVE_INFINITY;
  for (const slot of row) {
    capacity = Math.min(capacity, slot.publicCapacity);
    free = Math.min(free, slot.publicCapacity - unit.taken.at(slot));
  }
  return {
    unitCode: unit.code,
    startAt: first.startAt,
    endAt: (row.at(-1) as RuledSlot).endAt,
    fields: first.fields,
    capacity,
    free: Math.max(0, free),
  };
}

/** The slots that some rules of a unit give on a day, soonest first; none on a day off or outside the unit's validity. */
export function ruledSlotsOn(
  unit: UnitOpening,
  day: Day,
  rules: readonly AvailabilityRule[],
): RuledSlot[] {
  const special = unit.specialDays.get(day);
  const weekday = patternWeekday(day, special);
  if (weekday === null || !isValid(unit, day)) return [];
  return slotsOfDay(rules, {
    day,
    weekday,
    sessions: sessionsOn(day, special, unit.officeSessions),
    closures: unit.closures,
  });
}

/** The slots of a unit that are not full, soonest first. */
export function* freeSlots(
  unit: UnitFacts,
  range: DayRange,
  question: SlotQuestion,
): Generator<BookableSlot> {
  for (const { slots } of bookableDays(unit, range, question)) yield* slots.filter(isFree);
}

export function isFree(slot: BookableSlot): boolean {
  return slot.free > 0;
}

/** A rule with the days that it lets citizens book now. */
type BookableRule = AvailabilityRule & { readonly firstDay: Day; readonly lastDay: Day };

function bookableRules(
  rules: readonly AvailabilityRule[],
  { now, purpose, field }: SlotQuestion,
): readonly BookableRule[] {
  const today = dayOf(now);
  return rules
    .filter((rule) => purpose === null || rule.purposes.includes(purpose))
    .filter((rule) => field === null || covers(rule.fields, field))
    .map((rule) => ({
      ...rule,
      firstDay: addDays(today, rule.bookableFromDays),
      lastDay: addDays(today, rule.bookableToDays),
    }));
}
