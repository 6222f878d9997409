import type {
  ApolloServer,
  ApolloServerPlugin,
  HTTPGraphQLRequest,
  HTTPGraphQLResponse,
} from '@apollo/server';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Graph } from '../supergraph/graph.ts';
import type { SwappableGateway } from '../supergraph/swappable-gateway.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import { type FormatError, formatErrors, graphqlErrorOf, newHead } from './apollo-errors.ts';
import type { KnownDocument, KnownDocuments } from './known-documents.ts';
import { type OperationContext, runOperation } from './operation-pipeline.ts';

export interface KnownOperationsOptions {
  readonly gateway: SwappableGateway;
  readonly documents: KnownDocuments;
  readonly apollo: ApolloServer<RequestScope>;
  /** The plugins of Apollo Server that look at requests. */
  readonly plugins: readonly ApolloServerPlugin<RequestScope>[];
  readonly formatError: FormatError;
}

interface KnownRequest {
  readonly graph: Graph;
  readonly document: KnownDocument;
  readonly operation: OperationDefinitionNode;
  readonly request: OperationContext['request'];
  readonly contentType: string;
}

/** Kinds of `Accept` headers that are remembered, and how long each may be; usual clients send a few dozen. */
const maxAccepts = 200;
const maxAcceptLength = 200;

const contentTypes: ReadonlySet<string | undefined> = new Set([
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
]);

/**
 * Answers POST requests for documents that Apollo Server has parsed and found valid before, and answers them as it does.
 *
 * Apollo Server hashes the query, reads `Content-Type` once and `Accept` twice, copies contexts and waits some twenty
 * times in each request.
 */
export class KnownOperations {
  readonly #options: KnownOperationsOptions;
  /** The content types that Apollo Server has answered with, by `Accept`. */
  readonly #contentTypes = new LRUCache<string, string>({ max: maxAccepts });

  constructor(options: KnownOperationsOptions) {
    this.#options = options;
  }

  /** Answers a request, whatever it is. */
  async answer(request: HTTPGraphQLRequest, scope: RequestScope): Promise<HTTPGraphQLResponse> {
    const known = this.#recognize(request);
    if (known) return this.#answer(known, scope);
    const answer = await this.#options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: request,
      context: async () => scope,
    });
    this.#noteContentType(request, answer);
    return answer;
  }

  #noteContentType(request: HTTPGraphQLRequest, { status, headers }: HTTPGraphQLResponse): void {
    // Other answers may say that there is no type that the client accepts.
    if (status !== undefined && status !== 200) return;
    const accept = acceptOf(request);
    const contentType = headers.get('content-type');
    if (contentType === undefined || !contentTypes.has(contentType)) return;
    if (accept.length <= maxAcceptLength) this.#contentTypes.set(accept, contentType);
  }

  #recognize(http: HTTPGraphQLRequest): KnownRequest | undefined {
    const { method, body } = http;
    if (method !== 'POST' || !isRecord(body)) return undefined;
    const { query, operationName, variables, extensions } = body;
    if (typeof query !== 'string') return undefined;
    if (operationName != null && typeof operationName !== 'string') return undefined;
    if (variables != null && !isRecord(variables)) return undefined;
    if (extensions != null && (!isRecord(extensions) || extensions.persistedQuery))
      return undefined;
    const graph = this.#options.gateway.current;
    const document = this.#options.documents.find(query, graph.schema);
    const operation = document?.operation(operationName ?? undefined);
    const contentType = this.#contentTypes.get(acceptOf(http));
    if (!document || !operation || contentType === undefined) return undefined;
    const request = {
      query,
      ...(operationName != null && { operationName }),
      ...(variables != null && { variables }),
      ...(extensions != null && { extensions }),
      http,
    };
    return { graph, document, operation, request, contentType };
  }

  async #answer(known: KnownRequest, scope: RequestScope): Promise<HTTPGraphQLResponse> {
    const { plugins, formatError } = this.#options;
    const context = this.#contextOf(known, scope);
    const { response } = context;
    try {
      await runOperation(context, {
        plugins,
        execute: (given) => known.graph.execute(executionContext(given)),
        formatError,
      });
    } catch (error) {
      return this.#failed(known, context, error);
    }
    const { headers, status } = response.http;
    if (!headers.has('content-type')) headers.set('content-type', known.contentType);
    if (response.body?.kind !== 'single') throw new TypeError('Expected a whole answer');
    const { errors, data, extensions } = response.body.singleResult;
    const string = JSON.stringify({ errors, data, extensions });
    return { ...(status && { status }), headers, body: { kind: 'complete', string } };
  }

  /** What Apollo Server answers when a hook throws that should not. */
  async #failed({ contentType }: KnownRequest, requestContext: OperationContext, thrown: unknown) {
    const { plugins, apollo, formatError } = this.#options;
    const error = thrown instanceof Error ? thrown : graphqlErrorOf(thrown);
    const told = { requestContext, error };
    await Promise.all(plugins.map((plugin) => plugin.unexpectedErrorProcessingRequest?.(told)));
    apollo.logger.error(`Unexpected error processing request: ${error}`);
    const masked = graphqlErrorOf(new Error('Internal server error'));
    const { formatted, head } = formatErrors([masked], formatError);
    const headers = head.headers.set('content-type', contentType);
    const string = JSON.stringify({ errors: formatted });
    return { status: head.status ?? 500, headers, body: { kind: 'complete', string } as const };
  }

  #contextOf(
    { graph, document, operation, request }: KnownRequest,
    contextValue: RequestScope,
  ): OperationContext {
    const { logger, cache } = this.#options.apollo;
    return {
      logger,
      cache,
      schema: graph.schema,
      request,
      response: { http: newHead() },
      contextValue,
      metrics: { persistedQueryHit: false, persistedQueryRegister: false },
      overallCachePolicy: neverCached,
      requestIsBatched: false,
      queryHash: document.queryHash,
      source: request.query as string,
      document: document.document,
      operation,
      operationName: operation.name?.value ?? null,
    };
  }
}

/** Cache control is switched off. */
const neverCached = {
  restrict() {},
  replace() {},
  policyIfCacheable: () => null,
};

/** What the executor gets: of the client's HTTP it needs to know nothing. */
function executionContext(context: OperationContext): GatewayGraphQLRequestContext {
  const { contextValue, request } = context;
  const { query, operationName, variables, extensions } = request;
  const operation = { query, operationName, variables, extensions };
  return { ...context, context: contextValue, request: operation } as never;
}

function acceptOf({ headers }: HTTPGraphQLRequest): string {
  return headers.get('accept') ?? '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
