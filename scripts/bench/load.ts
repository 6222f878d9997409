import { once } from 'node:events';
import { connect } from 'node:net';
import { type HttpMessage, MessageReader } from './http-message.ts';

/** Requests to send, as many at a time as there are connections, each as soon as the one before is answered. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  /** The bytes of a request, counted from 0 in the order of sending. */
  request(index: number): Buffer;
  /** Called with every answer. @throws {Error} when it is not the right one; that ends the load */
  check(index: number, answer: HttpMessage): void;
  /** No request starts later than this, nor after the number of requests below. */
  readonly maxMs: number;
  readonly maxRequests?: number;
}

export interface LoadResult {
  readonly requests: number;
  /** From the first request to the last answer. */
  readonly durationMs: number;
  /** One of each request, in no order. */
  readonly latenciesMs: readonly number[];
}

/**
 * Puts load on a gateway.
 *
 * @throws {Error} when an answer is wrong or a connection breaks
 */
export async function runLoad(load: Load): Promise<LoadResult> {
  const sockets = await Promise.all(Array.from({ length: load.connections }, () => open(load)));
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  let started = 0;
  const takeIndex = () => {
    const isOver =
      started >= (load.maxRequests ?? Infinity) || performance.now() - startedAt >= load.maxMs;
    return isOver ? undefined : started++;
  };
  try {
    await Promise.all(sockets.map((socket) => converse(socket, load, takeIndex, latenciesMs)));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  return { requests: started, durationMs: performance.now() - startedAt, latenciesMs };
}

type Socket = ReturnType<typeof connect>;

async function open({ port }: Load): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** Asks and listens on one connection until no request is left. */
function converse(
  socket: Socket,
  load: Load,
  takeIndex: () => number | undefined,
  latenciesMs: number[],
): Promise<void> {
  const reader = new MessageReader();
  return new Promise((resolve, reject) => {
    let index: number | undefined;
    let sentAt = 0;
    const askNext = () => {
      index = takeIndex();
      if (index === undefined) return resolve();
      sentAt = performance.now();
      socket.write(load.request(index));
    };
    socket.on('data', (part: Buffer) => {
      const answer = reader.push(part);
      if (!answer) return;
      latenciesMs.push(performance.now() - sentAt);
      try {
        load.check(index as number, answer);
      } catch (error) {
        return reject(error);
      }
      askNext();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`the connection to port ${load.port} was closed`)));
    askNext();
  });
}
