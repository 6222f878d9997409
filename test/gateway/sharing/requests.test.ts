import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { libraryAnswer, serveHttp, serveLibrary } from '../support/http-subgraph.ts';
import { runLibraryGateway } from '../support/running-gateway.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const books = { query: '{ books { title } }' };

describe('equal requests that meet', () => {
  test('are answered once, each with its own request id', async () => {
    const { gateway, catalogue } = await open();
    await gateway.ask(books);
    catalogue.hold();
    const answers = sendTogether(gateway.url, ['a', 'b', 'c']);
    await catalogue.waiting(1);
    catalogue.release();
    const text = await answers;
    expect(catalogue.requests()).toBe(2);
    expect(text.match(/(?<=x-request-id: )\w/g)).toEqual(['a', 'b', 'c']);
    expect(text.match(/"Truyện Kiều"/g)).toHaveLength(3);
  });

  test('are answered one by one when they change something', async () => {
    const { gateway, catalogue } = await open();
    const add = { query: 'mutation { addBook(title: "Chí Phèo") { code } }' };
    await gateway.ask(add);
    await Promise.all([gateway.ask(add), gateway.ask(add)]);
    expect(catalogue.requests()).toBe(3);
  });

  test('get errors of their own', async () => {
    const { gateway, catalogue } = await open();
    await gateway.ask(books);
    catalogue.hold();
    const asked = ['a', 'b'].map((id) => gateway.ask(books, { 'x-request-id': id }));
    await catalogue.waiting(1);
    catalogue.fail();
    const answers = await Promise.all(asked);
    const ids = answers.map(({ body }) => JSON.stringify(body).match(/"requestId":"(.)"/)?.[1]);
    expect(ids).toEqual(['a', 'b']);
  });

  test('do not end with the client that asked first', async () => {
    const { gateway, catalogue } = await open();
    await gateway.ask(books);
    catalogue.hold();
    const client = new AbortController();
    const leaver = fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'leaver' },
      body: JSON.stringify(books),
      signal: client.signal,
    }).catch((error: Error) => error.name);
    await catalogue.waiting(1);
    const stayer = gateway.ask(books);
    client.abort();
    expect(await leaver).toBe('AbortError');
    await catalogue.waiting(2);
    catalogue.release();
    expect((await stayer).body).toMatchObject({ data: { books: [{}, {}] } });
  });

  test('are each answered when joining is switched off', async () => {
    const { gateway, catalogue } = await open({
      JOIN_REQUESTS: 'false',
      JOIN_SUBGRAPH_QUERIES: 'false',
    });
    catalogue.hold();
    const asked = [gateway.ask(books), gateway.ask(books)];
    await catalogue.waiting(2);
    catalogue.release();
    await Promise.all(asked);
  });
});

describe('many identities', () => {
  const identities = 500;
  const requests = Number(process.env.IDENTITY_REQUESTS ?? 4000);

  test('asking the same never get an answer of another', async () => {
    const { gateway } = await open();
    const query = { query: '{ whoAsks books { title reader } }' };
    const crossed: unknown[] = [];
    let next = 0;
    const ask = async () => {
      while (next < requests) {
        // Long enough for answers whose parsing is shared.
        const identity = `person-${Math.floor(next++ / 2) % identities}`.padEnd(1_100, '.');
        const { body } = await gateway.ask(query, { authorization: identity });
        const { data } = body as { data: { whoAsks: string } };
        if (data.whoAsks !== identity) crossed.push([identity, body]);
      }
    };
    await Promise.all(Array.from({ length: 40 }, ask));
    expect(crossed).toEqual([]);
  }, 900_000);
});

/** Sends the query once for each request id, in one go on one connection, so that nothing can come in between. */
async function sendTogether(url: string, requestIds: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify(books);
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
  const socket = connect(Number(port), hostname);
  const requests = requestIds.map((id) => `${head}\r\nx-request-id: ${id}\r\n\r\n${body}`);
  socket.write(requests.join(''));
  let text = '';
  for await (const part of socket.setEncoding('utf8')) {
    text += part;
    if ((text.match(/"data"/g) ?? []).length === requestIds.length) break;
  }
  return text;
}

/** A gateway, and its catalogue, whose answers can be held back. */
async function open(environment: NodeJS.ProcessEnv = {}) {
  const answer = libraryAnswer('catalogue');
  const events = new EventEmitter();
  let requests = 0;
  let waiting = 0;
  let held: PromiseWithResolvers<void> | undefined;
  const subgraph = await serveHttp(async (request, response, body) => {
    requests++;
    if (held) {
      waiting++;
      events.emit('waiting');
      await held.promise;
    }
    response.end(await answer(request, body));
  });
  const loans = await serveLibrary('loans');
  const gateway = await runLibraryGateway(
    { catalogue: subgraph.url, loans: loans.url },
    environment,
  );
  closers.push(subgraph.close, loans.close, gateway.close);
  const catalogue = {
    requests: () => requests,
    hold: () => {
      held = Promise.withResolvers();
    },
    release: () => held?.resolve(),
    fail: () => {
      held?.promise.catch(() => {});
      held?.reject(new Error('broken'));
    },
    /** Resolves when so many requests have been held back since the start. */
    waiting: async (count: number) => {
      while (waiting < count) await once(events, 'waiting');
    },
  };
  return { gateway, catalogue };
}
