import { fromStored } from '../../shared/instants.ts';
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

/**
 * Appointments as an iCalendar object (RFC 5545). Without personal data: calendars are shared, and travel by mail.
 *
 * A later version has a higher SEQUENCE, so a calendar application replaces what it has by UID.
 */
export function iCalendar(appointments: readonly AppointmentModel[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reception Units Graph//Appointments//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...appointments.flatMap((appointment) => event(appointment, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(appointment: AppointmentModel, now: Date): string[] {
  const { code, unit_code, purpose, version } = appointment;
  const about = [
    `Mã lịch hẹn: ${code}`,
    ...(appointment.dossier_code === null ? [] : [`Mã hồ sơ: ${appointment.dossier_code}`]),
    ...(appointment.procedure_code === null ? [] : [`Thủ tục: ${appointment.procedure_code}`]),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${code}@${unit_code}`,
    `DTSTAMP:${utc(appointment.updated_at)}`,
    `DTSTART:${utc(appointment.start_at)}`,
    `DTEND:${utc(appointment.end_at)}`,
    `SEQUENCE:${version - 1}`,
    `STATUS:${status(appointment, now)}`,
    `SUMMARY:${escaped(`${purposes[purpose]} (${code})`)}`,
    `LOCATION:${escaped(`Bộ phận tiếp nhận và trả kết quả ${unit_code}`)}`,
    `DESCRIPTION:${escaped(about)}`,
    'END:VEVENT',
  ];
}

function status({ state, held_until }: AppointmentModel, now: Date): string {
  const present = stateAt(state, held_until === null ? null : fromStored(held_until), now);
  if (present === 'HELD') return 'TENTATIVE';
  return givenUp.includes(present) ? 'CANCELLED' : 'CONFIRMED';
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
