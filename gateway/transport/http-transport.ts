import { AnswerTooLarge, type HttpAnswer } from './answer-reader.ts';
import { ConnectionPool } from './connection-pool.ts';
import { decompress, graphqlAnswer } from './decode-answer.ts';
import { ConnectionLost, ExchangeTimeout } from './exchange.ts';
import { isMutation } from './is-mutation.ts';
import { headerLines, requestStart } from './request-head.ts';
import { callerHeader, type SignCaller } from './sign-caller.ts';
import { SubgraphUnavailable, type UnavailableCode } from './subgraph-unavailable.ts';
import type { SubgraphAnswer, SubgraphRequest, Transport } from './transport.ts';

export interface HttpTransportLimits {
  /** Connections to one subgraph; more requests wait for a free one. */
  readonly connections: number;
  readonly connectTimeoutMs: number;
  /** For a whole answer, headers and body, in milliseconds. */
  readonly timeoutMs: number;
  /** Most bytes of an answer, compressed and not. */
  readonly maxBodyBytes: number;
}

/** May let a request wait for an equal one that is on its way, instead of sending it. */
export interface SendOnce {
  /** @param body what is to be sent */
  send(
    request: SubgraphRequest,
    body: string,
    send: () => Promise<TextAnswer>,
  ): Promise<TextAnswer>;
}

/** May know an answer that came before, instead of parsing it again. */
export interface ParseOnce {
  /** @throws {Error} saying what the text is instead of an answer */
  parse(text: string, request: SubgraphRequest): SubgraphAnswer;
}

/** An answer before it is parsed. */
export interface TextAnswer {
  readonly status: number;
  readonly text: string;
}

/** Connections to subgraphs, kept open between requests and between versions of the supergraph. */
export interface HttpConnections {
  /** The transport to the subgraphs that answer at these URLs. */
  transportTo(urls: ReadonlyMap<string, string>): Transport;
  /** Ends all connections, those with open requests too. */
  close(): Promise<void>;
}

export interface HttpTransportOptions {
  /** By default every request is sent. */
  readonly once?: SendOnce | undefined;
  /** By default every answer is parsed. */
  readonly parsed?: ParseOnce | undefined;
  /** By default subgraphs are not told who asks. */
  readonly sign?: SignCaller | undefined;
}

export function httpConnections(
  limits: HttpTransportLimits,
  { once, parsed, sign }: HttpTransportOptions = {},
): HttpConnections {
  const pools = new Map<string, ConnectionPool>();
  const poolOf = (url: URL) => {
    let pool = pools.get(url.origin);
    if (!pool) {
      pool = new ConnectionPool(url, limits);
      pools.set(url.origin, pool);
    }
    return pool;
  };
  return {
    transportTo: (urls) => {
      const endpoints = new Map([...urls].map(([name, url]) => [name, endpointOf(url, poolOf)]));
      return (request) =>
        ask(request, endpoints.get(request.subgraph), { limits, once, parsed, sign });
    },
    close: async () => {
      for (const pool of pools.values()) pool.destroy();
    },
  };
}

interface Endpoint {
  readonly url: string;
  /** What every request starts with. */
  readonly start: string;
  readonly pool: ConnectionPool;
}

function endpointOf(url: string, poolOf: (url: URL) => ConnectionPool): Endpoint | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return { url, start: requestStart(parsed), pool: poolOf(parsed) };
}

interface Sending {
  readonly limits: HttpTransportLimits;
  readonly once: SendOnce | undefined;
  readonly parsed: ParseOnce | undefined;
  readonly sign: SignCaller | undefined;
}

async function ask(
  request: SubgraphRequest,
  endpoint: Endpoint | undefined,
  sending: Sending,
): Promise<SubgraphAnswer> {
  if (!endpoint) {
    throw new SubgraphUnavailable(
      request.subgraph,
      'SUBGRAPH_UNREACHABLE',
      `"${request.subgraph}" has no http URL`,
    );
  }
  const { query, operationName, variables } = request;
  const body = JSON.stringify({ query, operationName, variables });
  const { once, parsed } = sending;
  const send = () => textAnswer(request, body, endpoint, sending);
  const { status, text } = await (once ? once.send(request, body, send) : send());
  try {
    return parsed ? parsed.parse(text, request) : graphqlAnswer(text);
  } catch (cause) {
    throw badAnswer(request, endpoint, status, cause as Error);
  }
}

async function textAnswer(
  request: SubgraphRequest,
  body: string,
  endpoint: Endpoint,
  sending: Sending,
): Promise<TextAnswer> {
  let answer: HttpAnswer;
  try {
    answer = await sendOnOpenConnection(request, body, endpoint, sending);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw unavailable(request.subgraph, endpoint, codeOf(error as Error), error as Error);
  }
  const { status } = answer;
  try {
    const decompressed = decompress(answer, sending.limits.maxBodyBytes);
    return { status, text: typeof decompressed === 'string' ? decompressed : await decompressed };
  } catch (cause) {
    throw badAnswer(request, endpoint, status, cause as Error);
  }
}

/**
 * A connection that was kept open may have been closed from the other side at the moment it is used again. Then the
 * request goes out once more, unless it changes something: nobody can tell whether the first one arrived.
 */
async function sendOnOpenConnection(
  request: SubgraphRequest,
  body: string,
  { pool, start }: Endpoint,
  { limits: { timeoutMs, maxBodyBytes }, sign }: Sending,
): Promise<HttpAnswer> {
  const { query, headers, signal, subgraph, caller } = request;
  const unsigned = start + headerLines(headers);
  const exchange = () => {
    // A token is good for one arrival: that of the first try may have been seen.
    const head = sign ? `${unsigned}${callerHeader}: ${sign(subgraph, caller)}\r\n` : unsigned;
    return pool.exchange({ head, body, timeoutMs, maxBytes: maxBodyBytes, signal });
  };
  try {
    return await exchange();
  } catch (error) {
    if (!(error instanceof ConnectionLost) || isMutation(query)) throw error;
    return exchange();
  }
}

function codeOf(error: Error): UnavailableCode {
  if (error instanceof ExchangeTimeout) return 'SUBGRAPH_TIMEOUT';
  return error instanceof AnswerTooLarge ? 'SUBGRAPH_BAD_ANSWER' : 'SUBGRAPH_UNREACHABLE';
}

function badAnswer(
  { subgraph }: SubgraphRequest,
  endpoint: Endpoint,
  status: number,
  cause: Error,
) {
  const what = new Error(`status ${status}, ${cause.message}`, { cause });
  return unavailable(subgraph, endpoint, 'SUBGRAPH_BAD_ANSWER', what);
}

function unavailable(subgraph: string, { url }: Endpoint, code: UnavailableCode, cause: Error) {
  const why = cause.message || (cause as { code?: string }).code;
  return new SubgraphUnavailable(subgraph, code, `"${subgraph}" at ${url}: ${why}`, cause);
}
