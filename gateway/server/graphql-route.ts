import type { HeaderMap, HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.ts';
import type { OperationGate } from '../limits/operation-gate.ts';
import type { ClientAnswer, ClientRequest, JoinedRequests } from '../sharing/joined-requests.ts';
import { sendIfChanged } from './entity-tag.ts';
import { currentRequest } from './format-error.ts';
import { identifyCallers } from './identify.ts';
import type { KnownOperations } from './known-operations.ts';
import { type Operation, type ReadingOptions, readOperation } from './read-operation.ts';
import { requestScope } from './request-scope.ts';

export interface GraphqlRouteOptions extends ReadingOptions {
  readonly operations: Pick<KnownOperations, 'answer'>;
  /** What credentials are checked against; without it they are handed on. */
  readonly access: Access | undefined;
  /** Refuses operations that ask for too much. */
  readonly gate: OperationGate;
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
  /** Whether caches may keep it: the answer to a document known beforehand, that anybody gets. */
  readonly isPublic: boolean;
}

/** `/graphql`: every operation comes in here, whatever it asks. */
export function serveGraphql(http: FastifyInstance, options: GraphqlRouteOptions): void {
  const { operations, access, gate, forwardedHeaders, joined } = options;
  takeJsonOnly(http);
  http.all('/graphql', { onRequest: identifyCallers(http, access) }, async (request, reply) => {
    const answering = {
      read: () => readOperation(request, options),
      answer: async (operation: Operation) => {
        gate.check(operation);
        const scope = requestScope(request, reply, forwardedHeaders);
        const isPublic = operation.isTrusted && scope.caller.kind === 'anonymous';
        const answer = await currentRequest.run(scope, () =>
          operations.answer(operation.http, scope),
        );
        return readAnswer(answer, isPublic);
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

function readAnswer(
  { status = 200, headers, body }: HTTPGraphQLResponse,
  isPublic: boolean,
): Answer {
  // Only `@defer` and `@stream` are answered in parts, and the public schema has neither.
  if (body.kind !== 'complete') throw new TypeError('Expected a whole answer');
  const isComplete = status === 200 && !body.string.startsWith('{"errors"');
  return { status, headers, body: Buffer.from(body.string), isComplete, isPublic };
}

function send(answer: Answer, request: FastifyRequest, reply: FastifyReply) {
  const { status, headers, body, isPublic, isComplete } = answer;
  reply.code(status);
  for (const [name, value] of headers) reply.header(name, value);
  reply.header('x-request-id', request.id);
  if (request.method === 'GET' && isPublic && isComplete)
    return sendIfChanged(body, request, reply);
  // Answers differ by caller and by moment; nothing between here and the client may keep them.
  reply.header('cache-control', 'no-store');
  return reply.send(body);
}
