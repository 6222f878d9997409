import { isMutation } from '../transport/is-mutation.ts';
import type { SubgraphRequest } from '../transport/transport.ts';
import { callerKey, mayReadPersonalData } from './caller-key.ts';
import type { Epoch } from './epoch.ts';
import { exactKey } from './exact-key.ts';
import { InFlight } from './in-flight.ts';
import { requestMarks } from './request-marks.ts';

/** Sends a query to a subgraph once for all who ask the same at the same time. */
export class JoinedQueries<Answer> {
  readonly #inFlight = new InFlight<Answer>();
  readonly #epoch: Epoch;

  constructor(epoch: Epoch) {
    this.#epoch = epoch;
  }

  /**
   * Joins a query that is on its way, or sends it. Only what has the same body, the same headers but for the marks of
   * its request, the same caller and the same epoch is the same. Mutations are never joined, nor is what a caller asks
   * who may read personal data.
   *
   * @param body what is sent
   */
  send(request: SubgraphRequest, body: string, send: () => Promise<Answer>): Promise<Answer> {
    const { query, subgraph, caller, signal } = request;
    if (isMutation(query) || (caller && mayReadPersonalData(caller))) return send();
    const text = `${this.#epoch.number} ${subgraph} ${caller ? callerKey(caller) : ''}\n${headersText(request)}\n${body}`;
    return this.#inFlight.share(exactKey(text), signal, send);
  }
}

/** Lengths stand before the values, so that no two different lists of headers give the same text. */
function headersText({ headers }: SubgraphRequest): string {
  let text = '';
  for (const name in headers) {
    const value = headers[name] as string;
    if (!requestMarks.has(name)) text += `${name} ${value.length} ${value}`;
  }
  return text;
}
