import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpSubgraph, serveLibrary } from '../../support/http-subgraph.ts';
import { type RunningGateway, runLibraryGateway } from '../../support/running-gateway.ts';

/** Costs 10 before it runs, as a list of unknown length, and 2 after; with `reader` an entity for each book more. */
const books = { query: '{ books { code } }' };
const dear = { query: '{ books { code reader } }' };
/** A window longer than any test. */
const day = { COST_WINDOW_S: '86400' };

let subgraphs: HttpSubgraph[];
let urls: { catalogue: string; loans: string };
let gateway: RunningGateway;

beforeAll(async () => {
  const catalogue = await serveLibrary('catalogue');
  const loans = await serveLibrary('loans');
  subgraphs = [catalogue, loans];
  urls = { catalogue: catalogue.url, loans: loans.url };
});

afterEach(() => gateway.close());
afterAll(() => Promise.all(subgraphs.map((subgraph) => subgraph.close())));

describe('a budget', () => {
  test('is spent by what answers cost, and what does not fit is refused', async () => {
    gateway = await runLibraryGateway(urls, { ...day, COST_BUDGET: '22' });
    expect(await spend(books)).toEqual([200, '20']);
    expect(await spend(dear)).toEqual([200, '16']);
    const { status, headers, body } = await gateway.ask(dear, { 'accept-language': 'en' });
    const resetAt = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000).toISOString();
    expect([status, body]).toEqual([
      429,
      {
        errors: [
          {
            message: `The operation may cost 20, of 22 there is 16 left until ${resetAt}.`,
            extensions: {
              code: 'COST_LIMIT_EXCEEDED',
              requestId: 'test',
              limit: 22,
              cost: 20,
              remaining: 16,
              resetAt,
              retryable: true,
            },
          },
        ],
      },
    ]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=16;t=\d+$/);
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=22;w=86400');
    expect(await spend(books)).toEqual([200, '14']);
  });

  test('of each address is its own', async () => {
    gateway = await runLibraryGateway(urls, {
      ...day,
      COST_BUDGET: '11',
      TRUSTED_PROXIES: '127.0.0.1/32',
    });
    const from = (address: string) => spend(books, { 'x-forwarded-for': address });
    expect(await from('10.0.0.1')).toEqual([200, '9']);
    expect(await from('10.0.0.1')).toEqual([429, '9']);
    expect(await from('10.0.0.2')).toEqual([200, '9']);
  });

  test('cannot be had anew by a header that nobody trusts', async () => {
    gateway = await runLibraryGateway(urls, { ...day, COST_BUDGET: '11' });
    const from = (address: string) => spend(books, { 'x-forwarded-for': address });
    expect([await from('10.0.0.1'), await from('10.0.0.2')]).toEqual([
      [200, '9'],
      [429, '9'],
    ]);
  });

  test('is paid from by each of those who get the same answer', async () => {
    gateway = await runLibraryGateway(urls, { ...day, COST_BUDGET: '40' });
    await spend(books); // from here on it is known to be a query, and equal ones are joined
    const spent = await Promise.all([spend(books), spend(books), spend(books)]);
    expect(spent.map(([status]) => status)).toEqual([200, 200, 200]);
    expect(await spend({ query: '{ __typename }' })).toEqual([200, '32']);
  });

  test('bounds what runs: of many at once, only as many as fit', async () => {
    gateway = await runLibraryGateway(urls, { ...day, COST_BUDGET: '35', JOIN_REQUESTS: 'false' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => spend(books)));
    const answered = answers.filter(([status]) => status === 200).length;
    expect(answered).toBeGreaterThanOrEqual(3);
    expect(await spend({ query: '{ __typename }' })).toEqual([200, String(35 - 2 * answered)]);
  });
});

describe('one operation', () => {
  test('may cost as much as is allowed, and no more', async () => {
    gateway = await runLibraryGateway(urls, { MAX_OPERATION_COST: '19' });
    expect(await spend(books)).toEqual([200, undefined]);
    const { status, body } = await gateway.ask(dear);
    expect([status, body]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'OPERATION_COST_TOO_HIGH', limit: 19, cost: 20 } }] },
    ]);
  });

  test('that is more than the whole budget can never run', async () => {
    gateway = await runLibraryGateway(urls, { ...day, COST_BUDGET: '19' });
    expect((await gateway.ask(dear)).body).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_COST_TOO_HIGH', limit: 19, cost: 20 } }],
    });
  });
});

describe('the report of a cost', () => {
  const asking = { 'x-cost-report': '1' };

  test('comes when it is asked for, and no byte of it otherwise', async () => {
    gateway = await runLibraryGateway(urls);
    const data = { books: [{ code: '1' }, { code: '2' }] };
    expect((await gateway.ask(books)).body).toEqual({ data });
    expect((await gateway.ask(books, asking)).body).toEqual({
      data,
      extensions: {
        cost: { estimated: 10, actual: 2, limit: 1_000_000, remaining: null, resetAt: null },
      },
    });
  });

  test('says what is left of a budget', async () => {
    gateway = await runLibraryGateway(urls, { ...day, COST_BUDGET: '50', COST_REPORT: 'always' });
    expect((await gateway.ask(dear)).body).toMatchObject({
      extensions: {
        cost: { estimated: 20, actual: 4, limit: 50, remaining: 46, resetAt: expect.any(String) },
      },
    });
  });

  test('can be switched off', async () => {
    gateway = await runLibraryGateway(urls, { COST_REPORT: 'off' });
    expect(Object.keys((await gateway.ask(books, asking)).body as object)).toEqual(['data']);
  });
});

describe('too many requests at once', () => {
  test('are refused, but health is always told', async () => {
    gateway = await runLibraryGateway(urls, {
      MAX_CONCURRENT_REQUESTS: '1',
      MAX_WAITING_REQUESTS: '1',
      JOIN_REQUESTS: 'false',
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => gateway.ask(dear)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, body } of refused) {
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    }
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
  });
});

/** HTTP status, and what the headers say is left. */
async function spend(request: object, given: Record<string, string> = {}) {
  const { status, headers } = await gateway.ask(request, given);
  return [status, headers.get('ratelimit')?.match(/r=(\d+)/)?.[1]];
}
