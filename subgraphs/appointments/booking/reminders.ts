import { fromStored } from '../../shared/instants.ts';
import type { AppointmentModel, ReminderModel } from '../models.ts';

const hourMs = 60 * 60_000;
/** A reminder comes a day before; who books later than that is reminded two hours before. */
const leadsMs = [24 * hourMs, 2 * hourMs];

export interface DueReminder {
  readonly dueAt: Date;
  readonly channel: ReminderModel['channel'];
}

/** The reminder of an appointment that is confirmed now; null when it is too near, or there is no way to send one. */
export function reminderOf(
  {
    start_at,
    channel,
    party_phone,
  }: Pick<AppointmentModel, 'start_at' | 'channel' | 'party_phone'>,
  now: Date,
): DueReminder | null {
  const startAt = fromStored(start_at).getTime();
  const dueAt = leadsMs.map((lead) => startAt - lead).find((due) => due > now.getTime());
  if (dueAt === undefined) return null;
  if (channel === 'MOBILE') return { dueAt: new Date(dueAt), channel: 'PUSH' };
  return party_phone === null ? null : { dueAt: new Date(dueAt), channel: 'SMS' };
}
