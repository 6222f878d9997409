import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isJsonTooDeep, isQueryTooDeep } from '../limits/query-shape.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import { currentRequest } from './format-error.ts';
import { RequestRefused } from './http-refusals.ts';
import { requestScope } from './request-scope.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<RequestScope>;
  /** Deepest nesting of brackets in a query and in its variables. */
  readonly maxDepth: number;
  /** Names of the headers that subgraphs get, in lower case. */
  readonly forwardedHeaders: readonly string[];
}

/** `/graphql`: every operation comes in here, whatever it asks. */
export function serveGraphql(http: FastifyInstance, options: GraphqlRouteOptions): void {
  acceptJsonOnly(http, options.maxDepth);
  http.all('/graphql', async (request, reply) => {
    const httpGraphQLRequest = graphqlRequest(request);
    refuseDeepQuery(httpGraphQLRequest, options.maxDepth);
    const scope = requestScope(request, reply, options.forwardedHeaders);
    const answer = await currentRequest.run(scope, () =>
      options.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => scope }),
    );
    return send(answer, request, reply);
  });
}

function acceptJsonOnly(http: FastifyInstance, maxDepth: number): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string) => parseJson(body, maxDepth),
  );
}

function parseJson(body: string, maxDepth: number): unknown {
  if (isJsonTooDeep(body, maxDepth)) throw new RequestRefused('QUERY_TOO_DEEP');
  try {
    return JSON.parse(body);
  } catch {
    throw new RequestRefused('JSON_INVALID');
  }
}

function graphqlRequest({ method, headers, body, url }: FastifyRequest): HTTPGraphQLRequest {
  const headerMap = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) headerMap.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const queryStart = url.indexOf('?');
  return { method, headers: headerMap, body, search: queryStart < 0 ? '' : url.slice(queryStart) };
}

function refuseDeepQuery({ method, body, search }: HTTPGraphQLRequest, maxDepth: number): void {
  const query =
    method === 'GET'
      ? new URLSearchParams(search).get('query')
      : (body as { query?: unknown } | null | undefined)?.query;
  if (typeof query === 'string' && isQueryTooDeep(query, maxDepth)) {
    throw new RequestRefused('QUERY_TOO_DEEP');
  }
}

type Answer = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>;

function send({ status, headers, body }: Answer, request: FastifyRequest, reply: FastifyReply) {
  reply.code(status ?? 200);
  for (const [name, value] of headers) reply.header(name, value);
  reply.header('x-request-id', request.id);
  // Answers differ by caller and by moment; nothing between here and the client may keep them.
  reply.header('cache-control', 'no-store');
  return reply.send(body.kind === 'complete' ? body.string : body.asyncIterator);
}
