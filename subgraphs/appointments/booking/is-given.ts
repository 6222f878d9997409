import { dayOf, fromStored } from '../../shared/instants.ts';
import { ruledSlotsOn, type UnitOpening } from '../free-slots.ts';
import type { AppointmentModel } from '../models.ts';
import { consecutive } from './wanted-slots.ts';

/** Whether a unit, by its rules and closures as they stand, gives the slots that an appointment has. */
export function isGiven(opening: UnitOpening, appointment: AppointmentModel): boolean {
  const startAt = fromStored(appointment.start_at);
  const rules = opening.rules.filter(({ purposes }) => purposes.includes(appointment.purpose));
  const slots = consecutive(ruledSlotsOn(opening, dayOf(startAt), rules), {
    startAt,
    slotCount: appointment.slot_count,
  });
  return slots?.at(-1)?.endAt === fromStored(appointment.end_at).getTime();
}
