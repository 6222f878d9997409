import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startProgram } from '../../support/programs.ts';
import {
  type HttpSubgraph,
  type Respond,
  serveHttp,
  serveLibrary,
} from '../support/http-subgraph.ts';
import { type RunningGateway, runLibraryGateway } from '../support/running-gateway.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const acrossBoth = { query: '{ books { code reader } }' };
const whole = {
  data: {
    books: [
      { code: '1', reader: 'An' },
      { code: '2', reader: 'Bình' },
    ],
  },
};

describe('while a subgraph is gone', () => {
  test('the others answer whole, and its fields are null with an error at each', async () => {
    const { gateway, loans } = await start();
    await loans.close();
    expect((await gateway.ask({ query: '{ books { code } }' })).body).toEqual({
      data: { books: [{ code: '1' }, { code: '2' }] },
    });
    const { status, body } = await gateway.ask({ query: '{ books { code reader } loans }' });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        books: [
          { code: '1', reader: null },
          { code: '2', reader: null },
        ],
        loans: null,
      },
      errors: expect.arrayContaining([
        failure('SUBGRAPH_UNREACHABLE', ['books', 0, 'reader']),
        failure('SUBGRAPH_UNREACHABLE', ['books', 1, 'reader']),
        failure('SUBGRAPH_UNREACHABLE', ['loans']),
      ]),
    });
  });

  test('the readiness probe names it, and stays positive', async () => {
    const { gateway, loans } = await start();
    await loans.close();
    const ready = await fetch(`${gateway.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', subgraphs: { catalogue: 'up', loans: 'down' } },
    ]);
    expect(await (await fetch(`${gateway.url}/health/live`)).json()).toEqual({ status: 'live' });
  });

  test('clients read of it in their language', async () => {
    const { gateway, loans } = await start();
    await loans.close();
    const { body } = await gateway.ask({ query: '{ loans }' }, { 'accept-language': 'en' });
    expect(body).toMatchObject({
      errors: [
        {
          message: 'The subgraph "loans" cannot be reached. The rest of the answer is complete.',
        },
      ],
    });
  });
});

test('a subgraph process that is killed and started again is used again at once', async () => {
  const program = ['test/gateway/support/loans-process.ts'];
  const loans = await startProgram(program, { PORT: '0' }, /^http/);
  const { port } = new URL(loans.ready);
  const catalogue = await serveLibrary('catalogue');
  const gateway = await runLibraryGateway({ catalogue: catalogue.url, loans: loans.ready });
  closers.push(catalogue.close, gateway.close);
  expect((await gateway.ask(acrossBoth)).body).toEqual(whole);
  await loans.kill();
  expect((await gateway.ask(acrossBoth)).body).toMatchObject({
    data: { books: [{ reader: null }, { reader: null }] },
  });
  const again = await startProgram(program, { PORT: port }, /^http/);
  closers.push(again.stop);
  expect((await gateway.ask(acrossBoth)).body).toEqual(whole);
});

test('a subgraph that is absent at the start is found when it comes', async () => {
  const { gateway, loans } = await start();
  await loans.close();
  const late = await runLibraryGateway({ catalogue: loans.url, loans: loans.url });
  closers.push(late.close);
  expect((await late.ask({ query: '{ loans }' })).body).toMatchObject({ data: { loans: null } });
  closers.push((await serveLibrary('loans', loans.port)).close);
  expect((await late.ask({ query: '{ loans }' })).body).toEqual({ data: { loans: 2 } });
  expect((await gateway.ask(acrossBoth)).body).toEqual(whole);
});

describe('a subgraph that', () => {
  test('is slow costs its own fields', async () => {
    const { gateway } = await start(() => {}, { SUBGRAPH_TIMEOUT_MS: '100' });
    expect((await gateway.ask(acrossBoth)).body).toEqual(withoutReaders('SUBGRAPH_TIMEOUT'));
  });

  test('answers garbage costs its own fields', async () => {
    const { gateway } = await start((_, response) => void response.end('<html>'));
    expect((await gateway.ask(acrossBoth)).body).toEqual(withoutReaders('SUBGRAPH_BAD_ANSWER'));
  });

  test('answers too few entities costs its own fields', async () => {
    const { gateway } = await start(
      (_, response) => void response.end('{"data":{"_entities":[]}}'),
    );
    expect((await gateway.ask(acrossBoth)).body).toEqual(withoutReaders('SUBGRAPH_BAD_ANSWER'));
  });

  test('refuses with an error of its own is quoted, but not its stack', async () => {
    const { gateway } = await start((_, response) => {
      const extensions = { code: 'LOANS_CLOSED', stacktrace: ['at secret.ts:1'] };
      const error = { message: 'closed', path: ['_entities', 1, 'reader'], extensions };
      const entities = [{ reader: 'An' }, { reader: null }];
      response.end(JSON.stringify({ data: { _entities: entities }, errors: [error] }));
    });
    expect((await gateway.ask(acrossBoth)).body).toEqual({
      data: {
        books: [
          { code: '1', reader: 'An' },
          { code: '2', reader: null },
        ],
      },
      errors: [
        {
          message: 'closed',
          path: ['books', 1, 'reader'],
          extensions: { code: 'LOANS_CLOSED', subgraph: 'loans' },
        },
      ],
    });
  });

  test('is asked for a client that goes away is told so', async () => {
    const arrived = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    const { gateway } = await start((_, response) => {
      once(response, 'close').then(() => cancelled.resolve(), cancelled.reject);
      arrived.resolve();
    });
    const client = new AbortController();
    const asked = fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ loans }' }),
      signal: client.signal,
    });
    await arrived.promise;
    client.abort();
    await expect(asked).rejects.toThrow();
    await cancelled.promise;
  });
});

/** A gateway over the library; `respond` stands in for the loans. */
async function start(
  respond?: Respond,
  environment: NodeJS.ProcessEnv = {},
): Promise<{ gateway: RunningGateway; loans: HttpSubgraph }> {
  const catalogue = await serveLibrary('catalogue');
  const loans = respond ? await serveHttp(respond) : await serveLibrary('loans');
  const urls = { catalogue: catalogue.url, loans: loans.url };
  const gateway = await runLibraryGateway(urls, environment);
  closers.push(catalogue.close, () => loans.close().catch(() => {}), gateway.close);
  return { gateway, loans };
}

function withoutReaders(code: string) {
  return {
    data: {
      books: [
        { code: '1', reader: null },
        { code: '2', reader: null },
      ],
    },
    errors: [failure(code, ['books', 0, 'reader']), failure(code, ['books', 1, 'reader'])],
  };
}

function failure(code: string, path: (string | number)[]) {
  const extensions = { code, requestId: 'test', subgraph: 'loans', retryable: true };
  return { message: expect.stringContaining('"loans"'), path, extensions };
}
