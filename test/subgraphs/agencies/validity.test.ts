import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timeToBeHeardIn } from '../../../subgraphs/agencies/silence.ts';
import { staffingOn } from '../../../subgraphs/agencies/staffing.ts';
import {
  clampedTo,
  dayAfter,
  isValidOn,
  openEnd,
  shownEnd,
  spanOf,
  stateOn,
} from '../../../subgraphs/agencies/validity.ts';
import { addDays, toLocalIso } from '../../../subgraphs/shared/instants.ts';
import '../../support/random-seed.ts';

const states = [
  { valid_from: '2019-01-01', valid_to: '2019-10-31' },
  { valid_from: '2019-11-01', valid_to: '2025-06-30' },
];

describe('a validity', () => {
  test('holds on its first and on its last day', () => {
    const [first] = states as [(typeof states)[number]];
    expect(isValidOn(first, '2018-12-31')).toBe(false);
    expect(isValidOn(first, '2019-01-01')).toBe(true);
    expect(isValidOn(first, '2019-10-31')).toBe(true);
    expect(isValidOn(first, '2019-11-01')).toBe(false);
  });

  test('that lasts has no last day, and no day after it', () => {
    expect(shownEnd(openEnd)).toBeNull();
    expect(dayAfter({ valid_from: '2025-07-01', valid_to: openEnd })).toBeNull();
    expect(dayAfter({ valid_from: '2019-01-01', valid_to: '2019-12-31' })).toBe('2020-01-01');
  });

  test('moves a day from outside to its edge', () => {
    const span = spanOf(states);
    expect(clampedTo(span, '2010-01-01')).toBe('2019-01-01');
    expect(clampedTo(span, '2026-01-01')).toBe('2025-06-30');
    expect(clampedTo(span, '2020-02-29')).toBe('2020-02-29');
  });
});

describe('the state of a day', () => {
  test('is the one that is valid, else the one next to the day', () => {
    expect(stateOn(states, '2018-05-01')).toBe(states[0]);
    expect(stateOn(states, '2019-10-31')).toBe(states[0]);
    expect(stateOn(states, '2019-11-01')).toBe(states[1]);
    expect(stateOn(states, '2026-01-01')).toBe(states[1]);
  });

  test('is valid on every day of the span, when states follow each other without a gap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (lengths, offset) => {
          let next = '2019-01-01';
          const chain = lengths.map((days) => {
            const state = { valid_from: next, valid_to: addDays(next, days - 1) };
            next = addDays(next, days);
            return state;
          });
          const total = lengths.reduce((sum, days) => sum + days, 0);
          const day = addDays('2019-01-01', offset % total);
          expect(isValidOn(stateOn(chain, day), day)).toBe(true);
        },
      ),
    );
  });
});

describe('the time in which a unit must be heard', () => {
  test('ends with the day and is as long as the silence limit', () => {
    const { after, until } = timeToBeHeardIn('2019-11-15', 7);
    expect(toLocalIso(after)).toBe('2019-11-09T00:00:00.000+07:00');
    expect(toLocalIso(until)).toBe('2019-11-15T23:59:59.999+07:00');
  });
});

describe('staffing', () => {
  test('adds up who is there on the day, also when the database gives its counts as text', () => {
    const officers = { reception_unit_code: '000.00.40.H49', role: 'HEAD' } as const;
    const rows = [
      { ...officers, valid_from: '2018-01-01', valid_to: '2019-06-30', count: 2 },
      { ...officers, valid_from: '2019-01-01', valid_to: openEnd, count: '3' as unknown as number },
    ];
    expect(staffingOn(rows, '2018-12-31')).toEqual([{ role: 'HEAD', count: 2 }]);
    expect(staffingOn(rows, '2019-03-01')).toEqual([{ role: 'HEAD', count: 5 }]);
    expect(staffingOn(rows, '2020-01-01')).toEqual([{ role: 'HEAD', count: 3 }]);
    expect(staffingOn(rows, '2017-01-01')).toEqual([]);
  });
});
