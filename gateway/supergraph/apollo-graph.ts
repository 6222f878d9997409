import './telemetry-off.ts';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { StartupProblem } from '../config/startup-problem.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import type { SubgraphUnavailable } from '../transport/subgraph-unavailable.ts';
import type { Transport } from '../transport/transport.ts';
import type { Graph } from './graph.ts';
import type { SupergraphText } from './read-supergraph.ts';

/**
 * A graph that Apollo's own executor answers.
 *
 * @throws {StartupProblem} when the text is no supergraph
 */
export async function apolloGraph(
  { sdl: supergraphSdl, urls }: SupergraphText,
  transport: Transport,
): Promise<Graph> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(name, transport),
    logger: silent,
  });
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  try {
    const { executor } = await gateway.load();
    if (!schema) throw new Error('it has no schema');
    return { supergraphSdl, schema, subgraphs: [...urls.keys()], transport, execute: executor };
  } catch (error) {
    const reason = (error as Error).message.replaceAll(/\s*\n\s*/g, ' ');
    throw new StartupProblem(`The supergraph cannot be used: ${reason}`);
  }
}

function dataSource(subgraph: string, transport: Transport): GraphQLDataSource {
  return {
    process: async ({ request, context }) => {
      const { requestId, forwardedHeaders, signal } = context as unknown as RequestScope;
      return transport({
        subgraph,
        query: request.query ?? '',
        variables: request.variables ?? {},
        headers: { ...forwardedHeaders, 'x-request-id': requestId },
        signal,
        ...(request.operationName && { operationName: request.operationName }),
      }).catch((error: SubgraphUnavailable) => {
        const { message, code } = error;
        throw new GraphQLError(message, { originalError: error, extensions: { code, subgraph } });
      });
    },
  };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };
