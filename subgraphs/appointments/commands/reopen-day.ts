import type { Knex } from 'knex';
import { type Day, dayOf } from '../../shared/instants.ts';
import { refusal } from '../booking/refuse.ts';
import { reopenQueueDay } from '../repository/queue-changes.ts';
import { type Desk, openingOn } from './desk.ts';

/** Opens the present day of a unit again. What its closing has ended stays ended. @returns the code of the unit */
export async function reopenDay(
  transaction: Knex.Transaction,
  { unitCode, day }: { readonly unitCode: string; readonly day: Day },
  { now }: Desk,
): Promise<string> {
  await openingOn(transaction, unitCode, day);
  if (day < dayOf(now)) throw refusal('TOO_LATE', `${day} is over.`, ['day']);
  if (!(await reopenQueueDay(transaction, unitCode, day))) {
    throw refusal('DAY_OPEN', `${unitCode} has not closed ${day}.`, ['day']);
  }
  return unitCode;
}
