import type { Knex } from 'knex';
import { fromStored, type StoredInstant, toStored } from '../../shared/instants.ts';
import { addToOutbox } from '../../shared/write/outbox.ts';
import { inTransaction } from '../../shared/write/transaction.ts';
import type { DueReminder } from '../booking/reminders.ts';

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

const remindersPerRound = 200;

interface DueRow {
  readonly id: number;
  readonly channel: string;
  readonly code: string;
  readonly start_at: StoredInstant;
  readonly unit_code: string;
}

/**
 * Hands the reminders that are due to the outbox, each once: the reminder is marked and its message added in one transaction, and of
 * several processes one marks it.
 *
 * @returns how many were handed over
 */
export async function publishDueReminders(db: Knex, now: Date): Promise<number> {
  let published = 0;
  for (;;) {
    const due = await dueReminders(db, now);
    for (const reminder of due) {
      const isOurs = await inTransaction(db, (transaction) => publish(transaction, reminder, now));
      if (isOurs) published++;
    }
    if (due.length < remindersPerRound) return published;
  }
}

function dueReminders(db: Knex, now: Date): Promise<DueRow[]> {
  return db('reminders')
    .join('appointments', 'appointments.id', 'reminders.appointment_id')
    .select(
      'reminders.id',
      'reminders.channel',
      'appointments.code',
      'appointments.start_at',
      'appointments.unit_code',
    )
    .where('reminders.state', 'PENDING')
    .where('reminders.due_at', '<=', toStored(now))
    .orderBy('reminders.due_at')
    .limit(remindersPerRound);
}

async function publish(
  transaction: Knex.Transaction,
  { id, channel, code, start_at, unit_code }: DueRow,
  now: Date,
): Promise<boolean> {
  const marked = await transaction('reminders')
    .where({ id, state: 'PENDING' })
    .update({ state: 'SENT', sent_at: toStored(now) });
  if (marked === 0) return false;
  const startAt = fromStored(start_at).toISOString();
  const payload = { code, channel, startAt, unitCode: unit_code };
  const message = { subject: `reminder ${id}`, sequence: 1, kind: 'REMINDER', payload };
  await addToOutbox(transaction, message, now);
  return true;
}
