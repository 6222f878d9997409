import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { HttpAnswer } from './answer-reader.ts';
import { Connection } from './connection.ts';
import { Exchange, type OutgoingRequest } from './exchange.ts';

export interface PoolLimits {
  /** Most connections at a time; more requests wait for a free one. */
  readonly connections: number;
  readonly connectTimeoutMs: number;
}

/** Connections to one server, opened when they are needed and kept open. */
export class ConnectionPool {
  readonly #origin: URL;
  readonly #limits: PoolLimits;
  /** The one that was used last comes first: it is the least likely to have been closed. */
  readonly #free: Connection[] = [];
  readonly #open = new Set<Connection>();
  readonly #opening = new Set<Socket>();
  readonly #waiting: Exchange[] = [];

  /** @param origin an http or https URL */
  constructor(origin: URL, limits: PoolLimits) {
    this.#origin = origin;
    this.#limits = limits;
  }

  /**
   * Sends a request on a free connection, when there is one.
   *
   * @throws {ExchangeTimeout | ConnectionLost | MalformedAnswer | AnswerTooLarge} or why no connection can be opened
   */
  exchange(request: OutgoingRequest): Promise<HttpAnswer> {
    if (request.signal?.aborted) return Promise.reject(request.signal.reason);
    const exchange = new Exchange(request);
    const connection = this.#takeFree();
    if (connection) connection.start(exchange);
    else this.#wait(exchange);
    return exchange.answer;
  }

  /** Ends all connections, those with open requests too. */
  destroy(): void {
    for (const exchange of this.#waiting.splice(0)) exchange.fail(new Error('the pool was closed'));
    for (const socket of this.#opening) socket.destroy();
    for (const connection of this.#open) connection.destroy();
  }

  #takeFree(): Connection | undefined {
    for (;;) {
      const connection = this.#free.pop();
      if (connection === undefined || connection.isUsable) return connection;
      connection.destroy();
    }
  }

  #wait(exchange: Exchange): void {
    this.#waiting.push(exchange);
    exchange.whenGivenUp(() => {
      const place = this.#waiting.indexOf(exchange);
      if (place >= 0) this.#waiting.splice(place, 1);
    });
    this.#openForWaiting();
  }

  #openForWaiting(): void {
    const { connections, connectTimeoutMs } = this.#limits;
    const isFull = this.#open.size + this.#opening.size >= connections;
    if (isFull || this.#opening.size >= this.#waiting.length) return;
    let connection: Connection | undefined;
    const socket = openSocket(this.#origin, (part) => connection?.take(part));
    this.#opening.add(socket);
    const deadline = setTimeout(
      () => socket.destroy(new Error(`no connection within ${connectTimeoutMs} ms`)),
      connectTimeoutMs,
    );
    const onFailure = (error?: Error) => {
      clearTimeout(deadline);
      if (!this.#opening.delete(socket)) return;
      this.#waiting.shift()?.fail(error ?? new Error('the connection was closed'));
    };
    socket.once('error', onFailure);
    socket.once('close', () => onFailure());
    socket.once(this.#origin.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      clearTimeout(deadline);
      this.#opening.delete(socket);
      socket.removeAllListeners('error').removeAllListeners('close');
      connection = new Connection(socket, {
        onFree: (free) => this.#use(free),
        onClose: (closed) => this.#forget(closed),
      });
      this.#open.add(connection);
      this.#use(connection);
    });
  }

  #use(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next) connection.start(next);
    else this.#free.push(connection);
  }

  #forget(connection: Connection): void {
    this.#open.delete(connection);
    const place = this.#free.indexOf(connection);
    if (place >= 0) this.#free.splice(place, 1);
    this.#openForWaiting();
  }
}

/**
 * Everything that comes is read into the same memory, and taken out of it before more is read. Otherwise Node allocates
 * 64 KiB for each read.
 */
const reading = Buffer.allocUnsafeSlow(64 * 1024);

function openSocket({ protocol, hostname, port }: URL, take: (part: Buffer) => void): Socket {
  const host = hostname.replace(/^\[|\]$/g, '');
  const onread = {
    buffer: reading,
    callback: (bytes: number) => {
      take(reading.subarray(0, bytes));
      return true;
    },
  };
  if (protocol === 'http:') {
    return connect({ host, port: Number(port || 80), noDelay: true, onread });
  }
  const options = {
    host,
    port: Number(port || 443),
    ALPNProtocols: ['http/1.1'],
    onread,
    // An address is no name to ask for.
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
  };
  return connectTls(options).setNoDelay();
}
