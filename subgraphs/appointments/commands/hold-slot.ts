import type { Knex } from 'knex';
import { dayOf } from '../../shared/instants.ts';
import { type SlotWish, wantedSlots } from '../booking/wanted-slots.ts';
import { isFull, slotFull } from '../repository/seats.ts';
import { type Desk, openingOn } from './desk.ts';
import { takePlace, type Visit } from './take-place.ts';

/** Holds a place until it is confirmed or the hold runs out. @returns the code of the appointment */
export async function holdSlot(
  transaction: Knex.Transaction,
  visit: Visit & Omit<SlotWish, 'byUnit'>,
  desk: Desk,
): Promise<string> {
  const { unitCode, startAt, channel } = visit;
  const opening = await openingOn(transaction, unitCode, dayOf(startAt));
  const slots = wantedSlots(opening, { ...visit, byUnit: isUnits(channel) }, desk.now);
  const taking = { slots, kind: 'held', insteadOf: null } as const;
  return (await takePlace(transaction, visit, taking, desk)).code;
}

/**
 * Looks, before anything is written or locked, whether there is a seat: of many who want one, those who come too late cost little.
 *
 * @throws {Refusal} SLOT_FULL
 */
export async function requireRoom(
  db: Knex,
  {
    unitCode,
    startAt,
    field,
    channel,
  }: Pick<Visit, 'unitCode' | 'field' | 'channel'> & Pick<SlotWish, 'startAt'>,
  now: Date,
): Promise<void> {
  const wish = { unitCode, startAt, field, byUnit: isUnits(channel) };
  if (await isFull(db, wish, now)) throw slotFull(startAt);
}

/** Whether staff of the unit books, for somebody who calls or stands at the counter. */
export function isUnits(channel: Visit['channel']): boolean {
  return channel === 'PHONE' || channel === 'COUNTER';
}
