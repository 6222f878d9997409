import type { Knex } from 'knex';
import {
  addDays,
  type Day,
  dayOf,
  fromStored,
  instantAt,
  toStored,
} from '../../shared/instants.ts';
import { RunAgain } from '../../shared/write/transaction.ts';
import { atCounterStates } from '../appointment-states.ts';
import { isMissed } from '../booking/attendance.ts';
import { refusal } from '../booking/refuse.ts';
import type { SeatMove } from '../booking/seat-moves.ts';
import { ruledSlotsOn, type UnitOpening } from '../free-slots.ts';
import type { ClosedDayModel } from '../models.ts';
import { closeQueueDay, openTickets } from '../repository/queue-changes.ts';
import { type AppointmentRow, appointmentRows, changeState } from '../repository/record-change.ts';
import { countClosing, moveSeats, slotRows } from '../repository/seats.ts';
import { advance } from './advance-ticket.ts';
import { clockSlackMs, type Desk, openingOn } from './desk.ts';
import { expire } from './take-place.ts';

/** Ends the day of a unit: nobody is expected any more, and no number is given out. */
export async function closeDay(
  transaction: Knex.Transaction,
  { unitCode, day }: { readonly unitCode: string; readonly day: Day },
  { now }: Desk,
): Promise<ClosedDayModel> {
  const opening = await openingOn(transaction, unitCode, day);
  if (day > dayOf(now)) throw refusal('DAY_NOT_OVER', `${day} has not come yet.`, ['day']);
  if (!(await closeQueueDay(transaction, unitCode, day, now))) {
    throw refusal('DAY_CLOSED', `${unitCode} has closed ${day} already.`, ['day']);
  }
  const ahead = await slotRows(transaction, unitCode, slotsAhead(opening, day, now));
  const { missedAppointments, givenBack } = await endAppointments(transaction, unitCode, day, now);
  await countClosing(transaction, ahead);
  await moveSeats(transaction, givenBack);
  if ((await expectedOn(transaction, unitCode, day)).length > 0) {
    throw new RunAgain('Somebody has booked meanwhile.');
  }
  const abandonedTickets = await endTickets(transaction, unitCode, day, now);
  return { unitCode, day, missedAppointments, abandonedTickets };
}

/** The slots in which somebody may be taking a seat while the day is closed. */
function slotsAhead(opening: UnitOpening, day: Day, now: Date) {
  return ruledSlotsOn(opening, day, opening.rules)
    .filter(({ startAt }) => startAt > now.getTime() - clockSlackMs)
    .map((slot) => ({ ...slot, capacity: slot.internalCapacity }));
}

/** Appointments of a day that are held or booked and to which nobody has come, in the order of their numbers. */
function expectedOn(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
): Promise<AppointmentRow[]> {
  return appointmentRows(transaction)
    .where('unit_code', unitCode)
    .where('start_at', '>=', toStored(instantAt(day)))
    .where('start_at', '<', toStored(instantAt(addDays(day, 1))))
    .whereIn('state', ['HELD', 'CONFIRMED'])
    .orderBy('id');
}

/** @throws {Refusal} DAY_NOT_OVER */
async function endAppointments(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
  now: Date,
): Promise<{ readonly missedAppointments: number; readonly givenBack: SeatMove[] }> {
  const expected = await expectedOn(transaction, unitCode, day);
  const holds = expected.filter(({ state }) => state === 'HELD');
  if (holds.some(({ held_until }) => fromStored(held_until as string) > now)) {
    throw refusal('DAY_NOT_OVER', 'A place is being held for a citizen.', ['day']);
  }
  const missed = expected.filter(({ state }) => state === 'CONFIRMED');
  const awaited = missed.find((appointment) => !isMissed(appointment, now));
  if (awaited) {
    throw refusal('DAY_NOT_OVER', `Somebody is expected to ${awaited.code}.`, ['day']);
  }
  const givenBack: SeatMove[] = [];
  for (const appointment of expected) {
    if (appointment.state === 'HELD') givenBack.push(...(await expire(transaction, [appointment])));
    else await changeState(transaction, appointment, { to: 'NO_SHOW', now, reason: null });
  }
  return { missedAppointments: missed.length, givenBack };
}

/** @throws {Refusal} DAY_NOT_OVER */
async function endTickets(
  transaction: Knex.Transaction,
  unitCode: string,
  day: Day,
  now: Date,
): Promise<number> {
  const left = await openTickets(transaction, unitCode, day);
  const served = left.find(({ state }) => atCounterStates.includes(state));
  if (served) {
    const message = `Ticket ${served.number} is at counter ${served.counter}.`;
    throw refusal('DAY_NOT_OVER', message, ['day']);
  }
  const set = { finished_at: toStored(now) };
  for (const ticket of left) await advance(transaction, ticket, { to: 'NO_SHOW', now, set });
  return left.length;
}
