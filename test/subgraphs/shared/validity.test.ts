import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAsOf, requireKnownDay } from '../../../subgraphs/shared/as-of.ts';
import { addDays } from '../../../subgraphs/shared/instants.ts';
import {
  clampedTo,
  dayAfter,
  isValidOn,
  openEnd,
  sharedDays,
  shownEnd,
  spanOf,
  stateOn,
} from '../../../subgraphs/shared/validity.ts';
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

describe('two validities', () => {
  const year = { valid_from: '2019-01-01', valid_to: '2019-12-31' };

  test('share their days, both ends included', () => {
    expect(sharedDays(year, { valid_from: '2019-12-31', valid_to: openEnd })).toEqual({
      valid_from: '2019-12-31',
      valid_to: '2019-12-31',
    });
  });

  test('may share none', () => {
    expect(sharedDays(year, { valid_from: '2020-01-01', valid_to: openEnd })).toBeNull();
  });
});

describe('the day that a field is asked for', () => {
  test('is the given one, else the other one, which is not checked', () => {
    expect(readAsOf('2019-11-15', '2020-01-01')).toBe('2019-11-15');
    expect(readAsOf(null, '2030-01-01')).toBe('2030-01-01');
    expect(readAsOf(undefined, '2020-01-01')).toBe('2020-01-01');
  });

  test('is refused outside of the data', () => {
    expect(requireKnownDay('2019-01-01')).toBe('2019-01-01');
    expect(requireKnownDay('2027-12-31')).toBe('2027-12-31');
    for (const day of ['2018-12-31', '2028-01-01']) {
      expect(() => readAsOf(day, '2020-01-01')).toThrow(
        `Expected a day from 2019-01-01 to 2027-12-31, got ${day}.`,
      );
    }
  });
});
