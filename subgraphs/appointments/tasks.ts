import { sealingTask } from '../shared/audit/sealing-task.ts';
import type { BackgroundTask } from '../shared/background-tasks.ts';
import { relayOutbox, type Subscriber } from '../shared/write/outbox.ts';
import { followDossiers } from './commands/follow-dossier.ts';
import type { ContextParts } from './context.ts';
import { publishDueReminders } from './repository/reminders.ts';

const remindersPauseMs = 30_000;
const relayPauseMs = 500;
const followPauseMs = 10 * 60_000;

/** What a process that serves appointments does beside answering. */
export function appointmentTasks(
  parts: Pick<ContextParts, 'db' | 'clock' | 'dossiers' | 'settings'>,
  publish: Subscriber,
): BackgroundTask[] {
  const { db, clock } = parts;
  return [
    sealingTask('appointments', db, clock),
    {
      name: 'hand over reminders',
      pauseMs: remindersPauseMs,
      run: () => publishDueReminders(db, clock()),
    },
    { name: 'follow dossiers', pauseMs: followPauseMs, run: () => followDossiers(parts) },
    { name: 'relay changes', pauseMs: relayPauseMs, run: () => relayOutbox(db, publish) },
  ];
}
