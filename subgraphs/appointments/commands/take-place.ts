import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { type Day, dayOf, fromStored, toStored } from '../../shared/instants.ts';
import { newAppointmentCode } from '../appointment-code.ts';
import { refusal } from '../booking/refuse.ts';
import { keepingSeats, type SeatMove } from '../booking/seat-moves.ts';
import { roomIn, type WantedSlot } from '../booking/wanted-slots.ts';
import type { AppointmentModel } from '../models.ts';
import { activeKey, partyKey } from '../party-key.ts';
import type { AppointmentPurpose } from '../purposes.ts';
import { lapsedHolds, takenKeys } from '../repository/active-holds.ts';
import { isDayClosed } from '../repository/queue-changes.ts';
import { type AppointmentRow, changeState, insertHold } from '../repository/record-change.ts';
import {
  leaveSeats,
  moveSeats,
  sit,
  slotRows,
  slotsAcross,
  takeSeats,
} from '../repository/seats.ts';
import { clockSlackMs, type Desk } from './desk.ts';

/** Who comes where, and what for. */
export interface Visit {
  readonly unitCode: string;
  readonly purpose: AppointmentPurpose;
  readonly channel: AppointmentModel['channel'];
  readonly procedureCode: string | null;
  /** Code of the procedure's field; null where there is none, or it is not known. */
  readonly field: string | null;
  readonly dossierCode: string | null;
  /** Whether the dossier is not for everybody to see. */
  readonly isConfidential: boolean;
  readonly party: {
    readonly name: string;
    readonly phone: string | null;
    readonly idNumber: string;
  };
}

interface Replaced {
  readonly appointment: AppointmentRow;
  readonly reason: string | null;
}

/** How a place is taken. */
export interface Taking {
  readonly slots: readonly WantedSlot[];
  readonly kind: 'held' | 'booked';
  /** The appointment that is given up for it, and why. */
  readonly insteadOf: Replaced | null;
}

/**
 * Takes a place: writes the appointment, and its seats last. Everybody goes in the same order through what can be waited for: the
 * day of the unit, slots that are new, appointments by number, slots by begin, tickets. So changes wait for each other, but never in a
 * circle.
 *
 * @returns the appointment, as a hold that has no end yet when `kind` is booked
 * @throws {Refusal} DAY_CLOSED, SLOT_FULL, ALREADY_BOOKED
 */
export async function takePlace(
  transaction: Knex.Transaction,
  visit: Visit,
  { slots, kind, insteadOf }: Taking,
  desk: Desk,
): Promise<AppointmentRow> {
  const { now } = desk;
  const startAt = new Date((slots[0] as WantedSlot).startAt);
  const endAt = new Date((slots.at(-1) as WantedSlot).endAt);
  const day = dayOf(startAt);
  const keys = keysOfDay(visit, day, desk);
  const rows = await slotRows(transaction, visit.unitCode, slots);
  const booking = { unitCode: visit.unitCode, startAt, endAt, activeKeys: keys };
  const lapsed = await lapsedHolds(transaction, booking, now);
  const expired = await expire(transaction, lapsed);
  const left = insteadOf ? await giveUp(transaction, insteadOf, now) : [];
  const appointment = await insertHold(
    transaction,
    {
      code: newAppointmentCode(day, randomInt),
      unit_code: visit.unitCode,
      procedure_code: visit.procedureCode,
      field: visit.field,
      dossier_code: visit.dossierCode,
      is_confidential: visit.isConfidential ? 1 : 0,
      purpose: visit.purpose,
      start_at: toStored(startAt),
      end_at: toStored(endAt),
      slot_count: slots.length,
      party_name: visit.party.name,
      party_phone: visit.party.phone,
      party_id_number: visit.party.idNumber,
      party_key: partyKey(visit.party.idNumber),
      active_key: await freeKey(transaction, keys),
      channel: visit.channel,
      held_until:
        kind === 'held'
          ? toStored(new Date(now.getTime() + desk.settings.holdSeconds * 1_000))
          : null,
      replaces_id: insteadOf?.appointment.id ?? null,
    },
    now,
  );
  const across = await slotsAcross(transaction, visit.unitCode, { rows, slots });
  const taken = keepingSeats(takeSeats(rows, roomIn(slots, across), kind), left);
  await moveSeats(transaction, [...expired, ...left, ...taken]);
  await sit(transaction, appointment.id, rows);
  await requireOpenDay(transaction, visit.unitCode, day, now);
  return appointment;
}

/**
 * Asked when the seats are taken: who closes the day changes its slots, so by then either has been seen by the other. Only a day that has
 * come can be closed; on two hosts it may come at different times.
 *
 * @throws {Refusal} DAY_CLOSED
 */
async function requireOpenDay(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
  now: Date,
): Promise<void> {
  if (day > dayOf(new Date(now.getTime() + clockSlackMs))) return;
  if (!(await isDayClosed(transaction, unitCode, day))) return;
  throw refusal('DAY_CLOSED', `${unitCode} has closed ${day}.`, ['startAt']);
}

/** Writes down that holds have run out. @returns the moves that give their seats back */
export async function expire(
  transaction: Knex.Transaction,
  lapsed: readonly AppointmentRow[],
): Promise<SeatMove[]> {
  for (const hold of lapsed) {
    const now = fromStored(hold.held_until as string);
    await changeState(transaction, hold, { to: 'EXPIRED', now, reason: null });
  }
  return leaveSeats(
    transaction,
    lapsed.map(({ id }) => id),
    'held',
  );
}

async function giveUp(
  transaction: Knex.Transaction,
  { appointment, reason }: Replaced,
  now: Date,
): Promise<SeatMove[]> {
  await changeState(transaction, appointment, { to: 'RESCHEDULED', now, reason });
  return leaveSeats(transaction, [appointment.id], 'booked');
}

function keysOfDay({ party, unitCode }: Visit, day: string, { settings }: Desk): readonly string[] {
  const person = partyKey(party.idNumber);
  return Array.from({ length: settings.appointmentsPerPersonAndDay }, (_, index) =>
    activeKey(person, unitCode, day, index + 1),
  );
}

async function freeKey(transaction: Knex.Transaction, keys: readonly string[]): Promise<string> {
  const taken = await takenKeys(transaction, keys);
  const free = keys.find((key) => !taken.has(key));
  if (free !== undefined) return free;
  const message = 'This person has an appointment at this unit on this day.';
  throw refusal('ALREADY_BOOKED', message, ['party', 'idNumber']);
}
