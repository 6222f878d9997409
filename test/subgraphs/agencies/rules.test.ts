import { describe, expect, test } from '@jest/globals';
import { timeToBeHeardIn } from '../../../subgraphs/agencies/silence.ts';
import { staffingOn } from '../../../subgraphs/agencies/staffing.ts';
import { toLocalIso } from '../../../subgraphs/shared/instants.ts';
import { openEnd } from '../../../subgraphs/shared/validity.ts';

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
