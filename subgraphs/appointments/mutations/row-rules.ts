import type { Caller } from '../../shared/access/caller.ts';
import { isOwn, mayChange } from '../../shared/access/reach.ts';
import { belongingOf } from '../access/appointment-rows.ts';
import { isAppointmentCode } from '../appointment-code.ts';
import { refusal } from '../booking/refuse.ts';
import { isUnits } from '../commands/hold-slot.ts';
import type { Visit } from '../commands/take-place.ts';
import type { Context } from '../context.ts';
import type { AppointmentModel } from '../models.ts';

/** Who may change what, looked at before anything is locked: where an appointment or a ticket is, and whose, never changes. */

/**
 * Makes sure that a caller may book: a citizen for oneself, others at their units, and by telephone or at the counter only staff.
 *
 * @throws {Refusal} PARTY_NOT_YOU, UNIT_NOT_YOURS, STAFF_ONLY
 */
export async function requireMayBook(
  { unitCode, party, channel }: Pick<Visit, 'unitCode' | 'party' | 'channel'>,
  context: Context,
): Promise<void> {
  const { caller, reach } = context;
  if (caller.kind === 'citizen') {
    if (!isOwn(await reach(), { places: [], person: party.idNumber })) {
      const message = 'A citizen books for oneself.';
      throw refusal('PARTY_NOT_YOU', message, ['party', 'idNumber']);
    }
  } else {
    await requireOwnUnit(unitCode, context);
  }
  if (isUnits(channel)) requireStaff(context, 'channel');
}

/** @throws {Refusal} UNIT_NOT_YOURS */
export async function requireOwnUnit(
  unitCode: string,
  { caller, reach }: Context,
  path: readonly string[] = ['unitCode'],
): Promise<void> {
  if (mayChange(caller, await reach(), { places: [unitCode], person: null })) return;
  throw refusal('UNIT_NOT_YOURS', `You are bound to no unit above or at ${unitCode}.`, path);
}

/** @throws {Refusal} APPOINTMENT_UNKNOWN for one that the caller must not know of, APPOINTMENT_NOT_YOURS */
export async function requireOwnAppointment(
  code: string,
  { caller, reach, loaders }: Context,
): Promise<AppointmentModel> {
  const appointment = isAppointmentCode(code) ? await loaders.appointment.load(code) : null;
  if (appointment === null) {
    throw refusal('APPOINTMENT_UNKNOWN', `No appointment has the code "${code}".`, ['code']);
  }
  if (mayChange(caller, await reach(), belongingOf(appointment))) return appointment;
  const message = `${code} is neither at a unit of yours nor your own.`;
  throw refusal('APPOINTMENT_NOT_YOURS', message, ['code']);
}

/** Makes sure that a ticket is one of a unit of the caller's. @throws {Refusal} TICKET_UNKNOWN, UNIT_NOT_YOURS */
export async function requireOwnTicket(id: number | null, context: Context): Promise<void> {
  const ticket = id === null ? null : await context.loaders.ticket.load(id);
  if (ticket === null) throw refusal('TICKET_UNKNOWN', 'No ticket has this id.', ['ticketId']);
  await requireOwnUnit(ticket.unit_code, context, ['ticketId']);
}

/** Whether a caller acts for the units to which it is bound. */
export function isStaff({ kind }: Caller): boolean {
  return kind === 'officer' || kind === 'leader' || kind === 'administrator';
}

/** @throws {Refusal} STAFF_ONLY */
export function requireStaff({ caller }: Context, field: string): void {
  if (isStaff(caller)) return;
  throw refusal('STAFF_ONLY', 'Only staff of the unit acts for it.', [field]);
}
