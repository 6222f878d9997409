import type { Supergraph } from '@apollo/federation-internals';
import type { GraphQLDataSource } from '@apollo/gateway';
import type {
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { normalizeOperation } from '../planning/normalized-operation.ts';
import type { Plan } from '../planning/planner.ts';
import type { SubgraphRequest, Transport } from '../transport/transport.ts';

export interface ApolloExecutorOptions {
  readonly supergraph: Supergraph;
  readonly apiSchema: GraphQLSchema;
  readonly plan: Plan;
  readonly transport: Transport;
  readonly forward: (
    context: GatewayGraphQLRequestContext,
  ) => Pick<SubgraphRequest, 'headers' | 'caller' | 'signal'>;
}

/**
 * Apollo's own executor over our transport, for plans that ours cannot say. It is slower by an order of magnitude and
 * does not know the places of failed fetches.
 */
export function createApolloExecutor(options: ApolloExecutorOptions): GatewayExecutor {
  const { apiSchema, plan, transport, forward } = options;
  const supergraphSchema = options.supergraph.schema.toGraphQLJSSchema();
  const subgraphs = options.supergraph.subgraphsMetadata().map(({ name }) => name);
  return async (context) => {
    process.env.APOLLO_TELEMETRY_DISABLED = '1'; // read when the module is loaded
    const { executeQueryPlan } = await import('@apollo/gateway');
    const operation = normalizeOperation(context.document, context.request.operationName);
    const variables = operation.nameVariables(context.request.variables ?? {});
    const { errors } = getVariableValues(
      apiSchema,
      operation.operation.variableDefinitions ?? [],
      variables,
    );
    if (errors) return { errors };
    const queryPlan = await plan(operation.document);
    if ((queryPlan.node?.kind as string | undefined) === 'Subscription') {
      return { errors: [new GraphQLError('Subscriptions are not executed here')] };
    }
    const forwarding = forward(context);
    const sources = subgraphs.map((name): [string, GraphQLDataSource] => [
      name,
      dataSource(name, transport, forwarding),
    ]);
    return executeQueryPlan(
      queryPlan,
      Object.fromEntries(sources),
      { ...context, request: { ...context.request, variables } },
      {
        schema: apiSchema,
        operation: operation.operation,
        fragments: Object.fromEntries(operation.fragments),
      },
      supergraphSchema,
      options.supergraph.apiSchema(),
    );
  };
}

function dataSource(
  subgraph: string,
  transport: Transport,
  forwarding: Pick<SubgraphRequest, 'headers' | 'caller' | 'signal'>,
): GraphQLDataSource {
  return {
    process: async ({ request: { query = '', variables = {}, operationName } }) => {
      const answer = await transport({
        subgraph,
        query,
        variables,
        ...(operationName !== undefined && { operationName }),
        ...forwarding,
      });
      return answer as Awaited<ReturnType<GraphQLDataSource['process']>>;
    },
  };
}
