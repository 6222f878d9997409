import type { Supergraph } from '@apollo/federation-internals';
import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema, getVariableValues, isAbstractType } from 'graphql';
import { dataNamesOf } from '../planning/data-names.ts';
import { assertPlannable } from '../planning/expanded-selections.ts';
import { OperationCache } from '../planning/operation-cache.ts';
import type { Plan } from '../planning/planner.ts';
import type { SubgraphRequest, Transport } from '../transport/transport.ts';
import { createApolloExecutor } from './apollo-executor.ts';
import { Completion } from './completion.ts';
import { Failures } from './failures.ts';
import type { PlanTypes } from './fetch.ts';
import { bytesOf, type PreparedOperation, prepareOperation } from './prepared-operation.ts';
import type { RequestState } from './request-state.ts';
import { UntranslatablePlan } from './translate.ts';
import { typeNamesOf } from './type-names.ts';

/** What a subgraph gets to know of the client's request. */
export type Forwarding = Pick<SubgraphRequest, 'headers' | 'caller' | 'signal'>;

export interface ExecutorOptions {
  readonly supergraph: Supergraph;
  /** The way to the subgraphs. The answers it gives are the executor's to change. */
  readonly transport: Transport;
  /** Headers to hand on and the signal to obey; by default none. */
  readonly forward?: (context: GatewayGraphQLRequestContext) => Forwarding;
  readonly plan: Plan;
  /** What the prepared operations may take together, in bytes; 32 MiB unless told. */
  readonly maxCacheBytes?: number;
  /** Fields that an operation may select, with its fragments written out; more are refused before planning. */
  readonly maxSelections?: number;
  /** Whether fetches that meet at a subgraph are sent together, and what one has answered is not asked again. */
  readonly coalesces?: boolean;
}

/** Executes operations; fits what Apollo Server wants of a gateway. */
export interface Executor {
  readonly execute: GatewayExecutor;
  /** Plans and compiles an operation, or finds it. */
  readonly operations: OperationCache<PreparedOperation>;
  /** How many requests Apollo's executor had to answer. */
  readonly fallbacks: () => number;
}

const defaultMaxCacheBytes = 32 * 1024 * 1024;
const defaultMaxSelections = 10_000;

/**
 * Our own executor for a supergraph: Apollo's planner makes the plans, they are compiled once and kept.
 *
 * Its answers are those of the GraphQL specification and of Apollo Federation. Fetches that fail cost their own
 * fields only, each of which has an error with its path and `extensions` with `code` and `subgraph`.
 */
export function createExecutor(options: ExecutorOptions): Executor {
  const { supergraph, plan, transport, forward = forwardNothing, coalesces = true } = options;
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const types = planTypesOf(supergraph, supergraphSchema);
  const dataNames = dataNamesOf(supergraphSchema);
  const operations = new OperationCache<PreparedOperation>({
    maxBytes: options.maxCacheBytes ?? defaultMaxCacheBytes,
    prepare: async (operation) => {
      assertPlannable(operation, options.maxSelections ?? defaultMaxSelections);
      return prepareOperation(operation, { apiSchema, dataNames, types, plan, coalesces });
    },
    bytesOf,
  });
  const executeWithApollo = createApolloExecutor({
    supergraph,
    apiSchema,
    plan,
    transport,
    forward,
  });
  let fallbacks = 0;

  const execute: GatewayExecutor = async (context) => {
    try {
      const prepared = await operations.get(context.document, context.request.operationName);
      return await executePrepared(prepared, context);
    } catch (thrown) {
      if (thrown instanceof GraphQLError) return { errors: [thrown] };
      if (!(thrown instanceof UntranslatablePlan)) throw thrown;
      fallbacks++;
      return executeWithApollo(context);
    }
  };

  async function executePrepared(
    prepared: PreparedOperation,
    context: GatewayGraphQLRequestContext,
  ): Promise<GatewayExecutionResult> {
    const variables = prepared.operation.nameVariables(context.request.variables ?? {});
    const definitions = prepared.operation.operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(apiSchema, definitions, variables);
    if (errors) return { errors };
    const projection = prepared.projectionFor(coerced);
    const { headers, caller, signal } = forward(context);
    const request: RequestState = {
      data: {},
      variables,
      coercedVariables: coerced,
      errors: [],
      failures: new Failures(),
      ask: ({ subgraph, query, document, operationName }, values) =>
        transport({
          subgraph,
          query,
          document,
          ...(operationName !== undefined && { operationName }),
          variables: values,
          headers,
          ...(caller !== undefined && { caller }),
          ...(signal !== undefined && { signal }),
        }),
    };
    await prepared.run(request);
    const completion = new Completion(request);
    const data = projection.complete(request.data, completion);
    const found = completion.errors();
    return found.length === 0 ? { data } : { errors: found, data };
  }

  return { execute, operations, fallbacks: () => fallbacks };
}

function forwardNothing(): Forwarding {
  return { headers: {} };
}

function planTypesOf(supergraph: Supergraph, schema: GraphQLSchema): PlanTypes {
  const subgraphs = supergraph.subgraphs();
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return {
    typeNames: typeNamesOf(schema),
    isDefined: (name, typeName) => subgraphs.get(name)?.schema.type(typeName) !== undefined,
    abstractNames: new Set(abstractTypes.map(({ name }) => name)),
  };
}
