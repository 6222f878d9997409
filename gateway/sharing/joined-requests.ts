import type { Caller } from '../access/caller.ts';
import { callerKey, mayReadPersonalData } from './caller-key.ts';
import type { Epoch } from './epoch.ts';
import { exactKey } from './exact-key.ts';
import { InFlight } from './in-flight.ts';
import { requestMarks } from './request-marks.ts';

/** What a client sent. */
export interface ClientRequest {
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  readonly caller: Caller;
}

/** The operation in it, as far as it matters here; unchecked. */
export interface ClientOperation {
  readonly query?: unknown;
  readonly operationName?: unknown;
}

/** How requests of one kind are understood and answered. */
export interface Answering<Operation extends ClientOperation, Answer> {
  /** Reads the operation; only done when the request is not joined to another. */
  read(): Operation;
  answer(operation: Operation): Promise<Answer>;
  /** Takes the answer to an equal request. */
  take(answer: Answer): Promise<Answer>;
}

export interface ClientAnswer {
  /** Whether everything was answered. Errors carry the id of their request and may concern it alone. */
  readonly isComplete: boolean;
}

/** Whether an operation is known to be a query; before its first answer nobody knows that one changes nothing. */
export type IsQuery = (operation: ClientOperation) => boolean;

/** Answers a query once for all who ask the same at the same time. */
export class JoinedRequests<Answer extends ClientAnswer> {
  readonly #inFlight = new InFlight<Answer>();
  readonly #epoch: Epoch;
  readonly #isQuery: IsQuery;

  constructor(epoch: Epoch, isQuery: IsQuery) {
    this.#epoch = epoch;
    this.#isQuery = isQuery;
  }

  /**
   * Answers a request, or takes the answer to an equal one that is being answered: the same bytes, the same headers
   * but for the marks of a request, the same caller, and the same epoch. An answer with errors is nobody else's, and so
   * is one to a caller who may read personal data.
   */
  async answer<Operation extends ClientOperation>(
    request: ClientRequest,
    { read, answer, take }: Answering<Operation, Answer>,
  ): Promise<Answer> {
    if (mayReadPersonalData(request.caller)) return answer(read());
    const key = this.#keyOf(request);
    const running = this.#inFlight.find(key);
    if (running === undefined) {
      const operation = read();
      if (!this.#isQuery(operation)) return answer(operation);
      return await this.#inFlight.share(key, undefined, () => answer(operation));
    }
    const others = await running.catch(() => undefined);
    return others?.isComplete ? take(others) : answer(read());
  }

  /** Lengths stand before the values, so that no two different requests give the same text. */
  #keyOf({ method, url, rawHeaders, body, caller }: ClientRequest): string {
    let text = `${this.#epoch.number} ${method} ${callerKey(caller)} ${url.length} ${url}`;
    for (let index = 0; index < rawHeaders.length; index += 2) {
      const name = (rawHeaders[index] as string).toLowerCase();
      const value = rawHeaders[index + 1] as string;
      if (!requestMarks.has(name)) text += `${name} ${value.length} ${value}`;
    }
    return exactKey(`${text}\n${body}`);
  }
}
