import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantAt, toLocalIso, weekdayOf } from '../../../subgraphs/shared/instants.ts';
import { type Session, workingCalendar } from '../../../subgraphs/shared/working-calendar.ts';

const officeHours: Session[] = [
  { from: 450, to: 690 },
  { from: 780, to: 1020 },
];

// The days off of spring 2019: Tết (02/02 to 10/02), and the bridge of 29/04 that Saturday 04/05 was worked for.
const daysOff = new Set(
  ['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'].concat([
    '2019-04-29',
    '2019-04-30',
    '2019-05-01',
  ]),
);
const workedSaturdays = new Set(['2019-05-04']);

const calendar = workingCalendar('2019-01-01', '2019-12-31', (day) =>
  workedSaturdays.has(day) || (weekdayOf(day) <= 5 && !daysOff.has(day)) ? officeHours : [],
);

function at(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantAt(day, hours * 60 + minutes);
}

describe('adding working time', () => {
  test.each([
    [
      'three days over a bridged holiday',
      '2019-04-24',
      '10:00',
      3 * 480,
      '2019-05-02T10:00:00.000+07:00',
    ],
    [
      'five days to a Saturday that is worked',
      '2019-04-24',
      '10:00',
      5 * 480,
      '2019-05-04T10:00:00.000+07:00',
    ],
    ['four hours over a night', '2019-03-14', '16:00', 240, '2019-03-15T10:30:00.000+07:00'],
    ['half a day over lunch', '2019-03-14', '10:00', 240, '2019-03-14T15:30:00.000+07:00'],
    ['from a Sunday', '2019-03-17', '09:00', 60, '2019-03-18T08:30:00.000+07:00'],
    [
      'to the end of a session, not the start of the next',
      '2019-03-14',
      '07:30',
      240,
      '2019-03-14T11:30:00.000+07:00',
    ],
    [
      'nothing during lunch, to the next session',
      '2019-03-14',
      '12:00',
      0,
      '2019-03-14T13:00:00.000+07:00',
    ],
    ['over Tết', '2019-02-01', '16:30', 60, '2019-02-11T08:00:00.000+07:00'],
  ])('%s', (_, day, time, minutes, expected) => {
    expect(toLocalIso(calendar.add(at(day, time), minutes))).toBe(expected);
  });

  const instants = fc
    .integer({ min: 0, max: 300 * 1440 })
    .map((minute) => instantAt('2019-01-01', minute));
  const minutes = fc.integer({ min: 1, max: 20 * 480 });

  test('is monotonic in the start and in the amount', () => {
    fc.assert(
      fc.property(instants, instants, minutes, minutes, (one, other, few, more) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        const [less, most] = few <= more ? [few, more] : [more, few];
        expect(calendar.add(early, less) <= calendar.add(late, most)).toBe(true);
      }),
    );
  });

  test('is additive', () => {
    fc.assert(
      fc.property(instants, minutes, minutes, (from, first, second) => {
        expect(calendar.add(calendar.add(from, first), second)).toEqual(
          calendar.add(from, first + second),
        );
      }),
    );
  });

  test('is inverse to measuring', () => {
    fc.assert(
      fc.property(instants, minutes, (from, amount) => {
        expect(calendar.between(from, calendar.add(from, amount))).toBe(amount);
      }),
    );
  });

  test('refuses to leave the calendar', () => {
    expect(() => calendar.add(at('2019-12-31', '16:00'), 480)).toThrow(RangeError);
    expect(() => calendar.add(at('2018-12-31', '16:00'), 480)).toThrow(
      '2018-12-31 is outside the working calendar of 2019-01-01 to 2019-12-31',
    );
  });
});

describe('measuring working time', () => {
  test('counts nothing on days off and between sessions', () => {
    expect(calendar.between(at('2019-02-02', '00:00'), at('2019-02-10', '23:59'))).toBe(0);
    expect(calendar.between(at('2019-03-14', '11:30'), at('2019-03-14', '13:00'))).toBe(0);
  });

  test('is negative backwards', () => {
    expect(calendar.between(at('2019-03-15', '10:30'), at('2019-03-14', '16:00'))).toBe(-240);
  });
});
