import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import {
  isIntrospecting,
  mayIntrospect,
  withoutSuggestions,
} from '../../../gateway/limits/introspection.ts';
import { type RunningGateway, runLibraryGateway } from '../support/running-gateway.ts';

const nowhere = { catalogue: 'http://127.0.0.1:1', loans: 'http://127.0.0.1:1' };

describe('the schema', () => {
  test('is shown by mode and scope', () => {
    const admitted = { scopes: ['schema:introspect'] };
    const other = { scopes: ['dossiers:read'] };
    expect([mayIntrospect('public', other), mayIntrospect('off', admitted)]).toEqual([true, false]);
    expect([mayIntrospect('scope', other), mayIntrospect('scope', admitted)]).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    ['{ a { b } __typename }', false],
    ['{ __schema { queryType { name } } }', true],
    ['query A { a } query B { ... { x: __type(name: "Y") { name } } }', true],
    ['{ ...F } fragment F on Query { a { __schema { queryType { name } } } }', true],
  ])('is asked for by %s: %p', (query, expected) => {
    expect(isIntrospecting(parse(query))).toBe(expected);
  });

  test.each([
    [
      'Cannot query field "a" on type "B". Did you mean "c", "d", or "e"?',
      'Cannot query field "a" on type "B".',
    ],
    [
      'Value "Did you mean " is wrong. Did you mean the enum value "X"?',
      'Value "Did you mean " is wrong.',
    ],
    ['Did you mean this.', 'Did you mean this.'],
  ])('is not told by suggestions: %s', (message, expected) => {
    expect(withoutSuggestions(message)).toBe(expected);
  });
});

describe('a gateway that shows its schema to no one else', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await runLibraryGateway(nowhere, { NODE_ENV: 'production' });
  });
  afterAll(() => gateway.close());

  test('refuses introspection', async () => {
    const { status, body } = await gateway.ask({ query: getIntrospectionQuery() });
    expect([status, body]).toMatchObject([
      403,
      { errors: [{ extensions: { code: 'INTROSPECTION_FORBIDDEN' } }] },
    ]);
  });

  test('answers what type something is', async () => {
    const { body } = await gateway.ask({ query: '{ __typename }' });
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  test('suggests no names', async () => {
    const { body } = await gateway.ask({ query: '{ boks { title } }' });
    expect(body).toMatchObject({
      errors: [{ message: 'Cannot query field "boks" on type "Query".' }],
    });
  });
});

describe('a gateway in development', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await runLibraryGateway(nowhere);
  });
  afterAll(() => gateway.close());

  test('shows its schema, to explorers too', async () => {
    const { body } = await gateway.ask({ query: getIntrospectionQuery() });
    expect(body).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  test('suggests names', async () => {
    const { body } = await gateway.ask({ query: '{ boks { title } }' });
    expect(body).toMatchObject({
      errors: [
        { message: 'Cannot query field "boks" on type "Query". Did you mean "books" or "book"?' },
      ],
    });
  });
});
