import type { BackgroundTask } from '../shared/background-tasks.ts';
import { relayOutbox, type Subscriber } from '../shared/write/outbox.ts';
import type { ContextParts } from './context.ts';
import { publishDueReminders } from './repository/reminders.ts';

const remindersPauseMs = 30_000;
const relayPauseMs = 500;

/** What a process that serves appointments does beside answering. */
export function appointmentTasks(
  { db, clock }: Pick<ContextParts, 'db' | 'clock'>,
  publish: Subscriber,
): BackgroundTask[] {
  return [
    {
      name: 'hand over reminders',
      pauseMs: remindersPauseMs,
      run: () => publishDueReminders(db, clock()),
    },
    { name: 'relay changes', pauseMs: relayPauseMs, run: () => relayOutbox(db, publish) },
  ];
}
