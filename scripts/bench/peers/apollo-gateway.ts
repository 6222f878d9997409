/** Stock @apollo/gateway behind stock @apollo/server, with the thinnest HTTP there is around it. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import fastify from 'fastify';

interface Context {
  readonly authorization: string | undefined;
}

class SubgraphWithIdentity extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]): void {
    // While the gateway starts there is no request to forward anything of.
    if (context.authorization) request.http?.headers.set('authorization', context.authorization);
  }
}

const { SUPERGRAPH, PORT } = process.env;
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(SUPERGRAPH as string, 'utf8'),
  buildService: ({ url }) => new SubgraphWithIdentity(url ? { url } : {}),
});
const apollo = new ApolloServer<Context>({ gateway });
await apollo.start();

const http = fastify();
http.post('/graphql', async (request, reply) => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method,
    headers,
    body: request.body,
    search: '',
  };
  const context = async () => ({ authorization: request.headers.authorization });
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  reply.code(answer.status ?? 200);
  for (const [name, value] of answer.headers) reply.header(name, value);
  return reply.send(
    answer.body.kind === 'complete' ? answer.body.string : answer.body.asyncIterator,
  );
});
await http.listen({ port: Number(PORT), host: '127.0.0.1' });
