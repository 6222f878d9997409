import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unitHours } from '../../../subgraphs/dossiers/catalogue/unit-hours.ts';
import { comparesDays, dueAfterPause, dueAt } from '../../../subgraphs/dossiers/deadline.ts';
import { toLocalIso, weekdayOf } from '../../../subgraphs/shared/instants.ts';
import '../../support/random-seed.ts';

/** Office hours of 2019, the days around Tết and around 30/04, and a desk on Saturday morning. */
const session = { validFrom: '2019-01-01', validTo: null };
const { calendar, receptionOn } = unitHours(
  {
    firstDay: '2019-01-01',
    lastDay: '2019-12-31',
    days: [
      ...['04', '05', '06', '07', '08'].map((day) => off(`2019-02-${day}`)),
      ...['2019-04-15', '2019-04-29', '2019-04-30', '2019-05-01', '2019-09-02'].map(off),
      { date: '2019-05-04', kind: 'WORKED', pairedDate: '2019-04-29' },
    ],
  },
  [
    ...[1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, opensAt: '07:30', closesAt: '11:30', kind: 'WORKING_TIME', ...session },
      { weekday, opensAt: '13:00', closesAt: '17:00', kind: 'WORKING_TIME', ...session },
    ]),
    { weekday: 6, opensAt: '07:30', closesAt: '11:30', kind: 'DESK_ONLY', ...session },
  ],
);

function off(date: string) {
  return { date, kind: 'OFF', pairedDate: null } as const;
}

function at(local: string): Date {
  return new Date(`${local}:00+07:00`);
}

function dueOf(received: string, minutes: number, sameDay = false): string {
  return toLocalIso(dueAt(calendar, at(received), { minutes, sameDay })).slice(0, 16);
}

const day = 480;

describe('the due date', () => {
  test.each([
    ['three days over a long weekend', '2019-04-24T10:00', 3 * day, '2019-05-02T10:00'],
    ['five days end on a worked Saturday', '2019-04-24T10:00', 5 * day, '2019-05-04T10:00'],
    ['four hours into the next morning', '2019-11-14T16:00', 240, '2019-11-15T10:30'],
    ['half a day is four hours', '2019-11-14T07:30', 240, '2019-11-14T11:30'],
    ['receipt at noon counts from the afternoon', '2019-11-14T12:00', 60, '2019-11-14T14:00'],
    ['receipt on a Saturday counts from Monday', '2019-11-16T09:00', day, '2019-11-18T17:00'],
    ['receipt before a day off counts after it', '2019-08-30T17:30', 60, '2019-09-03T08:30'],
  ])('%s', (_name, received, minutes, due) => {
    expect(dueOf(received, minutes)).toBe(due);
  });

  test.each([
    ['before 15:00 is the same day', '2019-11-14T14:59', '2019-11-14T17:00'],
    ['from 15:00 on is the next working day', '2019-11-14T15:00', '2019-11-15T17:00'],
    ['late before Tết is after Tết', '2019-02-01T15:30', '2019-02-11T17:00'],
    ['on a day off is the next working day', '2019-11-16T09:00', '2019-11-18T17:00'],
  ])('of a same-day procedure received %s', (_name, received, due) => {
    expect(dueOf(received, day, true)).toBe(due);
  });

  test('moves by the working time of a pause, as if the limit had been longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 * 24 * 60 }),
        fc.integer({ min: 1, max: 40 * day }),
        fc.integer({ min: 0, max: 20 * day }),
        (minute, limit, pause) => {
          const received = new Date(at('2019-01-02T07:30').getTime() + minute * 60_000);
          const due = dueAt(calendar, received, { minutes: limit, sameDay: false });
          const whole = dueAt(calendar, received, { minutes: limit + pause, sameDay: false });
          expect(dueAfterPause(calendar, due, pause)).toEqual(whole);
        },
      ),
    );
  });

  test('is never on a day off, and never before the receipt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 * 24 * 60 }),
        fc.integer({ min: 1, max: 15 * day }),
        fc.boolean(),
        (minute, minutes, sameDay) => {
          const received = new Date(at('2019-01-02T07:30').getTime() + minute * 60_000);
          const due = dueAt(calendar, received, { minutes, sameDay });
          expect(due.getTime()).toBeGreaterThan(received.getTime());
          expect(calendar.sessionsOn(toLocalIso(due).slice(0, 10))).not.toEqual([]);
        },
      ),
    );
  });
});

describe('a limit', () => {
  test('of whole working days, or of the same day, compares days', () => {
    expect(comparesDays({ minutes: 3 * day, sameDay: false })).toBe(true);
    expect(comparesDays({ minutes: 240, sameDay: true })).toBe(true);
    expect(comparesDays({ minutes: 240, sameDay: false })).toBe(false);
    expect(comparesDays({ minutes: 1.5 * day, sameDay: false })).toBe(false);
  });
});

describe('the desk on Saturday', () => {
  test('takes dossiers while no limit runs', () => {
    expect(weekdayOf('2019-11-16')).toBe(6);
    expect(receptionOn('2019-11-16')).toEqual([{ from: 450, to: 690 }]);
    expect(calendar.sessionsOn('2019-11-16')).toEqual([]);
    expect(receptionOn('2019-05-04')).toHaveLength(2);
  });
});

describe('the hours of a unit that ends', () => {
  test('go on for the dossiers that it leaves behind', () => {
    const { calendar: ending } = unitHours(
      { firstDay: '2019-12-01', lastDay: '2020-12-31', days: [] },
      [
        {
          weekday: 2,
          opensAt: '08:00',
          closesAt: '12:00',
          kind: 'WORKING_TIME',
          validFrom: '2019-01-01',
          validTo: '2019-12-31',
        },
      ],
    );
    expect(ending.sessionsOn('2020-01-07')).toEqual([{ from: 480, to: 720 }]);
  });
});
