import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLibraryOverHttp } from '../support/library-over-http.ts';
import type { RunningGateway } from '../support/running-gateway.ts';

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await runLibraryOverHttp();
});

afterAll(() => gateway.close());

describe('an operation', () => {
  test('is answered across subgraphs', async () => {
    const { status, body } = await gateway.ask({ query: '{ books { code title reader } loans }' });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        books: [
          { code: '1', title: 'Truyện Kiều', reader: 'An' },
          { code: '2', title: 'Số đỏ', reader: 'Bình' },
        ],
        loans: 2,
      },
    });
  });

  test('may change something', async () => {
    const { body } = await gateway.ask({
      query: 'mutation Add($title: String!) { addBook(title: $title) { code title reader } }',
      variables: { title: 'Chí Phèo' },
    });
    expect(body).toEqual({ data: { addBook: { code: '3', title: 'Chí Phèo', reader: null } } });
  });

  test('takes the headers of its client along, and its own request id back', async () => {
    const { body, headers } = await gateway.ask(
      { query: '{ whoAsks }' },
      { authorization: 'me', cookie: 'none of yours' },
    );
    expect(body).toEqual({ data: { whoAsks: 'me' } });
    expect(headers.get('x-request-id')).toBe('test');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('gets a request id when it has none that is usable', async () => {
    const { headers } = await gateway.ask({ query: '{ loans }' }, { 'x-request-id': 'a b' });
    expect(headers.get('x-request-id')).toMatch(/^[\da-f]{8}-/);
  });

  test('comes by GET too, if no other site can have sent it', async () => {
    const url = `${gateway.url}/graphql?query=${encodeURIComponent('{ loans }')}`;
    const allowed = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(await allowed.json()).toEqual({ data: { loans: 2 } });
    const refused = await fetch(url);
    expect([refused.status, codesOf(await refused.json())]).toEqual([400, ['BAD_REQUEST']]);
  });

  test('cannot change anything by GET', async () => {
    const query = encodeURIComponent('mutation { addBook(title: "x") { code } }');
    const answer = await fetch(`${gateway.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([answer.status, codesOf(await answer.json())]).toEqual([405, ['BAD_REQUEST']]);
  });

  test('is answered in the media type that the GraphQL over HTTP draft names', async () => {
    const { headers, status } = await gateway.ask(
      { query: '{ nothing }' },
      { accept: 'application/graphql-response+json' },
    );
    expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(status).toBe(400);
  });
});

describe('a request that cannot be answered', () => {
  const depth = '{'.repeat(1_000_000);
  test.each([
    ['malformed JSON', '{"query":', 400, 'JSON_INVALID'],
    ['JSON that is no object', '"query"', 400, 'BAD_REQUEST'],
    ['a batch', [{ query: '{ loans }' }], 400, 'BATCH_REFUSED'],
    ['no query', { variables: {} }, 400, 'BAD_REQUEST'],
    ['a query that is no text', { query: { a: 1 } }, 400, 'BAD_REQUEST'],
    ['variables that are a list', { query: '{ loans }', variables: [] }, 400, 'BAD_REQUEST'],
    ['a syntax error', { query: '{ loans' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a wrong type', { query: '{ book(code: true) { code } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of the wrong type',
      { query: 'query($code: ID!) { book(code: $code) { code } }', variables: { code: {} } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown operation',
      { query: 'query A { loans }', operationName: 'B' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a megabyte of braces', { query: depth }, 400, 'QUERY_TOO_DEEP'],
    ['a megabyte of brackets', `{"a":${'['.repeat(1_000_000)}`, 400, 'QUERY_TOO_DEEP'],
    [
      'variables nested without end',
      `{"query":"{ loans }","variables":{"a":${'['.repeat(500)}${']'.repeat(500)}}}`,
      400,
      'QUERY_TOO_DEEP',
    ],
    ['too many words', { query: `{ ${'loans '.repeat(20_000)} }` }, 400, 'QUERY_TOO_LONG'],
    ['too many bytes', { query: `{ loans } # ${'x'.repeat(1_048_576)}` }, 413, 'BODY_TOO_LARGE'],
    [
      'a circle of fragments',
      { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
      400,
      'FRAGMENTS_CIRCULAR',
    ],
  ])('for %s has a stable code', async (_, request, status, code) => {
    const answer = await gateway.ask(request);
    expect([answer.status, codesOf(answer.body)]).toEqual([status, [code]]);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|stacktrace/);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x'])(
    'for the content type %s has a stable code',
    async (contentType) => {
      const answer = await gateway.ask({ query: '{ loans }' }, { 'content-type': contentType });
      expect([answer.status, codesOf(answer.body)]).toEqual([415, ['CONTENT_TYPE_UNSUPPORTED']]);
    },
  );

  test('for an unknown address says where the graph is, in the language of the client', async () => {
    const inEnglish = await fetch(`${gateway.url}/grapql`, {
      headers: { 'accept-language': 'en', 'x-request-id': 'test' },
    });
    expect([inEnglish.status, await inEnglish.json()]).toEqual([
      404,
      {
        errors: [
          {
            message: 'There is nothing at this address. The graph is at /graphql.',
            extensions: { code: 'NOT_FOUND', requestId: 'test', retryable: false },
          },
        ],
      },
    ]);
    const inVietnamese = await fetch(`${gateway.url}/grapql`);
    expect(await inVietnamese.json()).toMatchObject({
      errors: [{ message: 'Không có gì tại địa chỉ này. Đồ thị ở tại /graphql.' }],
    });
  });

  test.each([
    ['headers that are too large', `x-a: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['headers that are none', 'no header\r\n\r\n', 400, 'BAD_REQUEST'],
  ])(
    'for %s has a stable code, and is the last of its connection',
    async (_, sent, status, code) => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
      socket.write(`GET /graphql HTTP/1.1\r\nhost: h\r\n${sent}`);
      const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toContain('x-content-type-options: nosniff');
      expect(codesOf(JSON.parse(body))).toEqual([code]);
    },
  );

  test.each([
    ['an address that is none', '/graphql/%ff', 400, 'BAD_REQUEST'],
    ['extensions that are no JSON', '/graphql?query={loans}&extensions={', 400, 'JSON_INVALID'],
    ['extensions that are empty', '/graphql?query={loans}&extensions=', 400, 'JSON_INVALID'],
  ])('for %s has a stable code', async (_, address, status, code) => {
    const answer = await fetch(`${gateway.url}${address}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([answer.status, codesOf(await answer.json())]).toEqual([status, [code]]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('does not stop the next one', async () => {
    expect((await gateway.ask({ query: '{ loans }' })).body).toEqual({ data: { loans: 2 } });
  });
});

function codesOf(body: unknown): unknown[] {
  const { errors } = body as { errors: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}
