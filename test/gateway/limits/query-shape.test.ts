import { describe, expect, test } from '@jest/globals';
import { Lexer, Source, TokenKind } from 'graphql';
import {
  hasTooManyValues,
  isBatch,
  isJsonTooDeep,
  isQueryTooDeep,
  queryExcess,
} from '../../../gateway/limits/query-shape.ts';

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

describe('the values of JSON', () => {
  test.each([
    ['[1,2,3]', false],
    ['[1,2,3,4]', true],
    ['{"a":[1,2],"b":[3]}', false],
    ['{"a":[1,2],"b":[3,4]}', true],
    ['{"a":"1,2,3,4,5","b\\",c,d,\\\\":1}', false],
    ['{"a":"\\\\","b":"\\\\\\"","c":1,"d":2}', true],
  ])('in %s are more than three: %p', (json, expected) => {
    expect(hasTooManyValues(json, 3)).toBe(expected);
  });
});

describe('a query that need not be parsed', () => {
  const limits = { maxTokens: 6, maxTextBytes: 4 };
  test.each([
    ['{ first second }   # and a remark of many words, which do not count', undefined],
    ['{ a, b: c }', undefined],
    ['{ a, b: c d }', 'QUERY_TOO_LONG'],
    ['{ a(b:-1.5e+3)', 'QUERY_TOO_LONG'],
    ['{ a b ...c }', undefined],
    ['{ ...a @b }', undefined],
    ['{ a(b: "cde"', undefined],
    ['{ a(b: "cdefg"', 'TEXT_TOO_LONG'],
    ['{ a(b: """ long text """', 'TEXT_TOO_LONG'],
    ['{ a(b: "never ends', 'TEXT_TOO_LONG'],
  ])('%s: %p', (query, expected) => {
    expect(queryExcess(query, limits)).toBe(expected);
  });

  test('is never said to have more words than the parser finds', () => {
    const texts = [
      '{a{b}}',
      '{a(b:[1,-2.5e3,"x",$y])@c(d:E){...f ...on G{h:i}}}',
      '"""x"""{a}#b c',
    ];
    for (const text of texts) {
      const lexer = new Lexer(new Source(text));
      let tokens = 0;
      while (lexer.advance().kind !== TokenKind.EOF) tokens++;
      expect(queryExcess(text, { maxTokens: tokens, maxTextBytes: 0 })).not.toBe('QUERY_TOO_LONG');
    }
  });
});

test.each([
  ['[]', true],
  [' \n\t[1]', true],
  ['{"a":[]}', false],
  ['', false],
])('%j is a batch: %p', (json, expected) => {
  expect(isBatch(json)).toBe(expected);
});
