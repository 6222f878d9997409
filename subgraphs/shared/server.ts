import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { anonymous } from './access/caller.ts';
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
}

/** Bytes of a request body: a gateway sends at most a few thousand representations at once. */
const bodyLimitBytes = 10 * 1024 * 1024;

/** Serves one subgraph: `POST /graphql` and `GET /health/live`. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { port, host = '127.0.0.1' }: ListenOptions,
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
  answerGraphql(http, apollo, subgraph);
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
): void {
  http.post('/graphql', async (request, reply) => {
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
      context: async () => subgraph.createContext(headers, anonymous),
    });
    reply.code(status ?? 200).headers(Object.fromEntries(answerHeaders));
    return body.kind === 'complete' ? body.string : reply.send(body.asyncIterator);
  });
}
