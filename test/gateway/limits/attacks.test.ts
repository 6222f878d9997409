import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLibraryOverHttp } from '../support/library-over-http.ts';
import type { RunningGateway } from '../support/running-gateway.ts';
import { attacks } from './attacks.ts';

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await runLibraryOverHttp();
});

afterAll(() => gateway.close());

describe('an attack', () => {
  test.each(attacks)('by $name is refused as $code', async ({ body, code }) => {
    const answer = await gateway.ask(body, { 'accept-language': 'en' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      errors: [{ extensions: { code, requestId: 'test', retryable: false } }],
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/undefined|\{\w+\}/);
  });

  test.each(['variables', 'extensions'])('by %s is refused by GET too', async (parameter) => {
    const nested = `{"a":${'['.repeat(200)}${']'.repeat(200)}}`;
    const search = new URLSearchParams({ query: '{ loans }', [parameter]: nested });
    const answer = await fetch(`${gateway.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'QUERY_TOO_DEEP', limit: 100 } }] },
    ]);
  });

  test('is told in the language of the client', async () => {
    const body = { query: `{ ${'a: loans '.repeat(1_001)} }` };
    const inEnglish = await gateway.ask(body, { 'accept-language': 'en' });
    expect(inEnglish.body).toEqual({
      errors: [
        {
          message:
            'The query has 1001 aliases with its fragments written out, at most 1000 are allowed.',
          extensions: {
            code: 'TOO_MANY_ALIASES',
            requestId: 'test',
            limit: 1_000,
            found: 1_001,
            retryable: false,
          },
        },
      ],
    });
    expect((await gateway.ask(body)).body).toMatchObject({
      errors: [{ message: 'Truy vấn có 1001 bí danh, nhiều nhất được 1000.' }],
    });
  });
});

describe('names of prototypes', () => {
  test.each([
    ['{ __proto__ }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ constructor }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ loans @__proto__ }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ book(__proto__: 1, code: 1) { title } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ ...__proto__ }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['fragment __proto__ on Query { ...__proto__ } { ...__proto__ }', {}, 'FRAGMENTS_CIRCULAR'],
    ['query($__proto__: __proto__) { loans }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { loans }', { operationName: '__proto__' }, 'OPERATION_RESOLUTION_FAILURE'],
  ])('in %s are refused as others', async (query, others, code) => {
    const { status, body } = await gateway.ask({ query, ...others });
    expect(status).toBe(400);
    expect((body as { errors: unknown[] }).errors[0]).toMatchObject({ extensions: { code } });
  });

  test('are answered where they are allowed, and change nothing', async () => {
    const query =
      'query __proto__($__proto__: ID!) { __proto__: book(code: $__proto__) { constructor: title ...__proto__ } } fragment __proto__ on Book { toString: code }';
    const body = `{"query":${JSON.stringify(query)},"operationName":"__proto__","variables":{"__proto__":"1"},"__proto__":{"query":"{ nothing }"},"extensions":{"__proto__":{"polluted":true}}}`;
    const answer = await gateway.ask(body);
    expect(JSON.stringify(answer.body)).toBe(
      '{"data":{"__proto__":{"constructor":"Truyện Kiều","toString":"1"}}}',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
