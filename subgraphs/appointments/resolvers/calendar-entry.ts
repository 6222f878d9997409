import type { CalendarEntry } from '../booking/i-calendar.ts';
import type { Loaders } from '../loaders.ts';
import type { AppointmentModel } from '../models.ts';

export async function calendarEntry(
  appointment: AppointmentModel,
  loaders: Loaders,
): Promise<CalendarEntry> {
  const isMoved = appointment.replaces_id !== null;
  return {
    appointment,
    origin: isMoved ? await loaders.calendarOrigin.load(appointment.id) : null,
  };
}
