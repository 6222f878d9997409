import { sealingTask } from '../shared/audit/sealing-task.ts';
import type { BackgroundTask } from '../shared/background-tasks.ts';
import { isDevelopment } from '../shared/config.ts';
import { logger } from '../shared/logger.ts';
import { relayOutbox, type Subscriber } from '../shared/write/outbox.ts';
import { expireHolds } from './commands/expire-holds.ts';
import { followDossiers } from './commands/follow-dossier.ts';
import type { ContextParts } from './context.ts';
import { deliverReminders } from './reminders/deliver-reminders.ts';
import type { SendReminder } from './reminders/reminder-gateway.ts';

const remindersPauseMs = 30_000;
const relayPauseMs = 500;
const expirePauseMs = 30_000;
const followPauseMs = 10 * 60_000;

/**
 * What a process that serves appointments does beside answering.
 *
 * @param send null where reminders have nobody who takes them
 */
export function appointmentTasks(
  parts: Pick<ContextParts, 'db' | 'clock' | 'dossiers' | 'offerings' | 'settings'>,
  send: SendReminder | null,
  publish: Subscriber,
): BackgroundTask[] {
  const { db, clock } = parts;
  return [
    sealingTask('appointments', db, clock),
    reminderTask({ db, clock, send }),
    { name: 'expire holds', pauseMs: expirePauseMs, run: () => expireHolds(parts) },
    { name: 'follow dossiers', pauseMs: followPauseMs, run: () => followDossiers(parts) },
    { name: 'relay changes', pauseMs: relayPauseMs, run: () => relayOutbox(db, publish) },
  ];
}

function reminderTask(delivery: Parameters<typeof deliverReminders>[0]): BackgroundTask {
  let isTold = delivery.send !== null;
  return {
    name: 'send reminders',
    pauseMs: remindersPauseMs,
    run: async () => {
      if (!isTold) {
        // In development nobody waits for them.
        const level = isDevelopment() ? 'info' : 'warn';
        logger[level]('Reminders are not sent and stay PENDING: REMINDERS_URL is not set');
        isTold = true;
      }
      await deliverReminders(delivery);
    },
  };
}
