import type { Socket } from 'node:net';
import { AnswerReader } from './answer-reader.ts';
import { ConnectionLost, type Exchange } from './exchange.ts';

/** What a connection tells its pool. */
export interface ConnectionEvents {
  /** It can take the next request. */
  onFree(connection: Connection): void;
  onClose(connection: Connection): void;
}

/** Time that an idle connection is used again where the subgraph does not say how long it keeps one. */
const defaultKeepOpenMs = 4_000;
/** A connection is no longer used so long before the subgraph closes it, in milliseconds. */
const closingMarginMs = 1_000;

/** One connection that stays open; it carries one request at a time. */
export class Connection {
  readonly #socket: Socket;
  readonly #events: ConnectionEvents;
  #exchange: Exchange | undefined;
  #reader: AnswerReader | undefined;
  #error: Error | undefined;
  #usableUntil = Number.POSITIVE_INFINITY;

  /** @param socket connected */
  constructor(socket: Socket, events: ConnectionEvents) {
    this.#socket = socket;
    this.#events = events;
    socket.on('end', () => this.#endOfAnswer());
    socket.on('error', (error) => {
      this.#error = error;
    });
    socket.on('close', () => this.#close());
  }

  /** Whether the subgraph is not about to close it. */
  get isUsable(): boolean {
    return !this.#socket.destroyed && performance.now() < this.#usableUntil;
  }

  /** Sends a request; only when the connection is free. */
  start(exchange: Exchange): void {
    const { head, body, maxBytes } = exchange.request;
    this.#exchange = exchange;
    this.#reader = new AnswerReader(maxBytes);
    exchange.whenGivenUp(() => {
      this.#exchange = undefined;
      this.destroy();
    });
    const bytes = Buffer.byteLength(body);
    const start = `${head}content-length: ${bytes}\r\n\r\n`;
    // One write, one packet. Bytes of a head beyond ASCII are Latin-1, those of the body UTF-8.
    if (bytes === body.length) this.#socket.write(start + body, 'latin1');
    else this.#socket.write(Buffer.concat([Buffer.from(start, 'latin1'), Buffer.from(body)]));
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Takes what has come; the part is only lent. */
  take(part: Buffer): void {
    const reader = this.#reader;
    if (this.#exchange === undefined || reader === undefined) {
      // Nothing was asked: whatever this is, it is not an answer.
      this.destroy();
      return;
    }
    try {
      const answer = reader.push(part);
      if (answer === undefined) return;
      const exchange = this.#release();
      if (reader.keepsOpen) this.#free(reader.keepOpenSeconds);
      else this.destroy();
      exchange?.succeed(answer);
    } catch (error) {
      this.#release()?.fail(error as Error);
      this.destroy();
    }
  }

  #free(keepOpenSeconds: number | undefined): void {
    const keepOpenMs = keepOpenSeconds
      ? keepOpenSeconds * 1_000 - closingMarginMs
      : defaultKeepOpenMs;
    this.#usableUntil = performance.now() + keepOpenMs;
    this.#events.onFree(this);
  }

  #endOfAnswer(): void {
    const answer = this.#reader?.end();
    if (answer) this.#release()?.succeed(answer);
    this.destroy();
  }

  #close(): void {
    const hasBegun = this.#reader?.hasBegun;
    const why = this.#error?.message ?? 'the connection was closed';
    const cause = { cause: this.#error };
    this.#release()?.fail(hasBegun ? new Error(why, cause) : new ConnectionLost(why, cause));
    this.#events.onClose(this);
  }

  #release(): Exchange | undefined {
    const exchange = this.#exchange;
    this.#exchange = undefined;
    this.#reader = undefined;
    return exchange;
  }
}
