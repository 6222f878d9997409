import type { HeaderMap, HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Access } from '../access/access.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Bulkhead } from '../limits/bulkhead.ts';
import { CostAccount } from '../limits/cost/cost-account.ts';
import type { CostBudget } from '../limits/cost/cost-budget.ts';
import type { OperationGate } from '../limits/operation-gate.ts';
import { payerOf } from '../limits/payer.ts';
import type { ClientAnswer, ClientRequest, JoinedRequests } from '../sharing/joined-requests.ts';
import { sendIfChanged } from './entity-tag.ts';
import { currentRequest } from './format-error.ts';
import { identifyCallers } from './identify.ts';
import type { KnownOperations } from './known-operations.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import { type Operation, type ReadingOptions, readOperation } from './read-operation.ts';
import { requestScope } from './request-scope.ts';

export interface GraphqlRouteOptions extends ReadingOptions {
  readonly operations: Pick<KnownOperations, 'answer'>;
  /** What credentials are checked against; without it they are handed on. */
  readonly access: Access | undefined;
  readonly logger: Logger;
  /** Refuses operations that ask for too much. */
  readonly gate: OperationGate;
  /** Refuses operations that cost too much. */
  readonly budget: CostBudget;
  /** Whether answers tell what they cost. */
  readonly reporting: Configuration['COST_REPORT'];
  /** Refuses requests while too many are answered. */
  readonly bulkhead: Bulkhead;
  /** Names of the headers that subgraphs get, in lower case. */
  readonly forwardedHeaders: readonly string[];
  /** Those that an answer may depend on, so that whoever sends one gets an answer of one's own. */
  readonly tellingHeaders: readonly string[];
  /** Answers equal requests once; without it each is answered. */
  readonly joined: JoinedRequests<Answer> | undefined;
}

/** What Apollo Server answered. */
export interface Answer extends ClientAnswer {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly body: Buffer | string;
  /** Whether caches may keep it: the answer to a document known beforehand, that anybody gets. */
  readonly isPublic: boolean;
  /** What it cost; nothing where that is not counted. */
  readonly cost: number | undefined;
}

/** `/graphql`: every operation comes in here, whatever it asks. */
export function serveGraphql(http: FastifyInstance, options: GraphqlRouteOptions): void {
  const { operations, gate, budget, reporting, bulkhead, forwardedHeaders, joined } = options;
  takeJsonOnly(http);
  http.all('/graphql', { onRequest: identifyCallers(http, options) }, async (request, reply) => {
    const isReported = reports(request, reporting);
    const payer = payerOf(request.caller, request.ip);
    const account = new CostAccount({ budget, payer, isReported });
    const answering = {
      read: () => readOperation(request, options),
      answer: async (operation: Operation) => {
        gate.check(operation);
        const scope = requestScope(request, reply, { forwardedHeaders, account });
        const isOpen =
          scope.caller.kind === 'anonymous' &&
          !isReported &&
          !options.tellingHeaders.some((name) => name in request.headers);
        const answer = await currentRequest.run(scope, () =>
          operations.answer(operation.http, scope),
        );
        return readAnswer(answer, operation.isTrusted && isOpen, account.actual);
      },
      /** Whoever gets an answer pays for it, whoever it was made for. */
      take: async (answer: Answer) => {
        if (answer.cost !== undefined) await account.payShared(answer.cost);
        return answer;
      },
    };
    const answer = await bulkhead
      .run(payer, () =>
        joined && !isReported
          ? joined.answer(clientRequest(request), answering)
          : answering.answer(answering.read()),
      )
      .finally(() => {
        if (!account.spending || !budget.allowance) return;
        reply.headers(rateLimitHeaders(budget.allowance, account.spending, Date.now()));
      });
    return send(answer, request, { reply, tellingHeaders: options.tellingHeaders });
  });
}

/** Whether the answer tells what it cost: its body is then nobody else's. */
function reports({ headers }: FastifyRequest, reporting: Configuration['COST_REPORT']): boolean {
  return reporting === 'always' || (reporting === 'on-request' && 'x-cost-report' in headers);
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
  cost: number | undefined,
): Answer {
  // Only `@defer` and `@stream` are answered in parts, and the public schema has neither.
  if (body.kind !== 'complete') throw new TypeError('Expected a whole answer');
  const isComplete = status === 200 && !body.string.startsWith('{"errors"');
  return { status, headers, body: bodyOf(body.string), isComplete, isPublic, cost };
}

/** Longer answers are sent as bytes, beside their heads and to all who share one; shorter ones as one text with the head. */
const maxTextLength = 4_096;

function bodyOf(text: string): Buffer | string {
  return text.length > maxTextLength ? Buffer.from(text) : text;
}

interface Sending {
  readonly reply: FastifyReply;
  readonly tellingHeaders: readonly string[];
}

function send(answer: Answer, request: FastifyRequest, { reply, tellingHeaders }: Sending) {
  const { status, headers, body, isPublic, isComplete } = answer;
  reply.code(status);
  for (const [name, value] of headers) reply.header(name, value);
  reply.header('x-request-id', request.id);
  if (request.method === 'GET' && isPublic && isComplete)
    return sendIfChanged(body, request, { reply, tellingHeaders });
  // Answers differ by caller and by moment; nothing between here and the client may keep them.
  reply.header('cache-control', 'no-store');
  return reply.send(body);
}
