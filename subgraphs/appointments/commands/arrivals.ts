import type { Knex } from 'knex';
import { dayOf, toStored } from '../../shared/instants.ts';
import { earliestArrivalMs, isMissed, requireArrivalTime } from '../booking/attendance.ts';
import { readCheckIn } from '../booking/check-in-payload.ts';
import { firstReception, isClosedForTheDay } from '../booking/reception-hours.ts';
import { refusal } from '../booking/refuse.ts';
import type { UnitOpening } from '../free-slots.ts';
import type { Attendance } from '../models.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { insertTicket, takeNumber } from '../repository/queue-changes.ts';
import { changeState, requireMayFollow } from '../repository/record-change.ts';
import { isValid } from '../working-days.ts';
import { advance, ticketToChange } from './advance-ticket.ts';
import { type AppointmentReference, appointmentToChange, type Desk, openingOn } from './desk.ts';

/** Records that somebody has come to an appointment. */
export async function checkIn(
  transaction: Knex.Transaction,
  { code: text, expectedVersion }: AppointmentReference,
  { now }: Desk,
): Promise<Attendance> {
  const said = readCheckIn(text);
  const reference = { code: said?.code ?? text, expectedVersion };
  const appointment = await appointmentToChange(transaction, reference);
  if (said?.unitCode && said.unitCode !== appointment.unit_code) {
    const message = `The QR code names another unit than ${appointment.unit_code}.`;
    throw refusal('INPUT_INVALID', message, ['code']);
  }
  requireArrivalTime(appointment, now);
  const { id, unit_code, procedure_code, purpose } = appointment;
  const step = { to: 'CHECKED_IN', now, reason: null } as const;
  requireMayFollow(appointment, step.to);
  const day = dayOf(now);
  const number = await takeNumber(transaction, unit_code, day);
  await changeState(transaction, appointment, step);
  const ticket = { unit_code, day, number, appointment_id: id, procedure_code, purpose };
  const ticketId = await insertTicket(transaction, ticket, now);
  return { ticketId, appointmentId: id };
}

export interface WalkIn {
  readonly unitCode: string;
  readonly purpose: AppointmentPurpose;
  readonly procedureCode: string | null;
}

/** Issues a ticket to somebody without an appointment. */
export async function issueTicket(
  transaction: Knex.Transaction,
  { unitCode, purpose, procedureCode }: WalkIn,
  { now }: Desk,
): Promise<Attendance> {
  const day = dayOf(now);
  requireReception(await openingOn(transaction, unitCode, day), now);
  const ticket = {
    unit_code: unitCode,
    day,
    number: await takeNumber(transaction, unitCode, day),
    appointment_id: null,
    procedure_code: procedureCode,
    purpose,
  };
  return { ticketId: await insertTicket(transaction, ticket, now), appointmentId: null };
}

/** Numbers are given out until midnight, to those who are there when the last session ends. @throws {Refusal} UNIT_UNKNOWN, UNIT_CLOSED, TOO_EARLY */
function requireReception(unit: UnitOpening, now: Date): void {
  const day = dayOf(now);
  if (!isValid(unit, day)) {
    throw refusal('UNIT_UNKNOWN', `There is no ${unit.code} on ${day}.`, ['unitCode']);
  }
  const first = firstReception(unit, day);
  if (first === null) {
    throw refusal('UNIT_CLOSED', `${unit.code} does not receive on ${day}.`, ['unitCode']);
  }
  if (isClosedForTheDay(unit, now)) {
    throw refusal('UNIT_CLOSED', `${unit.code} is closed for the rest of ${day}.`, ['unitCode']);
  }
  if (now.getTime() < first - earliestArrivalMs) {
    throw refusal('TOO_EARLY', 'Numbers are given out from an hour before the unit opens.');
  }
}

/** Records that nobody came to an appointment. */
export async function markAppointmentMissed(
  transaction: Knex.Transaction,
  code: string,
  { now }: Desk,
): Promise<Attendance> {
  const appointment = await appointmentToChange(transaction, { code });
  if (appointment.state !== 'CONFIRMED') {
    const message = `Nobody is expected to an appointment that is ${appointment.state}.`;
    throw refusal('STATE_CONFLICT', message, ['code']);
  }
  if (!isMissed(appointment, now)) {
    throw refusal('TOO_EARLY', 'An appointment is missed a quarter of an hour after its begin.');
  }
  await changeState(transaction, appointment, { to: 'NO_SHOW', now, reason: null });
  return { ticketId: null, appointmentId: appointment.id };
}

/** Records that the holder of a ticket has left, or did not come when called. */
export async function markTicketAbandoned(
  transaction: Knex.Transaction,
  ticketId: number | null,
  { now }: Desk,
): Promise<Attendance> {
  const ticket = await ticketToChange(transaction, ticketId);
  const set = { finished_at: toStored(now) };
  return advance(transaction, ticket, { to: 'NO_SHOW', now, set });
}
