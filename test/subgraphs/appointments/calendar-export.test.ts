import { describe, expect, test } from '@jest/globals';
import { newAppointmentCode } from '../../../subgraphs/appointments/appointment-code.ts';
import {
  checkInPayload,
  readCheckIn,
} from '../../../subgraphs/appointments/booking/check-in-payload.ts';
import { iCalendar } from '../../../subgraphs/appointments/booking/i-calendar.ts';
import type { AppointmentModel } from '../../../subgraphs/appointments/models.ts';

const code = newAppointmentCode('2019-11-20', () => 7);
const unitCode = '000.00.40.H49';
const now = new Date('2019-11-15T10:00:00+07:00');

describe('the calendar of appointments', () => {
  test('is an iCalendar object in UTC, without personal data', () => {
    expect(unfolded(iCalendar([appointment()], now)).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Reception Units Graph//Appointments//VI',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      `UID:${code}@${unitCode}`,
      'DTSTAMP:20191115T030000Z',
      'DTSTART:20191120T013000Z',
      'DTEND:20191120T014500Z',
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
      `SUMMARY:Nộp hồ sơ (${code})`,
      `LOCATION:Bộ phận tiếp nhận và trả kết quả ${unitCode}`,
      `DESCRIPTION:Mã lịch hẹn: ${code}\\nMã hồ sơ: 000.00.40.H49-191101-0001\\nThủ tục: 1.004873`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test.each([
    [{ state: 'CANCELLED_BY_CITIZEN' }, 'CANCELLED'],
    [{ state: 'RESCHEDULED' }, 'CANCELLED'],
    [{ state: 'HELD', held_until: '2019-11-15 03:00:01.000' }, 'TENTATIVE'],
    [{ state: 'HELD', held_until: '2019-11-15 03:00:00.000' }, 'CANCELLED'],
    [{ state: 'NO_SHOW' }, 'CONFIRMED'],
  ] as const)('says of %j that it is %s', (others, status) => {
    expect(iCalendar([appointment(others)], now)).toContain(`STATUS:${status}\r\n`);
  });

  test('escapes text, and folds lines at 75 octets, never within a character', () => {
    const text = iCalendar([appointment({ dossier_code: `a;b,c\\${'ế'.repeat(60)}` })], now);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`a\\;b\\,c\\\\${'ế'.repeat(60)}`);
  });
});

describe('the text of a QR code for check-in', () => {
  test('is read as it was written, and keeps to the alphanumeric characters of QR', () => {
    const text = checkInPayload(code, unitCode);
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(readCheckIn(text)).toEqual({ code, unitCode });
  });

  test('may also be the bare code, typed', () => {
    expect(readCheckIn(` ${code.toLowerCase()} `)).toEqual({ code, unitCode: null });
  });

  test.each([
    '',
    'LICHHEN:1:',
    `LICHHEN:2:${code}:${unitCode}`,
    `${code}:${unitCode}`,
    'LH-191120-00000001',
  ])('is not "%s"', (text) => expect(readCheckIn(text)).toBeNull());
});

function unfolded(text: string): string {
  return text.replaceAll('\r\n ', '');
}

function appointment(others: Partial<AppointmentModel> = {}): AppointmentModel {
  return {
    id: 1,
    code,
    unit_code: unitCode,
    procedure_code: '1.004873',
    field: 'F001',
    dossier_code: '000.00.40.H49-191101-0001',
    is_confidential: 0,
    purpose: 'SUBMIT',
    start_at: '2019-11-20 01:30:00.000',
    end_at: '2019-11-20 01:45:00.000',
    slot_count: 1,
    party_name: 'Nguyễn Văn An',
    party_phone: '0912345678',
    party_id_number: '100000000001',
    channel: 'PORTAL',
    state: 'CONFIRMED',
    outcome: null,
    held_until: null,
    created_at: '2019-11-15 02:59:00.000',
    updated_at: '2019-11-15 03:00:00.000',
    version: 2,
    replaces_id: null,
    ...others,
  };
}
