import type { Knex } from 'knex';
import { toStored } from '../../shared/instants.ts';
import { type AppointmentRow, appointmentRows } from './record-change.ts';

/** Longer than an appointment takes. */
const longestMs = 24 * 60 * 60_000;

/** What is to be booked. */
interface Booking {
  readonly unitCode: string;
  readonly startAt: Date;
  readonly endAt: Date;
  /** Keys of which it may take one. */
  readonly activeKeys: readonly string[];
}

/**
 * Holds that have run out, and stand in the way of a booking: at its time, also in slots across its own, or as the same person's
 * appointment of the day. In the order in which every change goes through appointments: by number.
 */
export async function lapsedHolds(
  transaction: Knex.Transaction,
  { unitCode, startAt, endAt, activeKeys }: Booking,
  now: Date,
): Promise<AppointmentRow[]> {
  const until = toStored(now);
  const rows: AppointmentRow[] = await appointmentRows(transaction)
    .where('unit_code', unitCode)
    .where('start_at', '>', toStored(new Date(startAt.getTime() - longestMs)))
    .where('start_at', '<', toStored(endAt))
    .where('end_at', '>', toStored(startAt))
    .where('state', 'HELD')
    .where('held_until', '<=', until)
    .union(
      appointmentRows(transaction)
        .whereIn('active_key', activeKeys)
        .where('state', 'HELD')
        .where('held_until', '<=', until),
    );
  return rows.sort((one, other) => one.id - other.id);
}

/** Numbers of holds that had run out by an instant, those first that ran out first. */
export function lapsedBefore(db: Knex, until: Date, limit: number): Promise<number[]> {
  return db('appointments')
    .where('state', 'HELD')
    .where('held_until', '<=', toStored(until))
    .orderBy(['held_until', 'id'])
    .limit(limit)
    .pluck('id');
}

/** Which of some keys belong to an active appointment. */
export async function takenKeys(
  transaction: Knex.Transaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set(
    await transaction('appointments').whereIn('active_key', keys).pluck<string[]>('active_key'),
  );
}
