import { dayOf, fromStored } from '../../shared/instants.ts';
import type { AppointmentModel } from '../models.ts';
import { refusal } from './refuse.ts';

const minuteMs = 60_000;
/** Who comes earlier than this would only wait. */
export const earliestArrivalMs = 60 * minuteMs;
/** How long an appointment is kept for who is late. */
const graceMs = 15 * minuteMs;

/** @throws {Refusal} TOO_EARLY, TOO_LATE */
export function requireArrivalTime({ start_at }: AppointmentModel, now: Date): void {
  const startAt = fromStored(start_at);
  if (now.getTime() < startAt.getTime() - earliestArrivalMs) {
    throw refusal('TOO_EARLY', 'Arrival is recorded from an hour before the appointment on.');
  }
  if (dayOf(now) !== dayOf(startAt)) {
    throw refusal('TOO_LATE', 'The day of the appointment is over.');
  }
}

/** Whether nobody is expected to an appointment any more. */
export function isMissed({ start_at }: AppointmentModel, now: Date): boolean {
  return now.getTime() >= fromStored(start_at).getTime() + graceMs;
}
