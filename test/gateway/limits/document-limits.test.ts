import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { checkDocument, type DocumentLimits } from '../../../gateway/limits/document-limits.ts';
import { Refusal } from '../../../gateway/limits/refusal.ts';

const roomy: DocumentLimits = {
  maxOperations: 100,
  maxFragments: 100,
  maxDirectives: 100,
  maxDepth: 100,
  maxAliases: 100,
  maxRootFields: 100,
  maxFields: 100,
  maxComparisons: 100,
  maxListItems: 100,
  maxValues: 100,
  maxTextBytes: 100,
};

describe('a document at its limit is let in, and one beyond is refused', () => {
  test.each<[string, Partial<DocumentLimits>, string, string, Refusal['facts']]>([
    ['TOO_MANY_OPERATIONS', { maxOperations: 1 }, 'query A { a }', 'query B { a }', { found: 2 }],
    [
      'TOO_MANY_FRAGMENTS',
      { maxFragments: 1 },
      '{ ...F } fragment F on Q { a }',
      'fragment G on Q { a }',
      { found: 2 },
    ],
    ['TOO_MANY_DIRECTIVES', { maxDirectives: 2 }, '{ a @x @y }', 'query B @z { a }', { found: 3 }],
    [
      'TOO_MANY_DIRECTIVES',
      { maxDirectives: 2 },
      'query A($v: Int @x) { ...F @y }',
      'fragment F on Q @z { a }',
      { found: 3 },
    ],
    [
      'QUERY_TOO_DEEP',
      { maxDepth: 3 },
      '{ a { b { c } } }',
      '{ a { ...F } } fragment F on Q { b { c } }',
      { found: 4 },
    ],
    ['QUERY_TOO_DEEP', { maxDepth: 2 }, '{ a { b } }', '{ a { ... { b { c } } } }', { found: 3 }],
    [
      'TOO_MANY_ALIASES',
      { maxAliases: 2 },
      '{ x: a y: a }',
      '{ b { ...F } } fragment F on Q { z: a }',
      { found: 3 },
    ],
    [
      'TOO_MANY_ROOT_FIELDS',
      { maxRootFields: 3 },
      '{ a b { x y z } ...F } fragment F on Q { c }',
      '{ d }',
      { found: 4 },
    ],
    [
      'OPERATION_TOO_COMPLEX',
      { maxFields: 6 },
      '{ a { ...F } b { ...F } } fragment F on Q { x y }',
      'query { c }',
      { found: 7 },
    ],
    ['QUERY_TOO_REPETITIVE', { maxComparisons: 3 }, '{ a a a }', '{ b b }', { found: 4 }],
    [
      'QUERY_TOO_REPETITIVE',
      { maxComparisons: 4 },
      '{ a { x } a { ...F } b { x } } fragment F on Q { x y }',
      '{ ... { x: c } ... { x } c { a } x: a x: b }',
      { found: 8 },
    ],
    [
      'QUERY_TOO_REPETITIVE',
      { maxComparisons: 0 },
      '{ a }',
      'fragment F on Q { c c }',
      { found: 1 },
    ],
    [
      'LIST_TOO_LONG',
      { maxListItems: 2 },
      '{ a(x: [1, 2], y: { z: [[1, 2], []] }) }',
      '{ a(x: { y: [[1, 2, 3]] }) }',
      { found: 3 },
    ],
    [
      'LIST_TOO_LONG',
      { maxListItems: 2 },
      '{ a }',
      'query($a: [Int] = [1,2,3]) { a }',
      { found: 3 },
    ],
    ['LIST_TOO_LONG', { maxListItems: 2 }, '{ a }', '{ a @x(y: [1, 2, 3]) }', { found: 3 }],
    ['TEXT_TOO_LONG', { maxTextBytes: 3 }, '{ a(x: "đa") }', '{ a(x: "đan") }', { found: 4 }],
  ])('%s by %j', (code, limit, at, beyond, { found }) => {
    const limits = { ...roomy, ...limit };
    expect(refusalOf(at, limits)).toBeUndefined();
    expect(refusalOf(`${at} ${beyond}`, limits)).toMatchObject({ code, facts: { found } });
  });
});

describe('what grows exponentially or has no end', () => {
  test('is counted and refused: thirty fragments, each with the next one twice', () => {
    const tree = Array.from({ length: 30 }, (_, index) => {
      return `fragment F${index} on Q { a { ...F${index + 1} } b { ...F${index + 1} } }`;
    });
    const query = `{ ...F0 } ${tree.join(' ')} fragment F30 on Q { c }`;
    expect(refusalOf(query)).toMatchObject({
      code: 'OPERATION_TOO_COMPLEX',
      facts: { limit: 100, found: 2 ** 31 - 2 + 2 ** 30 },
    });
  });

  test.each([
    ['{ ...A } fragment A on Q { ...A }', 'A'],
    ['{ ...A } fragment A on Q { a { ...B } } fragment B on Q { b { ...A } }', 'A'],
    ['{ a } fragment A on Q { ...B } fragment B on Q { ...A }', 'A'],
  ])('is refused: the circle in %s', (query, fragment) => {
    expect(refusalOf(query)).toMatchObject({ code: 'FRAGMENTS_CIRCULAR', facts: { fragment } });
  });

  test('is found in a fragment whose name is taken again', () => {
    const twice = 'fragment F on Q { c } fragment F on Q { d }';
    const hidden = `{ ...F } fragment F on Q { ${'a '.repeat(20)} } ${twice}`;
    expect(refusalOf(hidden)).toMatchObject({ code: 'QUERY_TOO_REPETITIVE' });
  });
});

test('names of prototypes are names like others', () => {
  const query = `{ __proto__ constructor: a(__proto__: { __proto__: 1 }) @__proto__ ...__proto__ }
    fragment __proto__ on __proto__ { hasOwnProperty toString: b }`;
  expect(refusalOf(query)).toBeUndefined();
});

test('type definitions are left to validation', () => {
  expect(refusalOf('type T { a: Int } extend type T @x { b: Int } directive @x on FIELD')).toBe(
    undefined,
  );
});

function refusalOf(query: string, limits = roomy): Refusal | undefined {
  try {
    checkDocument(parse(query), limits);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
