import type { Knex } from 'knex';
import { type StoredInstant, toStored } from '../../shared/instants.ts';
import { againOnConflict } from '../../shared/write/transaction.ts';
import type { DueReminder } from '../booking/reminders.ts';
import type { AppointmentModel, ReminderModel } from '../models.ts';

/**
 * Written in the transaction that books: what is booked will be reminded of. The table is the outbox of reminders; it has no personal
 * data, which is read when a reminder is sent.
 */
export async function insertReminder(
  transaction: Knex.Transaction,
  appointmentId: number,
  { dueAt, channel }: DueReminder,
): Promise<void> {
  await transaction('reminders').insert({
    appointment_id: appointmentId,
    due_at: toStored(dueAt),
    channel,
    state: 'PENDING',
    sent_at: null,
  });
}

/** Reminders of what will not take place are not sent. */
export async function cancelReminders(
  transaction: Knex.Transaction,
  appointmentId: number,
): Promise<void> {
  await transaction('reminders')
    .where({ appointment_id: appointmentId, state: 'PENDING' })
    .update({ state: 'CANCELLED' });
}

/** A reminder whose time to be sent has come. */
export interface DueReminderRow {
  readonly id: number;
  /** How often it has been tried. */
  readonly attempts: number;
}

/** The reminders that are to be sent now, of appointments that lie ahead; those that became due first come first. */
export function dueReminders(db: Knex, now: Date, limit: number): Promise<DueReminderRow[]> {
  const at = toStored(now);
  return db('reminders')
    .join('appointments', 'appointments.id', 'reminders.appointment_id')
    .select('reminders.id', 'reminders.attempts')
    .where('reminders.state', 'PENDING')
    .where('reminders.due_at', '<=', at)
    .where((pause) =>
      pause.whereNull('reminders.attempt_at').orWhere('reminders.attempt_at', '<=', at),
    )
    .where('appointments.state', 'CONFIRMED')
    .where('appointments.start_at', '>', at)
    .orderBy(['reminders.due_at', 'reminders.id'])
    .limit(limit);
}

/**
 * Takes a reminder for an attempt to send it.
 *
 * @param again when the next attempt may be made, unless this one comes to an end
 * @returns whether it was taken: of several who want it one gets it
 */
export async function claimReminder(
  db: Knex,
  { id, attempts }: DueReminderRow,
  again: Date,
): Promise<boolean> {
  const claimed = await againOnConflict(() =>
    db('reminders')
      .where({ id, attempts, state: 'PENDING' })
      .update({ attempts: attempts + 1, attempt_at: toStored(again) }),
  );
  return claimed > 0;
}

/** What is told of an appointment when its reminder is sent. */
export interface ReminderToSend
  extends Pick<
    AppointmentModel,
    'code' | 'unit_code' | 'start_at' | 'end_at' | 'purpose' | 'party_phone' | 'is_confidential'
  > {
  readonly id: number;
  readonly due_at: StoredInstant;
  readonly channel: ReminderModel['channel'];
}

/** Read when it is sent: the number is kept with the appointment alone. @returns null when it is not to be sent any more */
export async function reminderToSend(
  db: Knex,
  id: number,
  now: Date,
): Promise<ReminderToSend | null> {
  const reminder = await db('reminders')
    .join('appointments', 'appointments.id', 'reminders.appointment_id')
    .select(
      'reminders.id',
      'reminders.due_at',
      'reminders.channel',
      'appointments.code',
      'appointments.unit_code',
      'appointments.start_at',
      'appointments.end_at',
      'appointments.purpose',
      'appointments.party_phone',
      'appointments.is_confidential',
    )
    .where('reminders.id', id)
    .where('appointments.state', 'CONFIRMED')
    .where('appointments.start_at', '>', toStored(now))
    .first();
  return reminder ?? null;
}

/** It has been taken, also when its appointment was given up meanwhile. */
export async function markSent(db: Knex, id: number, now: Date): Promise<void> {
  await againOnConflict(() =>
    db('reminders')
      .where({ id })
      .update({ state: 'SENT', sent_at: toStored(now) }),
  );
}

const missedPerStatement = 500;

/** Reminders whose appointment has begun are not sent any more. */
export async function giveUpMissedReminders(db: Knex, now: Date): Promise<void> {
  for (;;) {
    // Read first: a statement that changes rows would lock the appointments that it looks at.
    const missed: number[] = await db('reminders')
      .join('appointments', 'appointments.id', 'reminders.appointment_id')
      .where('reminders.state', 'PENDING')
      .where('reminders.due_at', '<=', toStored(now))
      .where('appointments.start_at', '<=', toStored(now))
      .limit(missedPerStatement)
      .pluck('reminders.id');
    await againOnConflict(() =>
      db('reminders').whereIn('id', missed).where('state', 'PENDING').update({ state: 'FAILED' }),
    );
    if (missed.length < missedPerStatement) return;
  }
}
