import { fromStored, toLocalIso } from '../../shared/instants.ts';
import type { ReminderToSend } from '../repository/reminders.ts';

/** A reminder as a CloudEvent. Source: CloudEvents 1.0.2 and its JSON format. */
export interface ReminderEvent {
  readonly specversion: '1.0';
  /** The same whenever the reminder is sent, so that whoever takes it drops repeats. */
  readonly id: string;
  readonly source: '/appointments';
  readonly type: 'vn.gov.quangninh.appointments.reminder.v1';
  /** Code of the appointment. */
  readonly subject: string;
  /** When it was due. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: ReminderData;
}

interface ReminderData {
  readonly channel: string;
  /** Of text messages; an application finds its user by the code of the appointment. */
  readonly phone: string | null;
  readonly unitCode: string;
  readonly startAt: string;
  readonly endAt: string;
  /** Null when the dossier is confidential: of it only place and time are told. */
  readonly purpose: string | null;
}

export function reminderEvent(reminder: ReminderToSend): ReminderEvent {
  const { id, code, due_at, channel, party_phone, unit_code, start_at, end_at } = reminder;
  return {
    specversion: '1.0',
    id: `${code}-reminder-${id}`,
    source: '/appointments',
    type: 'vn.gov.quangninh.appointments.reminder.v1',
    subject: code,
    time: shown(due_at),
    datacontenttype: 'application/json',
    data: {
      channel,
      phone: channel === 'SMS' ? party_phone : null,
      unitCode: unit_code,
      startAt: shown(start_at),
      endAt: shown(end_at),
      purpose: reminder.is_confidential ? null : reminder.purpose,
    },
  };
}

function shown(stored: string): string {
  return toLocalIso(fromStored(stored));
}
