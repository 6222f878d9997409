import { dayOf, fromStored } from '../../shared/instants.ts';
import { ruledSlotsOn, type UnitOpening } from '../free-slots.ts';
import type { AppointmentModel } from '../models.ts';
import { type AvailabilityRule, consecutive, type RuledSlot } from '../slots-of-day.ts';
import { rulesFor } from './wanted-slots.ts';

/** Whether a unit, by its rules and closures as they stand, gives the slots that an appointment has. */
export function isGiven(opening: UnitOpening, appointment: AppointmentModel): boolean {
  return slotsOf(opening, appointment) !== null;
}

/**
 * Of the appointments that a unit expects, those that it does not give any more: it gives no such slots, or fewer seats in them, and
 * others had theirs before.
 */
export function notGiven(
  opening: UnitOpening,
  appointments: readonly AppointmentModel[],
): AppointmentModel[] {
  const taken = new Map<string, number>();
  const inOrder = [...appointments].sort((one, other) => one.id - other.id);
  const left = new Set(
    inOrder.filter((appointment) => {
      const slots = slotsOf(opening, appointment);
      if (slots?.every((slot) => (taken.get(nameOf(slot)) ?? 0) < slot.internalCapacity)) {
        for (const slot of slots) taken.set(nameOf(slot), (taken.get(nameOf(slot)) ?? 0) + 1);
        return false;
      }
      return true;
    }),
  );
  return appointments.filter((appointment) => left.has(appointment));
}

/** The slots of an appointment, as the unit gives them; null when it gives others, or none. */
function slotsOf(opening: UnitOpening, appointment: AppointmentModel): readonly RuledSlot[] | null {
  const startAt = fromStored(appointment.start_at);
  const endAt = fromStored(appointment.end_at);
  for (const rules of rulesOf(opening, appointment)) {
    const given = ruledSlotsOn(opening, dayOf(startAt), rules);
    const slots = consecutive(given, startAt.getTime(), appointment.slot_count);
    if (slots?.at(-1)?.endAt === endAt.getTime()) return slots;
  }
  return null;
}

/** The rules by which an appointment may be given; where the field of its procedure is not known, those for any fields. */
function rulesOf(
  opening: UnitOpening,
  appointment: AppointmentModel,
): Iterable<readonly AvailabilityRule[]> {
  const { purpose, field, procedure_code } = appointment;
  if (field !== null || procedure_code === null) return [rulesFor(opening, appointment)];
  const rules = opening.rules.filter(({ purposes }) => purposes.includes(purpose));
  return Map.groupBy(rules, ({ fields }) => fields).values();
}

function nameOf({ startAt, fields }: RuledSlot): string {
  return `${startAt} ${fields}`;
}
