import { Pool } from 'undici';
import { decompress, graphqlAnswer } from './decode-answer.ts';
import {
  AnswerTooLarge,
  ConnectionLost,
  type Exchange,
  ExchangeTimeout,
  exchange,
  type HttpAnswer,
} from './exchange.ts';
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

/** Connections to subgraphs, kept open between requests and between versions of the supergraph. */
export interface HttpConnections {
  /** The transport to the subgraphs that answer at these URLs. */
  transportTo(urls: ReadonlyMap<string, string>): Transport;
  /** Ends all connections, those with open requests too. */
  close(): Promise<void>;
}

export function httpConnections(limits: HttpTransportLimits): HttpConnections {
  const pools = new Map<string, Pool>();
  const poolOf = (origin: string) => {
    let pool = pools.get(origin);
    if (!pool) {
      pool = new Pool(origin, {
        connections: limits.connections,
        connect: { timeout: limits.connectTimeoutMs },
        // The deadline of the exchange covers both.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      pools.set(origin, pool);
    }
    return pool;
  };
  return {
    transportTo: (urls) => {
      const endpoints = new Map([...urls].map(([name, url]) => [name, endpointOf(url, poolOf)]));
      return (request) => send(request, endpoints.get(request.subgraph), limits);
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

interface Endpoint {
  readonly url: string;
  readonly path: string;
  readonly pool: Pool;
}

function endpointOf(url: string, poolOf: (origin: string) => Pool): Endpoint | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return { url, path: parsed.pathname + parsed.search, pool: poolOf(parsed.origin) };
}

async function send(
  request: SubgraphRequest,
  endpoint: Endpoint | undefined,
  limits: HttpTransportLimits,
): Promise<SubgraphAnswer> {
  if (!endpoint) {
    throw new SubgraphUnavailable(
      request.subgraph,
      'SUBGRAPH_UNREACHABLE',
      `"${request.subgraph}" has no http URL`,
    );
  }
  const answer = await sendOnOpenConnection(request, endpoint, limits).catch((error: Error) => {
    if (request.signal?.aborted) throw error;
    throw unavailable(request.subgraph, endpoint, codeOf(error), error);
  });
  try {
    return graphqlAnswer(await decompress(answer, limits.maxBodyBytes));
  } catch (cause) {
    const what = `status ${answer.status}, ${(cause as Error).message}`;
    throw unavailable(
      request.subgraph,
      endpoint,
      'SUBGRAPH_BAD_ANSWER',
      new Error(what, { cause }),
    );
  }
}

/**
 * A connection that was kept open may have been closed from the other side at the moment it is used again. Then the
 * request goes out once more, unless it changes something: nobody can tell whether the first one arrived.
 */
async function sendOnOpenConnection(
  request: SubgraphRequest,
  { pool, path }: Endpoint,
  { timeoutMs, maxBodyBytes }: HttpTransportLimits,
): Promise<HttpAnswer> {
  const { query, operationName, variables, signal } = request;
  const outgoing: Exchange = {
    path,
    headers: { ...request.headers, ...contentHeaders },
    body: JSON.stringify({ query, operationName, variables }),
    timeoutMs,
    maxBytes: maxBodyBytes,
    signal,
  };
  try {
    return await exchange(pool, outgoing);
  } catch (error) {
    if (!(error instanceof ConnectionLost) || isMutation(query)) throw error;
    return exchange(pool, outgoing);
  }
}

/** Subgraphs stand beside the gateway, so an answer is not asked to be compressed; one that is gets read all the same. */
const contentHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

/** Fetches are printed by the planner: the operation comes first and says its kind unless it is a query. */
const isMutation = (query: string) => /^\s*mutation\b/.test(query);

function codeOf(error: Error): UnavailableCode {
  if (error instanceof ExchangeTimeout) return 'SUBGRAPH_TIMEOUT';
  return error instanceof AnswerTooLarge ? 'SUBGRAPH_BAD_ANSWER' : 'SUBGRAPH_UNREACHABLE';
}

function unavailable(subgraph: string, { url }: Endpoint, code: UnavailableCode, cause: Error) {
  const why = cause.message || (cause as { code?: string }).code;
  return new SubgraphUnavailable(subgraph, code, `"${subgraph}" at ${url}: ${why}`, cause);
}
