import {
  ApolloServer,
  type ApolloServerPlugin,
  HeaderMap,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, printSchema } from 'graphql';
import { anonymous } from '../../../gateway/access/caller.ts';
import { errorFormatter } from '../../../gateway/server/format-error.ts';
import { KnownDocuments } from '../../../gateway/server/known-documents.ts';
import { KnownOperations } from '../../../gateway/server/known-operations.ts';
import { openGraph } from '../../../gateway/supergraph/open-graph.ts';
import { supergraphText } from '../../../gateway/supergraph/read-supergraph.ts';
import { SwappableGateway } from '../../../gateway/supergraph/swappable-gateway.ts';
import { inProcessTransport } from '../../../gateway/transport/in-process-transport.ts';
import type { RequestScope } from '../../../gateway/transport/request-scope.ts';
import { librarySubgraph } from '../support/library-in-process.ts';
import { librarySupergraph, silentLogger, testConfiguration } from '../support/running-gateway.ts';

const transport = inProcessTransport([librarySubgraph('catalogue'), librarySubgraph('loans')]);
const sdl = librarySupergraph({ catalogue: 'http://localhost:1', loans: 'http://localhost:2' });
const graph = openGraph(supergraphText(sdl, 'It'), transport, testConfiguration({}));
afterAll(() => graph.retire());

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

describe('a document that was valid before is answered as Apollo Server answers it', () => {
  const byCode = 'query Book($code: ID!) { book(code: $code) { code title reader } }';
  test.each<[string, Record<string, unknown>, Record<string, string>?]>([
    ['whole', { query: '{ books { code title reader } loans }' }],
    ['with variables', { query: byCode, variables: { code: '1' } }],
    ['with a variable missing', { query: byCode }],
    ['with a variable of the wrong type', { query: byCode, variables: { code: {} } }],
    ['with nulls for what is left out', { query: '{ loans }', variables: null, extensions: null }],
    ['with variables that are a list', { query: '{ loans }', variables: [] }],
    ['with variables as text', { query: '{ loans }', variables: '{}' }],
    ['with extensions', { query: '{ loans }', extensions: { trace: true } }],
    [
      'with an operation by name',
      { query: 'query A { loans } query B { whoAsks }', operationName: 'B' },
    ],
    ['with a name that fits none', { query: 'query A { loans }', operationName: 'B' }],
    ['with no name for several', { query: 'query A { loans } query B { loans }' }],
    ['with a null that is not allowed', { query: '{ books { code title } }' }],
    ['with a change', { query: 'mutation { addBook(title: "x") { code title reader } }' }],
    [
      'in the media type that is preferred',
      { query: '{ loans }' },
      { accept: 'application/graphql-response+json' },
    ],
    [
      'in the one of two that comes first',
      { query: '{ loans }' },
      { accept: 'text/html, application/json;q=0.5, */*;q=0.1' },
    ],
    ['in a media type that there is not', { query: '{ loans }' }, { accept: 'text/html' }],
    [
      'as persisted',
      { query: '{ loans }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
  ])('%s', async (_, body, headers = {}) => {
    const { both } = await open([]);
    const { actual, expected } = await both(body, headers);
    expect(actual).toEqual(expected);
  });

  test('by the short way', async () => {
    const { ask, apolloAsked } = await open([]);
    for (let count = 0; count < 3; count++) await ask({ query: '{ loans }' });
    expect(apolloAsked()).toBe(1);
  });

  test('unless the supergraph has changed', async () => {
    const { ask, apolloAsked, swap } = await open([]);
    await ask({ query: '{ loans }' });
    swap();
    await ask({ query: '{ loans }' });
    expect(apolloAsked()).toBe(2);
  });
});

test('a document is known as a query when it has been found to be one', async () => {
  const { ask, documents } = await open([]);
  const query = 'query A { loans } mutation B { addBook(title: "x") { code } }';
  const known = (operationName?: string) =>
    documents.isQuery({ query, operationName }, graph.schema);
  expect([known('A'), known('B')]).toEqual([false, false]);
  await ask({ query, operationName: 'A' });
  expect([known('A'), known('B'), known('C'), known()]).toEqual([true, false, false, false]);
});

describe('what plugins do to it', () => {
  const refused = new GraphQLError('Not now', {
    extensions: {
      code: 'LATER',
      http: { status: 503, headers: new HeaderMap([['retry-after', '1']]) },
    },
  });
  const always = { query: '{ loans }' };
  const failing = { query: 'query($code: ID!) { book(code: $code) { code } }', variables: {} };
  test.each<[string, Hooks, Record<string, unknown>]>([
    ['nothing', {}, always],
    ['nothing, while there are errors', {}, failing],
    [
      'it is refused with a head',
      { didResolveOperation: async () => Promise.reject(refused) },
      always,
    ],
    [
      'it is refused by any error',
      { didResolveOperation: async () => Promise.reject(new Error('x')) },
      always,
    ],
    ['it is answered', { responseForOperation: async () => answered }, always],
    [
      'the execution fails',
      { executionDidStart: async () => Promise.reject(new Error('x')) },
      always,
    ],
    [
      'its head is changed',
      {
        willSendResponse: async ({ response }) => {
          response.http.status = 202;
          response.http.headers.set('x-cost', '3').set('content-type', 'application/json');
        },
      },
      always,
    ],
    [
      'its answer is changed',
      {
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind === 'single') body.singleResult.extensions = { cost: 3 };
        },
      },
      failing,
    ],
    ['a hook fails', { didResolveSource: async () => Promise.reject(new Error('x')) }, always],
    ['the last hook fails', { willSendResponse: async () => Promise.reject(refused) }, always],
  ])('%s', async (_, hooks, body) => {
    const calls: string[] = [];
    const { both } = await open([recording('first', calls, {}), recording('second', calls, hooks)]);
    const { actual, expected } = await both(body, {}, calls);
    expect(actual).toEqual(expected);
  });
});

