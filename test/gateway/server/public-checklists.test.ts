import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLibraryOverHttp } from '../support/library-over-http.ts';
import type { RunningGateway } from '../support/running-gateway.ts';

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await runLibraryOverHttp({ NODE_ENV: 'production' });
});

afterAll(() => gateway.close());

/** The checks of the auditing tool graphql-cop, each by its name, against a gateway in production. */
describe('graphql-cop', () => {
  test('alias overloading: 101 aliases of one field are not answered', async () => {
    expect(
      await dataOf(`{ ${times(101, (index) => `alias${index}: __typename`)} }`),
    ).toBeUndefined();
  });

  test('array-based query batching: ten operations in one request are not answered', async () => {
    const { status, body } = await gateway.ask(times10({ query: '{ __typename }' }));
    expect([status, Array.isArray(body)]).toEqual([400, false]);
  });

  test('directive overloading: ten directives do not make ten errors', async () => {
    const { body } = await gateway.ask({ query: `{ __typename ${'@aa'.repeat(10)} }` });
    expect((body as { errors: unknown[] }).errors.length).toBeLessThan(10);
  });

  test('field duplication: 500 times the same field is not answered', async () => {
    expect(await dataOf(`{ ${'__typename \n'.repeat(500)} }`)).toBeUndefined();
  });

  test('introspection, and introspection in circles, are not answered', async () => {
    expect(await dataOf('{ __schema { types { name fields { name } } } }')).toBeUndefined();
    const circles = `${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)}`;
    expect(await dataOf(`{ __schema { types { ${circles} } } }`)).toBeUndefined();
  });

  test('field suggestions: a name that does not exist suggests none', async () => {
    const { body } = await gateway.ask({ query: '{ __schema { directive } }' });
    expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
  });

  test.each(['/', '/graphql', '/graphiql', '/playground', '/console', '/explorer/graphiql.js'])(
    'no explorer at %s',
    async (path) => {
      const answer = await fetch(`${gateway.url}${path}`, { headers: { accept: 'text/html' } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toMatch(/graphiql|playground|<html/i);
    },
  );

  test('GET and forms: neither queries nor changes come from other sites', async () => {
    const asked = await fetch(`${gateway.url}/graphql?query={__typename}`);
    const changed = await fetch(`${gateway.url}/graphql?query=mutation{__typename}`);
    const form = await gateway.ask('query=%7B__typename%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([asked.status, changed.status, form.status]).toEqual([400, 400, 415]);
  });

  test('tracing: no answer tells how long its parts took', async () => {
    const { body } = await gateway.ask({ query: '{ __typename }' });
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  test.each(['qwerty cop { abc }', '{ book(code: "1" }', 'query ($x: Nothing!) { loans }'])(
    'unhandled errors: %s shows nothing from inside',
    async (query) => {
      const { status, body } = await gateway.ask({ query });
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toMatch(/exception|stacktrace|node_modules|\.ts|\.js/);
    },
  );
});

/** What the plugins of graphql-armor limit, each at a size that only an attack has. */
describe('graphql-armor', () => {
  test.each([
    ['aliases', `{ books { ${times(1_001, (index) => `a${index}: code`)} } }`],
    ['cost limit', `{ ${times(101, (index) => `a${index}: books { code title reader }`)} }`],
    ['depth', `{ ${'books { '.repeat(101)} code ${'} '.repeat(101)} }`],
    ['directives', `{ books { code ${times(501, () => '@skip(if: false)')} } }`],
    ['tokens', `{ books { ${'code '.repeat(15_000)} } }`],
    ['character limit', `{ loans } # ${'x'.repeat(1_100_000)}`],
  ])('max %s', async (_, query) => {
    const { status, body } = await gateway.ask({ query });
    expect(status).toBeGreaterThanOrEqual(400);
    expect((body as { data?: unknown }).data).toBeUndefined();
  });
});

async function dataOf(query: string): Promise<unknown> {
  const { body } = await gateway.ask({ query });
  return (body as { data?: unknown }).data;
}

function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}

function times10<Value>(value: Value): Value[] {
  return Array.from({ length: 10 }, () => value);
}
