import { fromStored, type StoredInstant } from '../../shared/instants.ts';
import { type AppointmentState, stateAt } from '../appointment-states.ts';
import type { AppointmentModel } from '../models.ts';
import type { AppointmentPurpose } from '../purposes.ts';

/** Octets that a line may have without its end. Source: RFC 5545, section 3.1. */
const longestLine = 75;

const purposes: Readonly<Record<AppointmentPurpose, string>> = {
  SUBMIT: 'Nộp hồ sơ',
  SUPPLEMENT: 'Bổ sung hồ sơ',
  COLLECT: 'Nhận kết quả',
  CONSULT: 'Được hướng dẫn thủ tục',
};

const givenUp: readonly AppointmentState[] = [
  'EXPIRED',
  'CANCELLED_BY_CITIZEN',
  'CANCELLED_BY_UNIT',
  'RESCHEDULED',
];

/** Where an appointment that was moved, once or several times, began. */
export interface CalendarOrigin {
  /** Of the first appointment. */
  readonly code: string;
  readonly unit_code: string;
  /** Versions of all appointments before this one. */
  readonly versions: number;
}

/** An appointment for a calendar; without an origin it has not been moved. */
export interface CalendarEntry {
  readonly appointment: AppointmentModel;
  readonly origin: CalendarOrigin | null;
}

/**
 * Appointments as an iCalendar object (RFC 5545), at least one. Without personal data: calendars are shared, and travel by mail.
 *
 * A calendar application finds what it has by UID, and replaces it by what has a higher SEQUENCE. So an appointment that is moved keeps
 * the UID of the first one and counts on from it: as RFC 5546 (2.1.5) has it, and the way that applications follow. A CANCELLED event
 * for the one that is replaced is left in the calendar by some, and of a file with two events some take the first alone.
 *
 * There is no METHOD, which is for what is sent to others: whoever imports a file needs none, and PUBLISH would ask for an ORGANIZER
 * with an address. DTSTAMP is then when the event was last changed.
 */
export function iCalendar(entries: readonly CalendarEntry[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reception Units Graph//Appointments//VI',
    'CALSCALE:GREGORIAN',
    ...latestOfEach(entries.map((entry) => eventOf(entry, now))).flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

interface CalendarEvent {
  readonly appointment: AppointmentModel;
  readonly uid: string;
  readonly sequence: number;
  readonly state: AppointmentState;
  readonly changedAt: StoredInstant;
}

function eventOf({ appointment, origin }: CalendarEntry, now: Date): CalendarEvent {
  const { held_until, version, updated_at } = appointment;
  const heldUntil = held_until === null ? null : fromStored(held_until);
  const state = stateAt(appointment.state, heldUntil, now);
  const { code, unit_code, versions } = origin ?? { ...appointment, versions: 0 };
  const event = { appointment, uid: `${code}@${unit_code}`, state };
  const sequence = versions + version - 1;
  // The end of a hold is a change that may not have been written yet: as it will be written.
  return state === 'EXPIRED' && appointment.state === 'HELD' && held_until !== null
    ? { ...event, sequence: sequence + 1, changedAt: held_until }
    : { ...event, sequence, changedAt: updated_at };
}

/** An appointment that was moved within the day is there once: a UID has one event. */
function latestOfEach(events: readonly CalendarEvent[]): CalendarEvent[] {
  const latest = new Map<string, CalendarEvent>();
  for (const event of events) {
    const other = latest.get(event.uid);
    if (other === undefined || other.sequence < event.sequence) latest.set(event.uid, event);
  }
  return events.filter((event) => latest.get(event.uid) === event);
}

function linesOf({ appointment, uid, sequence, state, changedAt }: CalendarEvent): string[] {
  const { code, unit_code, purpose } = appointment;
  const about = [
    `Mã lịch hẹn: ${code}`,
    ...(appointment.dossier_code === null ? [] : [`Mã hồ sơ: ${appointment.dossier_code}`]),
    ...(appointment.procedure_code === null ? [] : [`Thủ tục: ${appointment.procedure_code}`]),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(changedAt)}`,
    `DTSTART:${utc(appointment.start_at)}`,
    `DTEND:${utc(appointment.end_at)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${statusOf(state)}`,
    `SUMMARY:${escaped(`${purposes[purpose]} (${code})`)}`,
    `LOCATION:${escaped(`Bộ phận tiếp nhận và trả kết quả ${unit_code}`)}`,
    `DESCRIPTION:${escaped(about)}`,
    'END:VEVENT',
  ];
}

function statusOf(state: AppointmentState): string {
  if (state === 'HELD') return 'TENTATIVE';
  return givenUp.includes(state) ? 'CANCELLED' : 'CONFIRMED';
}

/** `20191120T013000Z` */
function utc(stored: string): string {
  return `${stored.slice(0, 19).replace(/[-:]/g, '').replace(' ', 'T')}Z`;
}

/** Section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Section 3.1: longer lines go on after a line end and a space, which counts, and never within a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n');
}