type Hooks = Awaited<ReturnType<NonNullable<ApolloServerPlugin<RequestScope>['requestDidStart']>>>;

const answered = {
  http: { status: 203, headers: new HeaderMap([['x-from', 'plugin']]) },
  body: { kind: 'single' as const, singleResult: { data: { loans: 5 } } },
};

/** A plugin that writes down which of its hooks are called, and with what. */
function recording(name: string, calls: string[], hooks: Hooks): ApolloServerPlugin<RequestScope> {
  const note = (hook: string, context: object) => {
    const { document, ...seen } = summary(context);
    const isFirst = hook === 'requestDidStart' || hook === 'didResolveSource';
    // The first hooks see of a known document what they cannot see of a new one.
    calls.push(`${name} ${hook} ${JSON.stringify(isFirst ? seen : { ...seen, document })}`);
  };
  const listener = Object.fromEntries(
    (
      [
        'didResolveSource',
        'didResolveOperation',
        'didEncounterErrors',
        'willSendResponse',
        'responseForOperation',
        'executionDidStart',
      ] as const
    ).map((hook) => [
      hook,
      async (context: never) => {
        note(hook, context);
        const given = await hooks?.[hook]?.(context);
        if (hook !== 'executionDidStart') return given ?? null;
        return {
          executionDidEnd: async (error?: Error) =>
            note('executionDidEnd', { error: error?.message }),
        };
      },
    ]),
  );
  return {
    requestDidStart: async (context) => {
      note('requestDidStart', context);
      return listener;
    },
    unexpectedErrorProcessingRequest: async ({ requestContext, error }) =>
      void note('unexpectedErrorProcessingRequest', {
        ...summary(requestContext),
        error: error.message,
      }),
  };
}

/** What plugins may look at. */
function summary(context: Record<string, never> | object) {
  const { document, operation, operationName, metrics, queryHash, source, ...others } =
    context as Record<string, { readonly kind?: string }>;
  const { requestIsBatched, contextValue, request, response, errors, error } = others as Record<
    string,
    { readonly requestId?: string; readonly http?: Head }
  >;
  return {
    requestIsBatched,
    requestId: contextValue?.requestId,
    request: { ...request, http: [...(request?.http?.headers ?? [])] },
    response: { ...response, http: [response?.http?.status, ...(response?.http?.headers ?? [])] },
    errors,
    error,
    document: [document?.kind, operation?.kind, operationName, metrics, queryHash, source],
  };
}

interface Head {
  readonly status?: number;
  readonly headers: Map<string, string>;
}

async function open(plugins: readonly ApolloServerPlugin<RequestScope>[]) {
  const gateway = new SwappableGateway({ ...graph, retire: () => {} });
  const documents = new KnownDocuments(1_000_000);
  const formatError = errorFormatter(silentLogger, 'public');
  const all = [documents.plugin, ...plugins];
  const stringifyResult = (result: unknown) => JSON.stringify(result);
  const apollo = new ApolloServer<RequestScope>({
    gateway,
    plugins: all,
    formatError,
    stringifyResult,
    logger: silentLogger,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  closers.push(() => apollo.stop());
  let apolloAsked = 0;
  const counted: ApolloServer<RequestScope> = Object.create(apollo, {
    executeHTTPGraphQLRequest: {
      value: (request: never) => {
        apolloAsked++;
        return apollo.executeHTTPGraphQLRequest(request);
      },
    },
  });
  const operations = new KnownOperations({
    gateway,
    documents,
    apollo: counted,
    plugins: all,
    formatError,
  });
  const requestOf = (body: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: new HeaderMap(Object.entries({ 'content-type': 'application/json', ...headers })),
    body,
    search: '',
  });
  const ask = (body: unknown, headers = {}) => operations.answer(requestOf(body, headers), scope);
  return {
    ask,
    documents,
    apolloAsked: () => apolloAsked,
    swap: () => gateway.use({ ...graph, schema: buildSchema(printSchema(graph.schema)) }),
    /** What Apollo Server answers with a document that it knows, and what the short way does; each with its calls. */
    both: async (body: unknown, headers: Record<string, string>, calls: string[] = []) => {
      await ask(body, headers);
      calls.splice(0);
      const httpGraphQLRequest = requestOf(body, headers);
      const context = async () => scope;
      const expected = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
      const expectedCalls = calls.splice(0);
      const actual = await ask(body, headers);
      return {
        expected: { ...plain(expected), calls: expectedCalls },
        actual: { ...plain(actual), calls },
      };
    },
  };
}

function plain({ status = 200, headers, body }: HTTPGraphQLResponse) {
  return { status, headers: [...headers], body };
}

const scope: RequestScope = {
  requestId: 'test',
  language: 'en',
  forwardedHeaders: {},
  caller: { ...anonymous, purpose: null, requestId: 'test' },
  signal: new AbortController().signal,
};
