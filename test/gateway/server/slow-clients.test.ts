import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cutSlowReaders } from '../../../gateway/server/slow-clients.ts';
import { runLibraryOverHttp } from '../support/library-over-http.ts';
import type { RunningGateway } from '../support/running-gateway.ts';

let gateway: RunningGateway;

beforeEach(async () => {
  gateway = await runLibraryOverHttp({ CLIENT_TIMEOUT_MS: '200' });
});

afterEach(() => gateway.close());

describe('a client that is slow', () => {
  test.each([
    ['sends nothing', ''],
    ['stops within the headers', 'POST /graphql HTTP/1.1\r\nhost: h\r\nx-a'],
    [
      'stops within the body',
      'POST /graphql HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"q',
    ],
  ])('and %s is cut off', async (_, sent) => {
    const socket = await open();
    if (sent !== '') socket.write(sent);
    expect(await endOf(socket)).toMatch(/^(HTTP\/1\.1 408 .*"code":"REQUEST_TOO_SLOW".*)?$/s);
  });

  test('does not keep others from their answers, were there 500', async () => {
    const sockets = await Promise.all(Array.from({ length: 500 }, open));
    for (const socket of sockets) socket.write('POST /graphql HTTP/1.1\r\nhost: h\r\n');
    expect((await gateway.ask({ query: '{ loans }' })).body).toEqual({ data: { loans: 2 } });
    await Promise.all(sockets.map(endOf));
    expect((await gateway.ask({ query: '{ loans }' })).body).toEqual({ data: { loans: 2 } });
  });
});

describe('a client that waits for its answer', () => {
  test('and does not read it is cut off', async () => {
    const server = await serverThat((_, response) => response.end(Buffer.alloc(64 * 1024 * 1024)));
    const client = await ask(server);
    client.pause();
    await server.connectionClosed;
    client.destroy();
    server.close();
  });

  test('is not, however long the answer takes to make', async () => {
    const server = await serverThat(async ({ socket }, response) => {
      await once(socket, 'timeout');
      response.end('late');
    });
    const client = await ask(server);
    const [chunk] = await once(client, 'data');
    expect(String(chunk)).toMatch(/late$/);
    client.destroy();
    server.close();
  });
});

async function serverThat(answer: RequestListener) {
  const server = createServer(answer);
  cutSlowReaders(server, 100);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connectionClosed = once(server, 'connection').then(([socket]) => once(socket, 'close'));
  return {
    port: (server.address() as AddressInfo).port,
    connectionClosed,
    close: () => server.close(),
  };
}

async function ask({ port }: { readonly port: number }): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: h\r\n\r\n');
  await once(socket, 'connect');
  return socket;
}

async function open(): Promise<Socket> {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  socket.on('error', () => {}); // a reset is an end like another
  await once(socket, 'connect');
  return socket;
}

/** What comes until the other side closes. */
async function endOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  await once(socket, 'close');
  return text;
}
