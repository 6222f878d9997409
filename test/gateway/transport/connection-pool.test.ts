import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ConnectionPool } from '../../../gateway/transport/connection-pool.ts';
import { headerLines, requestStart } from '../../../gateway/transport/request-head.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0).reverse()) close();
});

const limits = { connections: 3, connectTimeoutMs: 1_000 };

describe('a pool of connections', () => {
  test('opens no more than it may, and answers all that wait', async () => {
    const { url, sockets } = await serve(createServer(), (_, body) => body);
    const { ask } = poolOf(url);
    const bodies = Array.from({ length: 20 }, (_, index) => `${index}`);
    expect(await Promise.all(bodies.map(ask))).toEqual(bodies);
    expect(sockets.size).toBe(3);
  });

  test('uses the connection that was used last', async () => {
    const { url, sockets } = await serve(createServer(), (_, body) => body);
    const { ask } = poolOf(url);
    for (let index = 0; index < 10; index++) await ask(`${index}`);
    expect(sockets.size).toBe(1);
  });

  test('sends every character as it is, in head and body', async () => {
    const { url } = await serve(
      createServer(),
      ({ headers }, body) => `${headers['x-name']} ${body}`,
    );
    const { ask } = poolOf(url, { 'x-name': 'Zo\u00eb' });
    expect(await ask('Số đỏ')).toBe('Zo\u00eb Số đỏ');
    expect(await ask('plain')).toBe('Zo\u00eb plain');
  });

  test('speaks TLS, and only with whom it can trust', async () => {
    const file = (name: string) => readFileSync(new URL(`tls/${name}`, import.meta.url), 'utf8');
    const certificate = file('certificate.pem');
    const server = createTlsServer({ key: file('key.pem'), cert: certificate });
    const { url } = await serve(server, (_, body) => body, 'https:');
    await expect(poolOf(url).ask('hello')).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const trusted = getCACertificates();
    setDefaultCACertificates([...trusted, certificate]);
    closers.push(() => setDefaultCACertificates(trusted));
    expect(await poolOf(url).ask('hello')).toBe('hello');
  });

  test('fails those that wait when it ends', async () => {
    const { url } = await serve(createServer(), () => new Promise(() => {}));
    const { pool, ask } = poolOf(url);
    const asked = ['1', '2', '3', '4'].map((body) => ask(body));
    const outcomes = Promise.allSettled(asked);
    pool.destroy();
    expect((await outcomes).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  });
});

describe('headers that are handed on', () => {
  test('do not touch what belongs to the connection', () => {
    const headers = { host: 'x', 'transfer-encoding': 'chunked', connection: 'close', a: 'b' };
    expect(headerLines(headers)).toBe('a: b\r\n');
  });

  test.each([[{ a: 'b\r\nc: d' }], [{ 'a\r\nb': 'c' }], [{ 'a b': 'c' }], [{ a: 'Số' }]])(
    'are refused when they are more than a header: %j',
    (headers) => {
      expect(() => headerLines(headers)).toThrow(TypeError);
    },
  );

  test('stand below what every request to a URL starts with', () => {
    expect(requestStart(new URL('http://h:1/graphql?a=b'))).toMatch(
      /^POST \/graphql\?a=b HTTP\/1\.1\r\nhost: h:1\r\n/,
    );
  });
});

type Answer = (request: IncomingMessage, body: string) => string | Promise<string>;

async function serve(server: Server, answer: Answer, protocol = 'http:') {
  const sockets = new Set<unknown>();
  server.on('connection', (socket) => sockets.add(socket));
  server.on('request', (request, response) => {
    text(request)
      .then((body) => answer(request, body))
      .then((answered) => response.end(answered))
      .catch((error: Error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`${protocol}//127.0.0.1:${port}/`), sockets };
}

function poolOf(url: URL, headers: Record<string, string> = {}) {
  const pool = new ConnectionPool(url, limits);
  closers.push(() => pool.destroy());
  const head = requestStart(url) + headerLines(headers);
  const ask = async (body: string) => {
    const answer = await pool.exchange({ head, body, timeoutMs: 5_000, maxBytes: 1_000 });
    return answer.body.toString();
  };
  return { pool, ask };
}
