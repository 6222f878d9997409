import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.ts';
import { isJsonTooDeep, isQueryTooDeep } from '../limits/query-shape.ts';
import type {
  ClientAnswer,
  ClientOperation,
  ClientRequest,
  JoinedRequests,
} from '../sharing/joined-requests.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import { currentRequest } from './format-error.ts';
import { RequestRefused } from './http-refusals.ts';
import { identifyCallers } from './identify.ts';
import { requestScope } from './request-scope.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<RequestScope>;
  /** What credentials are checked against; without it they are handed on. */
  readonly access: Access | undefined;
  /** Deepest nesting of brackets in a query and in its variables. */
  readonly maxDepth: number;
  /** Names of the headers that subgraphs get, in lower case. */
  readonly forwardedHeaders: readonly string[];
  /** Answers equal requests once; without it each is answered. */
  readonly joined: JoinedRequests<Answer> | undefined;
}

/** What Apollo Server answered. */
export interface Answer extends ClientAnswer {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly body: Buffer;
}

interface Operation extends ClientOperation {
  readonly http: HTTPGraphQLRequest;
}

/** `/graphql`: every operation comes in here, whatever it asks. */
export function serveGraphql(http: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, access, maxDepth, forwardedHeaders, joined } = options;
  takeJsonOnly(http);
  http.all('/graphql', { onRequest: identifyCallers(http, access) }, async (request, reply) => {
    const answering = {
      read: () => readOperation(request, maxDepth),
      answer: async (operation: Operation) => {
        const scope = requestScope(request, reply, forwardedHeaders);
        const httpGraphQLRequest = operation.http;
        return readAnswer(
          await currentRequest.run(scope, () =>
            apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => scope }),
          ),
        );
      },
    };
    const answer = joined
      ? await joined.answer(clientRequest(request), answering)
      : await answering.answer(answering.read());
    return send(answer, request, reply);
  });
}

/** Bodies stay text until they have to be read. */
function takeJsonOnly(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string) => body,
  );
}

function clientRequest({ method, url, raw, body, caller }: FastifyRequest): ClientRequest {
  const { rawHeaders } = raw;
  return { method, url, rawHeaders, body: typeof body === 'string' ? body : '', caller };
}

function readOperation(request: FastifyRequest, maxDepth: number): Operation {
  const { method, headers, url } = request;
  const body = typeof request.body === 'string' ? parseJson(request.body, maxDepth) : undefined;
  const headerMap = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) headerMap.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const queryStart = url.indexOf('?');
  const search = queryStart < 0 ? '' : url.slice(queryStart);
  const { query, operationName } =
    method === 'GET'
      ? Object.fromEntries(new URLSearchParams(search))
      : ((body ?? {}) as ClientOperation);
  if (typeof query === 'string' && isQueryTooDeep(query, maxDepth)) {
    throw new RequestRefused('QUERY_TOO_DEEP');
  }
  return { query, operationName, http: { method, headers: headerMap, body, search } };
}

function parseJson(body: string, maxDepth: number): unknown {
  if (isJsonTooDeep(body, maxDepth)) throw new RequestRefused('QUERY_TOO_DEEP');
  try {
    return JSON.parse(body);
  } catch {
    throw new RequestRefused('JSON_INVALID');
  }
}

type ApolloAnswer = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>;

function readAnswer({ status = 200, headers, body }: ApolloAnswer): Answer {
  // Only `@defer` and `@stream` are answered in parts, and the public schema has neither.
  if (body.kind !== 'complete') throw new TypeError('Expected a whole answer');
  const isComplete = status === 200 && !body.string.startsWith('{"errors"');
  return { status, headers, body: Buffer.from(body.string), isComplete };
}

function send({ status, headers, body }: Answer, request: FastifyRequest, reply: FastifyReply) {
  reply.code(status);
  for (const [name, value] of headers) reply.header(name, value);
  reply.header('x-request-id', request.id);
  // Answers differ by caller and by moment; nothing between here and the client may keep them.
  reply.header('cache-control', 'no-store');
  return reply.send(body);
}
