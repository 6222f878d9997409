import { describe, expect, test } from '@jest/globals';
import {
  firstReception,
  isClosedForTheDay,
} from '../../../subgraphs/appointments/booking/reception-hours.ts';
import type { UnitOpening } from '../../../subgraphs/appointments/free-slots.ts';
import { instantAt, minuteOfDay } from '../../../subgraphs/shared/instants.ts';

const wednesday = '2019-11-20';
const saturday = '2019-11-23';

describe('a unit that receives from 7:30 to 11:00 and from 13:00 to 17:00', () => {
  test.each([
    [[], '7:30'],
    [['7:30-9:00'], '9:00'],
    [['7:30-9:00', '8:00-11:00'], '13:00'],
    [['0:00-17:00'], null],
    [['7:30-11:00', '13:00-17:00'], null],
  ])('with the closures %j first receives at %s', (closures, expected) => {
    const first = firstReception(unit(closures), wednesday);
    expect(first === null ? null : clock(minuteOfDay(new Date(first)))).toBe(expected);
  });

  test.each([
    // A session goes on, or another begins.
    [['8:00-9:00'], '8:30', false],
    [['8:00-12:00'], '8:30', false],
    [['11:30-12:30'], '12:00', false],
    [['8:00-16:59'], '16:00', false],
    [['8:00-9:00', '9:00-10:00'], '8:00', false],
    // None does.
    [['8:00-17:00'], '7:59', false],
    [['8:00-17:00'], '8:00', true],
    [['8:00-17:00'], '12:00', true],
    [['8:00-17:00'], '16:59', true],
    [['8:00-11:00', '13:00-17:00'], '8:30', true],
    [['8:00-23:59'], '18:00', true],
    // After the last session: as that was ended by a closure, it is over; else people are still there.
    [['16:00-17:00'], '17:00', true],
    [['16:00-17:30'], '23:00', true],
    [['16:00-16:59'], '17:00', false],
    [['8:00-9:00'], '17:00', false],
    [['18:00-19:00'], '18:30', true],
    [['18:00-19:00'], '19:00', false],
    [[], '23:59', false],
  ])('with the closures %j at %s is closed for the day: %s', (closures, at, expected) => {
    expect(isClosedForTheDay(unit(closures), new Date(instant(at)))).toBe(expected);
  });

  test('first receives on no day off, and not when it is no more', () => {
    expect(firstReception(unit([]), saturday)).toBeNull();
    expect(firstReception({ ...unit([]), validTo: '2019-11-19' }, wednesday)).toBeNull();
  });
});

function unit(closures: readonly string[]): UnitOpening {
  const session = { weekday: 3, validFrom: '2019-01-01', validTo: null };
  return {
    code: '000.01.01.H49',
    areaPath: '22',
    validFrom: '2019-01-01',
    validTo: null,
    officeSessions: [
      { ...session, from: 450, to: 660 },
      { ...session, from: 780, to: 1020 },
    ],
    specialDays: new Map(),
    rules: [],
    closures: closures.map((closure) => {
      const [from = '', to = ''] = closure.split('-');
      return { from: instant(from), to: instant(to) };
    }),
  };
}

/** On the Wednesday; milliseconds since 1970. */
function instant(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return instantAt(wednesday, Number(hours) * 60 + Number(minutes)).getTime();
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
