import type { Knex } from 'knex';
import { dayOf, fromStored } from '../../shared/instants.ts';
import { refusal } from '../booking/refuse.ts';
import { type WantedSlot, wantedSlots } from '../booking/wanted-slots.ts';
import type { AppointmentRow } from '../repository/record-change.ts';
import { cancelReminders } from '../repository/reminders.ts';
import { markConfirmed } from './confirm-appointment.ts';
import { type AppointmentReference, appointmentToChange, type Desk, openingOn } from './desk.ts';
import { takePlace } from './take-place.ts';

export interface Rescheduling extends AppointmentReference {
  readonly startAt: Date;
  /** Whether staff of the unit moves it, whoever booked it: on any day, and into the seats that citizens cannot book. */
  readonly byUnit: boolean;
  /** Code of the field of its procedure, which was not known at every booking. */
  readonly field: string | null;
}

/**
 * Moves a confirmed appointment to another time of its unit: another appointment takes its place, and both seats change hands in one
 * transaction, so that none is lost when there is no room.
 *
 * @returns the code of the new appointment
 */
export async function rescheduleAppointment(
  transaction: Knex.Transaction,
  { startAt, byUnit, field, ...reference }: Rescheduling,
  desk: Desk,
): Promise<string> {
  const old = await appointmentToChange(transaction, reference);
  if (old.state === 'CONFIRMED' && fromStored(old.start_at) <= desk.now) {
    throw refusal('TOO_LATE', 'An appointment is moved before it begins.');
  }
  if (fromStored(old.start_at).getTime() === startAt.getTime()) {
    throw refusal('INPUT_INVALID', 'The appointment has this time already.', ['startAt']);
  }
  const opening = await openingOn(transaction, old.unit_code, dayOf(startAt));
  const wish = {
    startAt,
    slotCount: old.slot_count,
    purpose: old.purpose,
    field,
    byUnit,
  };
  return replace(transaction, { ...old, field }, wantedSlots(opening, wish, desk.now), desk);
}

/** Books other slots for a confirmed appointment, and gives its own back. @returns the code of the new appointment */
export async function replace(
  transaction: Knex.Transaction,
  old: AppointmentRow,
  slots: readonly WantedSlot[],
  desk: Desk,
  reason: string | null = null,
): Promise<string> {
  const visit = {
    unitCode: old.unit_code,
    purpose: old.purpose,
    channel: old.channel,
    procedureCode: old.procedure_code,
    field: old.field,
    dossierCode: old.dossier_code,
    isConfidential: old.is_confidential === 1,
    party: { name: old.party_name, phone: old.party_phone, idNumber: old.party_id_number },
  };
  const place = await takePlace(
    transaction,
    visit,
    { slots, kind: 'booked', insteadOf: { appointment: old, reason } },
    desk,
  );
  await cancelReminders(transaction, old.id);
  await markConfirmed(transaction, place, desk.now);
  return place.code;
}
