import { createHmac } from 'node:crypto';
import type { ReminderEvent } from './reminder-event.ts';

/** Hands a reminder to whoever brings it to a telephone. @throws {Error} when it has not been taken */
export type SendReminder = (event: ReminderEvent) => Promise<void>;

export interface ReminderGateway {
  readonly url: string;
  /** Secret that it shares with the subgraph. */
  readonly key: string;
}

const answerTimeoutMs = 10_000;

/**
 * Sends reminders by HTTP, as CloudEvents in structured mode. What is signed, and by which headers it is told, is that of Standard
 * Webhooks 1.0: id, real time and body, so that nobody else can send reminders, nor an old one again.
 */
export function reminderGateway({ url, key }: ReminderGateway): SendReminder {
  return async (event) => {
    const body = JSON.stringify(event);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signed = createHmac('sha256', key).update(`${event.id}.${timestamp}.${body}`);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/cloudevents+json; charset=UTF-8',
        'webhook-id': event.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signed.digest('base64')}`,
      },
      body,
      // Whom personal data is sent to is set, and not told by an answer.
      redirect: 'manual',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The gateway of reminders answered ${response.status}`);
  };
}
