import { addDays, dayOf } from '../../shared/instants.ts';
import { type DayRange, ruledSlotsOn, type UnitFacts } from '../free-slots.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { consecutive } from '../slots-of-day.ts';
import { rulesFor, type WantedSlot } from './wanted-slots.ts';

/** How far ahead another place is looked for. */
const daysAhead = 31;

/** The days on which a place after an instant is looked for. */
export function daysAfter(after: Date): DayRange {
  const from = dayOf(after);
  return { from, to: addDays(from, daysAhead - 1) };
}

/**
 * Free places of a unit from an instant on, soonest first: whenever citizens may sit, however far ahead they book themselves, as the
 * unit moves the appointment.
 */
export function* soonestPlaces(
  unit: UnitFacts,
  wish: {
    readonly after: Date;
    readonly slotCount: number;
    readonly purpose: AppointmentPurpose;
    readonly field: string | null;
  },
): Generator<readonly WantedSlot[]> {
  const rules = rulesFor(unit, wish);
  const { from, to } = daysAfter(wish.after);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const slots = ruledSlotsOn(unit, day, rules);
    for (const { startAt } of slots) {
      if (startAt < wish.after.getTime()) continue;
      const place = consecutive(slots, startAt, wish.slotCount);
      if (place?.every((slot) => unit.taken.at(slot) < slot.publicCapacity)) {
        yield place.map((slot) => ({
          startAt: slot.startAt,
          endAt: slot.endAt,
          fields: slot.fields,
          limit: slot.publicCapacity,
          capacity: slot.internalCapacity,
        }));
      }
    }
  }
}
