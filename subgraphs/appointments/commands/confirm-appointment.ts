import type { Knex } from 'knex';
import { dayOf, fromStored } from '../../shared/instants.ts';
import { isGiven } from '../booking/is-given.ts';
import { refusal } from '../booking/refuse.ts';
import { reminderOf } from '../booking/reminders.ts';
import type { UnitOpening } from '../free-slots.ts';
import type { AppointmentModel } from '../models.ts';
import { type AppointmentRow, changeState } from '../repository/record-change.ts';
import { insertReminder } from '../repository/reminders.ts';
import { confirmSeats, moveSeats } from '../repository/seats.ts';
import {
  type AppointmentReference,
  appointmentToChange,
  type Desk,
  openingOn,
  requireRunning,
} from './desk.ts';

/** Books what is held. @returns the code of the appointment */
export async function confirmAppointment(
  transaction: Knex.Transaction,
  reference: AppointmentReference,
  { now }: Desk,
): Promise<string> {
  const hold = await appointmentToChange(transaction, reference);
  requireRunning(hold, now);
  if (hold.state === 'HELD' && fromStored(hold.start_at) <= now) {
    throw refusal('SLOT_PAST', 'The slot has begun.', ['code']);
  }
  const opening = await openingOn(transaction, hold.unit_code, dayOf(fromStored(hold.start_at)));
  requireGiven(opening, hold);
  await markConfirmed(transaction, hold, now);
  await moveSeats(transaction, await confirmSeats(transaction, hold.id));
  return hold.code;
}

/** Brings a hold whose seats are settled to CONFIRMED, with its reminder. */
export async function markConfirmed(
  transaction: Knex.Transaction,
  hold: AppointmentRow,
  now: Date,
): Promise<void> {
  const set = { held_until: null };
  await changeState(transaction, hold, { to: 'CONFIRMED', now, reason: null, set });
  const reminder = reminderOf(hold, now);
  if (reminder) await insertReminder(transaction, hold.id, reminder);
}

/** Rules or closures may have changed while the place was held. @throws {Refusal} SLOT_UNKNOWN */
function requireGiven(opening: UnitOpening, appointment: AppointmentModel): void {
  if (isGiven(opening, appointment)) return;
  const message = `${opening.code} no longer gives the slot of ${appointment.code}.`;
  throw refusal('SLOT_UNKNOWN', message, ['code']);
}
