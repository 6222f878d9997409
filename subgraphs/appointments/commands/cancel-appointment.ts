import type { Knex } from 'knex';
import { fromStored } from '../../shared/instants.ts';
import { refusal } from '../booking/refuse.ts';
import { type AppointmentRow, changeState } from '../repository/record-change.ts';
import { cancelReminders } from '../repository/reminders.ts';
import { leaveSeats, moveSeats } from '../repository/seats.ts';
import {
  type AppointmentReference,
  appointmentToChange,
  type Desk,
  requireRunning,
} from './desk.ts';

export interface Cancellation extends AppointmentReference {
  readonly by: 'CITIZEN' | 'UNIT';
  readonly reason: string | null;
}

/** Gives an appointment up, or a hold that is not wanted any more. @returns its code */
export async function cancelAppointment(
  transaction: Knex.Transaction,
  { by, reason, ...reference }: Cancellation,
  { now }: Desk,
): Promise<string> {
  const appointment = await appointmentToChange(transaction, reference);
  requireRunning(appointment, now);
  if (appointment.state === 'HELD') {
    await giveHoldUp(transaction, appointment, reason, now);
    return appointment.code;
  }
  if (fromStored(appointment.start_at) <= now && appointment.state === 'CONFIRMED') {
    throw refusal('TOO_LATE', 'An appointment is cancelled before it begins.');
  }
  await cancel(transaction, appointment, { by, reason }, now);
  return appointment.code;
}

/** Brings a confirmed appointment to its end, and gives its seats back. */
export async function cancel(
  transaction: Knex.Transaction,
  appointment: AppointmentRow,
  { by, reason }: Pick<Cancellation, 'by' | 'reason'>,
  now: Date,
): Promise<void> {
  const to = by === 'CITIZEN' ? 'CANCELLED_BY_CITIZEN' : 'CANCELLED_BY_UNIT';
  await changeState(transaction, appointment, { to, now, reason });
  await cancelReminders(transaction, appointment.id);
  await moveSeats(transaction, await leaveSeats(transaction, [appointment.id], 'booked'));
}

async function giveHoldUp(
  transaction: Knex.Transaction,
  hold: AppointmentRow,
  reason: string | null,
  now: Date,
): Promise<void> {
  await changeState(transaction, hold, { to: 'EXPIRED', now, reason });
  await moveSeats(transaction, await leaveSeats(transaction, [hold.id], 'held'));
}
