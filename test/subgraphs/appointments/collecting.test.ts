import { describe, expect, test } from '@jest/globals';
import { collectableFrom } from '../../../subgraphs/appointments/booking/collecting.ts';

const dueAt = new Date('2019-12-10T17:00:00+07:00');

describe('the result of a dossier can be collected', () => {
  test.each([
    ['never before it is received', 1, 'NEVER'],
    ['from the due date on once it is received', 2, dueAt],
    ['never when it was refused', 3, 'NEVER'],
    ['from the due date on while it is handled', 4, dueAt],
    ['from the due date on while papers are awaited', 5, dueAt],
    ['from the due date on while a payment is awaited', 6, dueAt],
    ['never when it is withdrawn', 7, 'NEVER'],
    ['never when it was stopped', 8, 'NEVER'],
    ['at any time when it is there, however early', 9, 'ANY_TIME'],
    ['never again once it was handed over', 10, 'NEVER'],
  ])('%s: status %d', (_when, status, from) => {
    expect(collectableFrom({ status, dueAt })).toEqual(from);
  });

  test('never while no due date is known, unless it is there', () => {
    expect(collectableFrom({ status: 4, dueAt: null })).toBe('NEVER');
    expect(collectableFrom({ status: 9, dueAt: null })).toBe('ANY_TIME');
  });
});
