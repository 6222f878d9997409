import { describe, expect, test } from '@jest/globals';
import { isJsonTooDeep, isQueryTooDeep } from '../../../gateway/limits/query-shape.ts';

describe('the nesting of a query', () => {
  test.each([
    ['{ a { b { c } } }', false],
    ['{ a { b { c { d } } } }', true],
    ['{ a(filter: { b: [[1]] }) }', true],
    ['{ a } { b } { c } { d } { e }', false],
    ['{ a(text: "{{{{{{{{") }', false],
    ['{ a(text: "\\"{{{{{{{{") }', false],
    ['{ a(text: """ {{{{ " {{{{ \\""" {{{{ """) }', false],
    ['{ a(text: """ """) { b { c { d } } } }', true],
    ['{ a(text: "") { b { c { d } } } }', true],
    ['# {{{{{{{{\n{ a }', false],
    ['# "\n{ a { b { c { d } } } }', true],
    ['{ a(text: "broken\n) { b { c { d } } } }', true],
    ['{ a(text: """ {{{{{{{{', false],
    ['}}}}}}{{{', false],
  ])('of %j beyond three: %p', (query, expected) => {
    expect(isQueryTooDeep(query, 3)).toBe(expected);
  });

  test('is told at once for a megabyte of braces', () => {
    expect(isQueryTooDeep('{'.repeat(1_000_000), 100)).toBe(true);
  });
});

describe('the nesting of JSON', () => {
  test.each([
    ['{"a":{"b":{"c":1}}}', false],
    ['{"a":{"b":{"c":[]}}}', true],
    ['[[[1]]]', false],
    ['[[[[1]]]]', true],
    ['{"a":"[[[[[[","b":"\\"[[[[["}', false],
    ['{"a":"{ a { b { c { d } } } }"}', false],
  ])('of %s beyond three: %p', (json, expected) => {
    expect(isJsonTooDeep(json, 3)).toBe(expected);
  });
});
