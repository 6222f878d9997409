import { describe, expect, test } from '@jest/globals';
import { newAppointmentCode } from '../../../subgraphs/appointments/appointment-code.ts';
import {
  checkInPayload,
  readCheckIn,
} from '../../../subgraphs/appointments/booking/check-in-payload.ts';
import {
  type CalendarOrigin,
  iCalendar,
} from '../../../subgraphs/appointments/booking/i-calendar.ts';
import type { AppointmentModel } from '../../../subgraphs/appointments/models.ts';

const code = newAppointmentCode('2019-11-20', () => 7);
const unitCode = '000.00.40.H49';
const now = new Date('2019-11-15T10:00:00+07:00');

describe('the calendar of appointments', () => {
  test('is an iCalendar object in UTC, without personal data', () => {
    expect(unfolded(iCalendar([entry()], now)).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Reception Units Graph//Appointments//VI',
      'CALSCALE:GREGORIAN',
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
    expect(iCalendar([entry(others)], now)).toContain(`STATUS:${status}\r\n`);
  });

  test('escapes text, and folds lines at 75 octets, never within a character', () => {
    const text = iCalendar([entry({ dossier_code: `a;b,c\\${'ế'.repeat(60)}` })], now);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`a\\;b\\,c\\\\${'ế'.repeat(60)}`);
  });
});

describe('what a calendar application reads', () => {
  test('is all that is meant, whoever parses it', async () => {
    const dossier = `a;b,c\\${'ế'.repeat(60)}`;
    const text = iCalendar([entry({ dossier_code: dossier }), entry({ code: 'other' })], now);
    const [name, properties, components] = await parsed(text);
    expect(name).toBe('vcalendar');
    expect(properties.map(([property, , , value]) => [property, value])).toEqual([
      ['version', '2.0'],
      ['prodid', '-//Reception Units Graph//Appointments//VI'],
      ['calscale', 'GREGORIAN'],
    ]);
    expect(components.map(([component]) => component)).toEqual(['vevent', 'vevent']);
    expect(propertiesOf(components[0])).toEqual({
      uid: `${code}@${unitCode}`,
      dtstamp: '2019-11-15T03:00:00Z',
      dtstart: '2019-11-20T01:30:00Z',
      dtend: '2019-11-20T01:45:00Z',
      sequence: 1,
      status: 'CONFIRMED',
      summary: `Nộp hồ sơ (${code})`,
      location: `Bộ phận tiếp nhận và trả kết quả ${unitCode}`,
      description: `Mã lịch hẹn: ${code}\nMã hồ sơ: ${dossier}\nThủ tục: 1.004873`,
    });
  });

  test('tells that a hold has run out as what it is once that is written down', async () => {
    const hold = { state: 'HELD', version: 1, held_until: '2019-11-15 03:00:00.000' } as const;
    const running = await eventsOf([entry({ ...hold, held_until: '2019-11-15 03:00:00.001' })]);
    expect(running).toMatchObject([{ status: 'TENTATIVE', sequence: 0 }]);
    const unwritten = await eventsOf([entry({ ...hold, updated_at: '2019-11-15 02:50:00.000' })]);
    const written = await eventsOf([entry({ ...hold, state: 'EXPIRED', version: 2 })]);
    expect(unwritten).toMatchObject([
      { status: 'CANCELLED', sequence: 1, dtstamp: '2019-11-15T03:00:00Z' },
    ]);
    expect(unwritten).toEqual(written);
  });

  test('of an appointment that was moved takes the place of the earlier event', async () => {
    const earlier = entry({ state: 'RESCHEDULED', version: 3 });
    const later = entry(
      { code: 'other', version: 2, start_at: '2019-11-20 02:00:00.000' },
      { code, unit_code: unitCode, versions: 3 },
    );
    const [before] = await eventsOf([earlier]);
    const [after] = await eventsOf([later]);
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([2, 4]);
    expect([before?.status, after?.status]).toEqual(['CANCELLED', 'CONFIRMED']);
    expect(await eventsOf([earlier, later])).toEqual([after]);
    expect(await eventsOf([later, earlier])).toEqual([after]);
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

function entry(others: Partial<AppointmentModel> = {}, origin: CalendarOrigin | null = null) {
  return { appointment: appointment(others), origin };
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

/** A component of jCal (RFC 7265): name, properties with name, parameters, type and value, and components. */
type JCal = readonly [
  string,
  readonly (readonly [string, object, string, unknown])[],
  readonly JCal[],
];

/** Mozilla's parser, by its name: what checks types does without it. */
const independentParser = 'ical.js';

async function parsed(text: string): Promise<JCal> {
  const { default: parser } = await import(independentParser);
  return parser.parse(text);
}

async function eventsOf(entries: Parameters<typeof iCalendar>[0]) {
  const [, , components] = await parsed(iCalendar(entries, now));
  return components.map(propertiesOf);
}

function propertiesOf(component: JCal | undefined): Record<string, unknown> {
  return Object.fromEntries((component?.[1] ?? []).map(([name, , , value]) => [name, value]));
}
