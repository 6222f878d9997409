import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { anonymous, type Caller } from './access/caller.ts';
import { CallerNotProven, callerHeader, type ReadCaller } from './access/caller-token.ts';
import { errorCodes } from './errors.ts';
import { logger } from './logger.ts';
import { maskError } from './mask-error.ts';
import type { Subgraph } from './subgraph.ts';

/** A subgraph that listens for HTTP. */
export interface SubgraphServer {
  /** `http://127.0.0.1:4001/graphql` */
  readonly url: string;
  /** Ends open requests, then the subgraph. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** By default only this machine is answered, as a subgraph is for its gateway and not for the world. */
  readonly host?: string | undefined;
  /** Reads who asks; without it everybody is anonymous. */
  readonly readCaller?: ReadCaller | undefined;
}

/** Bytes of a request body: a gateway sends at most a few thousand representations at once. */
const bodyLimitBytes = 10 * 1024 * 1024;

/** Serves one subgraph: `POST /graphql` and `GET /health/live`. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { port, host = '127.0.0.1', readCaller = unsignedCaller }: ListenOptions,
): Promise<SubgraphServer> {
  const apollo = new ApolloServer<object>({
    schema: subgraph.schema,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginInlineTraceDisabled()],
    formatError: (formatted, error) =>
      error instanceof GraphQLError ? maskError(error) : formatted,
  });
  await apollo.start();
  const http = fastify({ bodyLimit: bodyLimitBytes });
  http.get('/health/live', () => ({ status: 'live' }));
  refuseUnproven(http);
  answerGraphql(http, apollo, subgraph, readCaller);
  await http.listen({ port, host });
  const { port: actualPort } = http.server.address() as { port: number };
  return {
    url: `http://${host}:${actualPort}/graphql`,
    close: async () => {
      await http.close();
      await apollo.stop();
      await subgraph.close();
    },
  };
}

function answerGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<object>,
  subgraph: Subgraph,
  readCaller: ReadCaller,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  // Before the body: whoever is not believed is not listened to.
  const identify = async (request: FastifyRequest) => {
    callers.set(request, readCaller(headerOf(request)));
  };
  http.post('/graphql', { onRequest: identify }, async (request, reply) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
    const {
      body,
      headers: answerHeaders,
      status,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap(Object.entries(headers)),
        search: '',
        body: request.body,
      },
      context: async () => subgraph.createContext(headers, callers.get(request) ?? anonymous),
    });
    reply.code(status ?? 200).headers(Object.fromEntries(answerHeaders));
    return body.kind === 'complete' ? body.string : reply.send(body.asyncIterator);
  });
}

function headerOf({ headers: { [callerHeader]: token } }: FastifyRequest): string | undefined {
  return Array.isArray(token) ? token.join() : token;
}

/** In development nobody needs to sign; but what is signed cannot be checked without a key, and is not believed. */
const unsignedCaller: ReadCaller = (token) => {
  if (token !== undefined) throw new CallerNotProven('This subgraph has no SUBGRAPH_KEY');
  return anonymous;
};

function refuseUnproven(http: FastifyInstance): void {
  http.setErrorHandler((error, _, reply) => {
    if (!(error instanceof CallerNotProven)) return reply.send(error);
    logger.warn({ reason: error.message }, 'A caller was refused');
    const code = 'CALLER_NOT_PROVEN';
    return reply.code(401).send({ errors: [{ message: errorCodes[code], extensions: { code } }] });
  });
}
