import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../../gateway/limits/refusal.ts';
import { checkVariables } from '../../../gateway/limits/value-limits.ts';

const limits = { maxListItems: 3, maxValues: 8, maxTextBytes: 6 };

describe('variables at their limit are let in, and beyond are refused', () => {
  test.each([
    ['a list', { a: [1, 2, 3] }, { a: [1, 2, 3, 4] }, 'LIST_TOO_LONG', { limit: 3, found: 4 }],
    [
      'a list within',
      { a: { b: [[]] } },
      { a: [[[], [], [], []]] },
      'LIST_TOO_LONG',
      { limit: 3, found: 4 },
    ],
    [
      'all values',
      { a: [1, 2, 3], b: { c: 4, d: null } },
      { a: [1, 2, 3], b: { c: 4, d: null, e: 5 } },
      'TOO_MANY_VALUES',
      { limit: 8 },
    ],
    ['a text', { a: 'abcdef' }, { a: 'abcdefg' }, 'TEXT_TOO_LONG', { limit: 6, found: 7 }],
    [
      'a text of longer letters',
      { a: 'ếế' },
      { a: 'ếếế' },
      'TEXT_TOO_LONG',
      { limit: 6, found: 9 },
    ],
  ])('%s', (_, at, beyond, code, facts) => {
    expect(refusalOf(at)).toBeUndefined();
    expect(refusalOf(beyond)).toMatchObject({ code, facts });
  });

  test('under names of prototypes too', () => {
    expect(refusalOf(JSON.parse('{"__proto__":[1,2,3,4]}'))).toMatchObject({
      code: 'LIST_TOO_LONG',
    });
  });

  test.each([[null], [undefined], ['text'], [7], [[]]])('%p is nothing to refuse', (variables) => {
    expect(refusalOf(variables)).toBeUndefined();
  });
});

function refusalOf(variables: unknown): Refusal | undefined {
  try {
    checkVariables(variables, limits);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
