import type { Knex } from 'knex';
import { type Day, fromStored } from '../../shared/instants.ts';
import { isAppointmentCode } from '../appointment-code.ts';
import { stateAt } from '../appointment-states.ts';
import { refusal } from '../booking/refuse.ts';
import type { UnitOpening } from '../free-slots.ts';
import { type AppointmentRow, appointmentByCode } from '../repository/record-change.ts';
import { openingsOf, unitsByCode } from '../repository/unit-facts.ts';

/** What can be set about booking. */
export interface BookingSettings {
  /** How long a hold lasts. */
  readonly holdSeconds: number;
  /** Active appointments that a person may have at one unit on one day. */
  readonly appointmentsPerPersonAndDay: number;
}

/** How far the clocks of hosts may lie apart. */
export const clockSlackMs = 60_000;

/** What every change works with, beside its transaction and its input. */
export interface Desk {
  /** The instant of the change: holds that end by then have run out. */
  readonly now: Date;
  readonly settings: BookingSettings;
}

/** An appointment that a change names, and the version that it was made for. */
export interface AppointmentReference {
  readonly code: string;
  readonly expectedVersion?: number | null | undefined;
}

/** @throws {Refusal} APPOINTMENT_UNKNOWN, VERSION_CONFLICT */
export async function appointmentToChange(
  transaction: Knex.Transaction,
  { code, expectedVersion }: AppointmentReference,
): Promise<AppointmentRow> {
  const appointment = isAppointmentCode(code) ? await appointmentByCode(transaction, code) : null;
  if (appointment === null) {
    throw refusal('APPOINTMENT_UNKNOWN', `No appointment has the code "${code}".`, ['code']);
  }
  requireVersion(appointment.version, expectedVersion);
  return appointment;
}

/** @throws {Refusal} VERSION_CONFLICT */
export function requireVersion(version: number, expected: number | null | undefined): void {
  if (expected == null || expected === version) return;
  const message = `The change was made for version ${expected}; it has version ${version}.`;
  throw refusal('VERSION_CONFLICT', message, ['expectedVersion']);
}

/** Whether or not the end of a hold has been written down. @throws {Refusal} HOLD_EXPIRED */
export function requireRunning({ state, held_until }: AppointmentRow, now: Date): void {
  const until = held_until === null ? null : fromStored(held_until);
  if (stateAt(state, until, now) !== 'EXPIRED') return;
  throw refusal('HOLD_EXPIRED', `The hold ended at ${until?.toISOString()}.`);
}

/** @throws {Refusal} UNIT_UNKNOWN */
export async function openingOn(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<UnitOpening> {
  const units = await unitsByCode(transaction, [unitCode]);
  const [opening] = await openingsOf(transaction, units, { from: day, to: day });
  if (opening) return opening;
  throw refusal('UNIT_UNKNOWN', `No reception unit has the code "${unitCode}".`, ['unitCode']);
}
