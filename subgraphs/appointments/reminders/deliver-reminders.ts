import type { Knex } from 'knex';
import { peer } from '../../shared/access/caller.ts';
import { recordDisclosures } from '../../shared/audit/record-disclosures.ts';
import type { Clock } from '../../shared/clock.ts';
import { logger } from '../../shared/logger.ts';
import {
  claimReminder,
  type DueReminderRow,
  dueReminders,
  giveUpMissedReminders,
  markSent,
  reminderToSend,
} from '../repository/reminders.ts';
import { reminderEvent } from './reminder-event.ts';
import type { SendReminder } from './reminder-gateway.ts';

interface Delivery {
  readonly db: Knex;
  readonly clock: Clock;
  /** None where reminders have nobody who takes them: then they stay as they are. */
  readonly send: SendReminder | null;
}

const remindersPerRound = 200;
/** So many in a row that are not taken mean that the gateway is out of order: the rest waits for the next round. */
const mostRefusedInRow = 3;
const firstPauseMs = 60_000;
const longestPauseMs = 60 * 60_000;

/** Whom the audit names for the numbers that are given away. */
const sender = { ...peer, id: 'reminders' };

/**
 * Sends the reminders that are due, in the order in which they became due, each at least once. One that is not taken is tried again,
 * after a pause that doubles, as long as its appointment lies ahead; it does not hold up the others. Several processes may do so at
 * once: one of them claims a reminder, and when it dies before the answer, another one tries after the pause.
 *
 * @returns how many were sent
 */
export async function deliverReminders({ db, clock, send }: Delivery): Promise<number> {
  await giveUpMissedReminders(db, clock());
  if (send === null) return 0;
  let sent = 0;
  let refusedInRow = 0;
  for (const due of await dueReminders(db, clock(), remindersPerRound)) {
    const outcome = await deliver(db, due, send, clock);
    if (outcome === 'SENT') sent++;
    refusedInRow = outcome === 'REFUSED' ? refusedInRow + 1 : 0;
    if (refusedInRow === mostRefusedInRow) break;
  }
  return sent;
}

async function deliver(
  db: Knex,
  due: DueReminderRow,
  send: SendReminder,
  clock: Clock,
): Promise<'SENT' | 'REFUSED' | 'NOT_OURS'> {
  const now = clock();
  if (!(await claimReminder(db, due, new Date(now.getTime() + pauseMs(due.attempts))))) {
    return 'NOT_OURS';
  }
  const reminder = await reminderToSend(db, due.id, now);
  if (reminder === null) return 'NOT_OURS';
  const event = reminderEvent(reminder);
  if (event.data.phone !== null) {
    await recordDisclosures(db, [{ subject: reminder.code, fields: ['phone'] }], sender, now);
  }
  try {
    await send(event);
  } catch (error) {
    logger.warn({ err: error, subject: reminder.code }, 'A reminder was not taken');
    return 'REFUSED';
  }
  await markSent(db, due.id, clock());
  return 'SENT';
}

/** Longer than an answer may take, so that a claim holds until then. */
function pauseMs(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts, 10));
}
