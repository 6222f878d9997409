import type { HttpAnswer } from './answer-reader.ts';

/** One request to a subgraph. */
export interface OutgoingRequest {
  /** Request line and headers but for the body's length, each line with its end. */
  readonly head: string;
  readonly body: string;
  /** Time for the whole of it, from the wait for a connection to the last byte, in milliseconds. */
  readonly timeoutMs: number;
  /** Most bytes of the answer's body, as sent. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** The answer did not come to an end in time. */
export class ExchangeTimeout extends Error {
  override readonly name = 'ExchangeTimeout';
}

/** The connection broke before a byte of the answer came: the request may not have been seen by anyone. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** A request and its answer to come; ends once, with an answer, an error, its deadline, or its caller's going. */
export class Exchange {
  readonly request: OutgoingRequest;
  readonly answer: Promise<HttpAnswer>;
  readonly #settle: PromiseWithResolvers<HttpAnswer>;
  readonly #deadline: NodeJS.Timeout;
  readonly #onAbort: () => void;
  #stop: () => void = () => {};

  constructor(request: OutgoingRequest) {
    this.request = request;
    this.#settle = Promise.withResolvers();
    this.answer = this.#settle.promise;
    const { timeoutMs, signal } = request;
    this.#deadline = setTimeout(
      () => this.#giveUp(new ExchangeTimeout(`no answer within ${timeoutMs} ms`)),
      timeoutMs,
    );
    this.#onAbort = () => this.#giveUp(signal?.reason as Error);
    signal?.addEventListener('abort', this.#onAbort);
  }

  /** Says what is to be stopped when the exchange is given up: the wait for a connection, or the connection. */
  whenGivenUp(stop: () => void): void {
    this.#stop = stop;
  }

  succeed(answer: HttpAnswer): void {
    this.#end();
    this.#settle.resolve(answer);
  }

  fail(error: Error): void {
    this.#end();
    this.#settle.reject(error);
  }

  #giveUp(reason: Error): void {
    this.fail(reason);
    this.#stop();
  }

  #end(): void {
    clearTimeout(this.#deadline);
    this.request.signal?.removeEventListener('abort', this.#onAbort);
  }
}
