import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readDemoKeys } from '../../../gateway/access/demo-keys.ts';
import {
  callerHeader,
  callerReader,
  type ReadCaller,
} from '../../../subgraphs/shared/access/caller-token.ts';
import { type HttpSubgraph, libraryAnswer, serveHttp } from '../support/http-subgraph.ts';
import type { LibrarySubgraph } from '../support/library.ts';
import { type RunningGateway, runGateway, runLibraryGateway } from '../support/running-gateway.ts';

const demoFile = fileURLToPath(new URL('../../../docs/demo-keys.json', import.meta.url));
const subgraphKey = 'a secret of the tests, as long as it has to be';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

describe('a gateway that has a key of its subgraphs', () => {
  test('tells each of them, signed for it alone, who asks', async () => {
    const { gateway, told } = await open();
    await gateway.ask({ query: '{ books { reader } }' }, await headersOf('officer', 'HANDLING'));
    const caller = {
      ...(await principalOf('officer')),
      purpose: 'HANDLING',
      requestId: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
    };
    expect(told.catalogue).toEqual([caller]); // its id is made by the gateway
    expect(told.loans).toEqual([caller]);
  });

  test('hands on no credential, and no token that a client has made', async () => {
    const { gateway, headers } = await open({ FORWARD_HEADERS: `x-api-key,${callerHeader}` });
    const query = { query: '{ books { title } }' };
    const key = (await headersOf('officer'))['x-api-key'] ?? '';
    await gateway.ask(query, { authorization: `Bearer ${key}`, [callerHeader]: 'mine' });
    await gateway.ask(query, { 'x-api-key': key });
    expect(headers).toHaveLength(2);
    for (const sent of headers) {
      expect(JSON.stringify(sent)).not.toMatch(/PublishedForDevelopmentOnly|mine/);
    }
  });

  test('refuses a credential that it cannot check', async () => {
    const { gateway } = await open({ DEMO_KEYS: 'none' });
    const { status } = await gateway.ask({ query: '{ caller }' }, { authorization: 'Bearer x' });
    expect(status).toBe(401);
  });

  test('signs what it asks for itself, without rights', async () => {
    const { gateway, told, urls } = await open();
    await fetch(`${gateway.url}/health/ready`);
    const composed = await runGateway({
      SUBGRAPHS: `catalogue=${urls.catalogue},loans=${urls.loans}`,
      SUBGRAPH_KEY: subgraphKey,
    });
    await composed.close();
    for (const callers of Object.values(told)) {
      expect(callers).toHaveLength(2);
      for (const caller of callers) {
        expect(caller).toMatchObject({ kind: 'anonymous', id: 'gateway', scopes: [] });
      }
    }
  });

  test('calls a subgraph down that has another key', async () => {
    const { gateway } = await open({ SUBGRAPH_KEY: `${subgraphKey}, but another one` });
    const ready = await (await fetch(`${gateway.url}/health/ready`)).json();
    expect(ready).toMatchObject({ subgraphs: { catalogue: 'down', loans: 'down' } });
  });

  test('makes a token of its own when it sends a query again', async () => {
    const { gateway, told, cut } = await open();
    const query = { query: '{ books { title } }' };
    await gateway.ask(query);
    cut();
    expect((await gateway.ask(query)).body).toMatchObject({ data: { books: [{}, {}] } });
    expect(told.catalogue).toHaveLength(3);
  });
});

describe('equal requests that meet', () => {
  test.each<[string, string[], number]>([
    ['of one caller are sent once', ['officer', 'officer'], 1],
    ['of callers with other rights are sent each', ['officer', 'centre', 'inspector'], 3],
    ['of a citizen, who sees what is personal, are sent each', ['citizen', 'citizen'], 2],
  ])('%s', async (_, names, sent) => {
    const { gateway, told, hold, arrived, release } = await open({ JOIN_REQUESTS: 'false' });
    hold();
    const headers = await Promise.all(names.map((name) => headersOf(name)));
    const answers = headers.map((asker) => gateway.ask({ query: '{ caller }' }, asker));
    await arrived(sent);
    release();
    for (const [index, { body }] of (await Promise.all(answers)).entries()) {
      const { data } = body as { data: { caller: string } };
      expect(JSON.parse(data.caller).id).toBe(`demo-${names[index]}`);
    }
    expect(told.catalogue).toHaveLength(sent);
  });

  test('of a caller with a purpose are answered each, so that each is recorded', async () => {
    const { gateway, told, hold, arrived, release } = await open();
    const headers = await headersOf('officer', 'HANDLING');
    await gateway.ask({ query: '{ caller }' }, headers);
    hold();
    const answers = ['a', 'b'].map((id) =>
      gateway.ask({ query: '{ caller }' }, { ...headers, 'x-request-id': id }),
    );
    await arrived(3);
    release();
    await Promise.all(answers);
    const recorded = told.catalogue.map(({ requestId }) => requestId);
    expect(new Set(recorded).size).toBe(3);
    for (const id of recorded) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });
});

async function principalOf(name: string) {
  return (await readDemoKeys(demoFile)).find((known) => known.name === name)?.principal;
}

async function headersOf(name: string, purpose?: string): Promise<Record<string, string>> {
  const { key = '' } = (await readDemoKeys(demoFile)).find((known) => known.name === name) ?? {};
  return { 'x-api-key': key, ...(purpose && { 'x-purpose': purpose }) };
}

type Told = Record<LibrarySubgraph, ReturnType<ReadCaller>[]>;

/** A gateway over the library, whose subgraphs take only what is signed, and note what they were told. */
async function open(environment: NodeJS.ProcessEnv = {}) {
  const told: Told = { catalogue: [], loans: [] };
  const headers: unknown[] = [];
  let held: PromiseWithResolvers<void> | undefined;
  let cuts = false;
  const events = new EventTarget();
  const serve = (name: LibrarySubgraph): Promise<HttpSubgraph> => {
    const read = callerReader(name, { current: subgraphKey });
    let caller: ReturnType<ReadCaller>;
    const answer = libraryAnswer(name, () => caller);
    return serveHttp(async (request, response, body) => {
      const { [callerHeader]: token, ...others } = request.headers;
      headers.push({ ...others, [callerHeader]: String(token).length < 100 ? token : 'long' });
      try {
        caller = read(token as string | undefined);
      } catch {
        response.statusCode = 401;
        response.end('{"errors":[{"message":"refused"}]}');
        return;
      }
      told[name].push(caller);
      events.dispatchEvent(new Event('arrived'));
      if (cuts) {
        cuts = false;
        request.socket.destroy();
        return;
      }
      const answered = answer(request, body);
      await held?.promise;
      response.end(await answered);
    });
  };
  const [catalogue, loans] = [await serve('catalogue'), await serve('loans')];
  const urls = { catalogue: catalogue.url, loans: loans.url };
  const gateway: RunningGateway = await runLibraryGateway(urls, {
    DEMO_KEYS: demoFile,
    SUBGRAPH_KEY: subgraphKey,
    ...environment,
  });
  closers.push(catalogue.close, loans.close, gateway.close);
  return {
    gateway,
    urls,
    told,
    headers,
    /** Ends the connection of the next request without an answer. */
    cut: () => {
      cuts = true;
    },
    hold: () => {
      held = Promise.withResolvers();
    },
    release: () => held?.resolve(),
    /** Resolves when so many requests have come to the catalogue. */
    arrived: async (count: number) => {
      while (told.catalogue.length < count) await once(events, 'arrived');
    },
  };
}
