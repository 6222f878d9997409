import { describe, expect, test } from '@jest/globals';
import {
  isValid,
  patternWeekday,
  sessionsOn,
} from '../../../subgraphs/appointments/working-days.ts';

const mondayHours = { weekday: 1, from: 450, to: 690, validFrom: '2019-01-01', validTo: null };
const saturdayDesk = { weekday: 6, from: 450, to: 600, validFrom: '2019-01-01', validTo: null };
const sessions = [mondayHours, saturdayDesk];

describe('the pattern of a day', () => {
  test('is that of its weekday', () => {
    expect(patternWeekday('2019-11-18', undefined)).toBe(1);
    expect(sessionsOn('2019-11-18', undefined, sessions)).toEqual([mondayHours]);
  });

  test('is none on a day off', () => {
    const off = { kind: 'OFF', pairedDay: null } as const;
    expect(patternWeekday('2019-02-04', off)).toBeNull();
    expect(sessionsOn('2019-02-04', off, sessions)).toEqual([]);
  });

  test('of a Saturday that is worked for a Monday is the Monday’s', () => {
    const worked = { kind: 'WORKED', pairedDay: '2019-04-29' } as const;
    expect(patternWeekday('2019-05-04', worked)).toBe(1);
    expect(sessionsOn('2019-05-04', worked, sessions)).toEqual([mondayHours]);
  });

  test('of a worked day that is paired with none is a Monday’s', () => {
    expect(patternWeekday('2019-05-04', { kind: 'WORKED', pairedDay: null })).toBe(1);
  });
});

test('a validity includes its first and its last day', () => {
  const validity = { validFrom: '2019-11-15', validTo: '2019-12-31' };
  expect(isValid(validity, '2019-11-14')).toBe(false);
  expect(isValid(validity, '2019-11-15')).toBe(true);
  expect(isValid(validity, '2019-12-31')).toBe(true);
  expect(isValid(validity, '2020-01-01')).toBe(false);
  expect(isValid({ ...validity, validTo: null }, '2027-12-31')).toBe(true);
});
