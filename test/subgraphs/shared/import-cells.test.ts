import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import {
  day,
  listOf,
  matching,
  oneOf,
  optional,
  text,
  wholeNumber,
  yesOrNo,
} from '../../../subgraphs/shared/import/cells.ts';

describe('a cell is taken for', () => {
  const code = matching(/^\d{5}$/, 'five digits');
  test.each<[string, z.ZodType, string, unknown]>([
    ['text', text(), 'Hà Nội', 'Hà Nội'],
    ['a code', code, '06649', '06649'],
    ['a whole number', wholeNumber(), '007', 7],
    ['a negative number', wholeNumber(-5, 5), '-5', -5],
    ['a day', day, '2020-02-29', '2020-02-29'],
    ['yes', yesOrNo, 'YES', true],
    ['no', yesOrNo, '0', false],
    ['a word', oneOf(['COUNTER', 'POST']), 'POST', 'POST'],
    ['a list', listOf(code), '06649 ;06652', ['06649', '06652']],
    ['a list by another separator', listOf(text(), '+'), 'a+b', ['a', 'b']],
    ['an empty list', listOf(code), '', []],
    ['nothing', optional(wholeNumber()), '', null],
    ['something', optional(wholeNumber()), '3', 3],
  ])('%s', (_what, schema, cell, value) => {
    expect(schema.parse(cell)).toEqual(value);
  });
});

describe('a cell is refused as', () => {
  test.each<[z.ZodType, string, string]>([
    [text(), '', 'must not be empty'],
    [text(3), 'four', 'must have at most 3 characters'],
    [matching(/^\d{5}$/, 'five digits'), '6649', 'must be five digits'],
    [wholeNumber(1, 9), '10', 'must be a whole number from 1 to 9'],
    [wholeNumber(1, 9), '1.5', 'must be a whole number from 1 to 9'],
    [wholeNumber(1, 9), '', 'must be a whole number from 1 to 9'],
    [optional(wholeNumber(1, 9)), 'x', 'must be a whole number from 1 to 9'],
    [day, '2019-02-29', 'must be a day as YYYY-MM-DD'],
    [day, '15/11/2019', 'must be a day as YYYY-MM-DD'],
    [yesOrNo, '', 'must be yes or no'],
    [oneOf(['COUNTER', 'POST']), 'post', 'must be one of COUNTER, POST'],
    [listOf(matching(/^\d$/, 'a digit')), '1;;3', 'must be a digit'],
  ])('%#: %j', (schema, cell, message) => {
    expect(schema.safeParse(cell).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
