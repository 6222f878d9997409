import { once } from 'node:events';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { httpConnections } from '../../../gateway/transport/http-transport.ts';
import type { SubgraphRequest, Transport } from '../../../gateway/transport/transport.ts';
import { type HttpSubgraph, type Respond, serveHttp } from '../support/http-subgraph.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const answer = { data: { title: 'Số đỏ' } };

describe('the HTTP transport', () => {
  test('sends operation, variables and headers, and gives the answer', async () => {
    const seen: unknown[] = [];
    const { transport } = await open((request, response, body) => {
      const { authorization, 'content-type': contentType } = request.headers;
      seen.push({ method: request.method, url: request.url, authorization, contentType });
      seen.push(JSON.parse(body));
      response.end(JSON.stringify(answer));
    });
    const sent = {
      operationName: 'Title',
      query: 'query Title($code: ID!) { title }',
      variables: { code: '1' },
    };
    expect(await transport({ ...query, ...sent, headers: { authorization: 'me' } })).toEqual(
      answer,
    );
    expect(seen).toEqual([
      { method: 'POST', url: '/graphql', authorization: 'me', contentType: 'application/json' },
      sent,
    ]);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('reads an answer compressed with %s', async (encoding, compress) => {
    const { transport } = await open((_, response) => {
      response.setHeader('content-encoding', encoding).end(compress(JSON.stringify(answer)));
    });
    expect(await transport(query)).toEqual(answer);
  });

  test('reads an answer that comes in chunks cut within a character', async () => {
    const bytes = Buffer.from(JSON.stringify(answer));
    const cut = bytes.indexOf(Buffer.from('ố')) + 1;
    const { transport } = await open((_, response) => {
      response.write(bytes.subarray(0, cut), () => response.end(bytes.subarray(cut)));
    });
    expect(await transport(query)).toEqual(answer);
  });

  test('takes a GraphQL answer for one whatever its status', async () => {
    const refused = { errors: [{ message: 'no' }] };
    const { transport } = await open((_, response) => {
      response.writeHead(400).end(JSON.stringify(refused));
    });
    expect(await transport(query)).toEqual(refused);
  });

  test.each([
    ['a page of a proxy', 502, '<html>Bad gateway</html>'],
    ['a cut-off answer', 200, '{"data":{"title":"Số'],
    ['nothing', 200, ''],
    ['a list', 200, '[]'],
    ['no data and no errors', 200, '{"hello":"world"}'],
    ['data of the wrong kind', 200, '{"data":[1]}'],
    ['errors of the wrong kind', 200, '{"errors":"many"}'],
  ])('refuses %s', async (_, status, body) => {
    const { transport } = await open((_, response) => {
      response.writeHead(status).end(body);
    });
    await expect(transport(query)).rejects.toMatchObject({
      name: 'SubgraphUnavailable',
      code: 'SUBGRAPH_BAD_ANSWER',
      subgraph: 'catalogue',
    });
  });

  test.each([
    ['plain', false],
    ['after decompression', true],
  ])('refuses an answer that is too large %s', async (_, compressed) => {
    const large = JSON.stringify({ data: { title: 'x'.repeat(maxBodyBytes) } });
    const { transport } = await open((_, response) => {
      if (compressed) response.setHeader('content-encoding', 'gzip').end(gzipSync(large));
      else response.end(large);
    });
    await expect(transport(query)).rejects.toMatchObject({ code: 'SUBGRAPH_BAD_ANSWER' });
  });

  test.each([
    ['says nothing', () => {}],
    ['stops in the middle', (_, response) => void response.write('{"data":')],
  ] satisfies [string, Respond][])('gives up a subgraph that %s', async (_, respond) => {
    const { transport } = await open(respond, { timeoutMs: 50 });
    await expect(transport(query)).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  });

  test('gives up waiting for a connection in time too', async () => {
    const { transport } = await open(() => {}, { timeoutMs: 50, connections: 1 });
    const results = await Promise.allSettled([transport(query), transport(query)]);
    expect(results.map((result) => result.status === 'rejected' && result.reason.code)).toEqual([
      'SUBGRAPH_TIMEOUT',
      'SUBGRAPH_TIMEOUT',
    ]);
  });

  test('says when nobody listens', async () => {
    const { subgraph, transport } = await open(() => {});
    await subgraph.close();
    await expect(transport(query)).rejects.toMatchObject({ code: 'SUBGRAPH_UNREACHABLE' });
  });

  test.each(['', 'not a url', 'ftp://127.0.0.1/'])('says that "%s" is no address', async (url) => {
    const transport = httpConnections(limits).transportTo(new Map([['catalogue', url]]));
    await expect(transport(query)).rejects.toMatchObject({ code: 'SUBGRAPH_UNREACHABLE' });
  });

  test('ends the request to the subgraph when the client goes away', async () => {
    const arrived = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const { transport } = await open((_, response) => {
      response.once('close', () => ended.resolve());
      arrived.resolve();
    });
    const client = new AbortController();
    const gone = new Error('gone');
    const asked = transport({ ...query, signal: client.signal });
    await arrived.promise;
    client.abort(gone);
    await expect(asked).rejects.toBe(gone);
    await ended.promise;
  });

  test('asks nobody for a client that has gone already', async () => {
    let requests = 0;
    const { transport } = await open((_, response) => {
      requests++;
      response.end(JSON.stringify(answer));
    });
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(transport({ ...query, signal })).rejects.toThrow('gone');
    expect(requests).toBe(0);
  });

  test('keeps connections open', async () => {
    const ports = new Set<number | undefined>();
    const { transport } = await open((request, response) => {
      ports.add(request.socket.remotePort);
      response.end(JSON.stringify(answer));
    });
    for (let requests = 0; requests < 10; requests++) await transport(query);
    // A request that follows at once finds the first connection not yet free, and opens a second.
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  test('sends a query again when the open connection turns out dead', async () => {
    const { transport, requests } = await openDyingAtSecond();
    await transport(query);
    expect(await transport(query)).toEqual(answer);
    expect(requests()).toBe(3);
  });

  test('never sends a mutation again', async () => {
    const { transport, requests } = await openDyingAtSecond();
    await transport(query);
    await expect(
      transport({ ...query, query: 'mutation { addBook(title: "x") { code } }' }),
    ).rejects.toMatchObject({ code: 'SUBGRAPH_UNREACHABLE' });
    expect(requests()).toBe(2);
  });

  test('survives connections that are closed while nobody uses them', async () => {
    const { subgraph, transport } = await open((_, response) => {
      response.end(JSON.stringify(answer));
    });
    await transport(query);
    const [socket] = subgraph.sockets;
    if (!socket) throw new Error('the connection was not kept');
    socket.destroy();
    await once(socket, 'close');
    expect(await transport(query)).toEqual(answer);
  });
});

const query: SubgraphRequest = {
  subgraph: 'catalogue',
  query: '{ title }',
  variables: {},
  headers: {},
};
const maxBodyBytes = 10_000;
const limits = { connections: 4, connectTimeoutMs: 1_000, timeoutMs: 5_000, maxBodyBytes };

async function open(
  respond: Respond,
  changed: Partial<typeof limits> = {},
): Promise<{ subgraph: HttpSubgraph; transport: Transport }> {
  const subgraph = await serveHttp(respond);
  const connections = httpConnections({ ...limits, ...changed });
  closers.push(
    () => subgraph.close().catch(() => {}),
    () => connections.close(),
  );
  return { subgraph, transport: connections.transportTo(new Map([['catalogue', subgraph.url]])) };
}

/** A subgraph that cuts the connection at the second request, unanswered. */
async function openDyingAtSecond() {
  let requests = 0;
  const { transport } = await open((request, response) => {
    requests++;
    if (requests === 2) request.socket.destroy();
    else response.end(JSON.stringify(answer));
  });
  return { transport, requests: () => requests };
}
