import type { Supergraph } from '@apollo/federation-internals';
import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isAbstractType,
} from 'graphql';
import { forbiddenOperation } from '../access/access-errors.ts';
import { anonymous } from '../access/caller.ts';
import type { Grants } from '../access/demand.ts';
import { type Denial, denialsUnder } from '../access/denials.ts';
import { deniedPaths } from '../access/denied-paths.ts';
import { permittedDocument } from '../access/permitted-document.ts';
import { readProtections } from '../access/protections.ts';
import { type Afford, type Charge, entitiesIn } from '../limits/cost/charge.ts';
import { readCostRules } from '../limits/cost/cost-rules.ts';
import { entityWeight, type OperationCost, operationCost } from '../limits/cost/operation-cost.ts';
import { dataNamesOf } from '../planning/data-names.ts';
import { assertPlannable } from '../planning/expanded-selections.ts';
import type { NormalizedOperation } from '../planning/normalized-operation.ts';
import { OperationCache } from '../planning/operation-cache.ts';
import type { Plan } from '../planning/planner.ts';
import type { SubgraphRequest, Transport } from '../transport/transport.ts';
import { createApolloExecutor } from './apollo-executor.ts';
import { conditionValues } from './collect-fields.ts';
import { Completion } from './completion.ts';
import { executeDenied } from './denied-fallback.ts';
import { Failures } from './failures.ts';
import type { PlanTypes } from './fetch.ts';
import type { Data } from './own-property.ts';
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
  /**
   * What becomes of fields that the caller may not ask for: they are removed and come out as errors, or the whole
   * operation is refused. They are removed unless told.
   */
  readonly unauthorized?: 'remove' | 'refuse';
  /** Asked before an operation runs; without it nothing is charged. */
  readonly charge?: Charge;
  /** Asked before a new operation is planned; without it every one is. */
  readonly afford?: Afford;
  /** Whether fetches that meet at a subgraph are sent together, and what one has answered is not asked again. */
  readonly coalesces?: boolean;
}

/** Executes operations; fits what Apollo Server wants of a gateway. */
export interface Executor {
  readonly execute: GatewayExecutor;
  /** Plans and compiles an operation, or finds it. */
  readonly operations: OperationCache<PreparedOperation, Denial>;
  /** Plans and compiles a document of one operation, as for somebody who has this, or else all that it demands. */
  readonly prepare: (document: DocumentNode, grants?: Grants) => Promise<void>;
  /** How many requests Apollo's executor had to answer. */
  readonly fallbacks: () => number;
}

const defaultMaxCacheBytes = 32 * 1024 * 1024;
const defaultMaxSelections = 10_000;

/**
 * Our own executor for a supergraph: Apollo's planner makes the plans, they are compiled once and kept.
 *
 * Its answers are those of the GraphQL specification and of Apollo Federation. Fetches that fail cost their own
 * fields only, each of which has an error with its path and `extensions` with `code` and `subgraph`. What the
 * supergraph protects is enforced before anything is planned.
 *
 * @throws {StartupProblem} when it cannot be told what the supergraph protects
 */
export function createExecutor(options: ExecutorOptions): Executor {
  const { supergraph, plan, transport, forward = forwardNothing, coalesces = true } = options;
  const { unauthorized = 'remove', charge, afford } = options;
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const types = planTypesOf(supergraph, supergraphSchema);
  const dataNames = dataNamesOf(supergraphSchema);
  const denialFor = denialsUnder(readProtections(supergraph), apiSchema);
  const maxSelections = options.maxSelections ?? defaultMaxSelections;
  const costRules = readCostRules(supergraph);
  const preparation = { apiSchema, dataNames, types, plan, costRules, coalesces };
  const operations = new OperationCache<PreparedOperation, Denial>({
    maxBytes: options.maxCacheBytes ?? defaultMaxCacheBytes,
    prepare: async (operation, denial) => {
      assertPlannable(operation, maxSelections);
      return prepareOperation(operation, preparation, denial);
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
    const { document, request } = context;
    let denial: Denial | undefined;
    try {
      const forwarding = forward(context);
      const operation = operations.normalized(document, request.operationName);
      denial = denialFor(operation, forwarding.caller ?? anonymous);
      if (denial && unauthorized === 'refuse') assertNothingAsked(operation, denial, context);
      if (afford && !operations.has(operation, denial))
        assertAffordable(operation, denial, context);
      const prepared = await operations.get(document, request.operationName, denial);
      return await executePrepared(prepared, context, forwarding);
    } catch (thrown) {
      if (thrown instanceof GraphQLError) return { errors: [thrown] };
      if (!(thrown instanceof UntranslatablePlan)) throw thrown;
      fallbacks++;
      return executeFallback(denial, context);
    }
  };

  function coerce({ operation, nameVariables }: NormalizedOperation, given: object = {}) {
    const variables = nameVariables(given as Record<string, unknown>);
    const definitions = operation.variableDefinitions ?? [];
    return { variables, ...getVariableValues(apiSchema, definitions, variables) };
  }

  /** @throws {GraphQLError} `FORBIDDEN` when with these variables something is asked that is denied */
  function assertNothingAsked(
    operation: NormalizedOperation,
    { fields: denied }: Denial,
    { request }: GatewayGraphQLRequestContext,
  ): void {
    assertPlannable(operation, maxSelections);
    const { coerced } = coerce(operation, request.variables);
    if (coerced === undefined) return;
    const conditions = conditionValues(operation, coerced);
    const paths = deniedPaths({ schema: apiSchema, ...operation, conditions, denied });
    if (paths.length > 0) throw forbiddenOperation(paths);
  }

  function costWithoutHops(
    operation: NormalizedOperation,
    denial: Denial | undefined,
    coerced: Data,
  ): OperationCost {
    const conditions = conditionValues(operation, coerced);
    const denied = denial?.fields ?? new Set();
    const selected = { schema: apiSchema, dataNames, ...operation, conditions, denied };
    return operationCost(selected, [], costRules);
  }

  /** @throws {GraphQLError} when it would cost too much, however it is planned */
  function assertAffordable(
    operation: NormalizedOperation,
    denial: Denial | undefined,
    context: GatewayGraphQLRequestContext,
  ): void {
    assertPlannable(operation, maxSelections);
    const { coerced } = coerce(operation, context.request.variables);
    if (coerced === undefined) return;
    afford?.(context, () => costWithoutHops(operation, denial, coerced).estimate(coerced));
  }

  /** Costs the same as by our own executor, but that the hops between subgraphs are not known. */
  async function executeFallback(
    denial: Denial | undefined,
    context: GatewayGraphQLRequestContext,
  ): Promise<GatewayExecutionResult> {
    const answer = () =>
      denial ? executeRestWithApollo(denial, context) : executeWithApollo(context);
    if (charge === undefined) return answer();
    const operation = operations.normalized(context.document, context.request.operationName);
    const { coerced, errors } = coerce(operation, context.request.variables);
    if (errors) return { errors };
    const cost = costWithoutHops(operation, denial, coerced);
    try {
      const bill = await charge(context, () => cost.estimate(coerced));
      const result = await answer();
      const extensions = await bill?.(cost.ofAnswer((result.data as Data) ?? null, coerced));
      return extensions ? { ...result, extensions } : result;
    } catch (thrown) {
      if (thrown instanceof GraphQLError) return { errors: [thrown] };
      throw thrown;
    }
  }

  async function executeRestWithApollo(
    { fields: denied }: Denial,
    context: GatewayGraphQLRequestContext,
  ): Promise<GatewayExecutionResult> {
    const operation = operations.normalized(context.document, context.request.operationName);
    const { variables, coerced, errors } = coerce(operation, context.request.variables);
    if (errors) return { errors };
    const conditions = conditionValues(operation, coerced);
    return executeDenied(
      executeWithApollo,
      permittedDocument(operation.document, denied),
      { schema: apiSchema, dataNames, ...operation, conditions, denied },
      context,
      { variables, coercedVariables: coerced },
    );
  }

  async function executePrepared(
    prepared: PreparedOperation,
    context: GatewayGraphQLRequestContext,
    { headers, caller, signal }: Forwarding,
  ): Promise<GatewayExecutionResult> {
    const { variables, coerced, errors } = coerce(prepared.operation, context.request.variables);
    if (errors) return { errors };
    const projection = prepared.projectionFor(coerced);
    const bill = await charge?.(context, () => prepared.costFor(coerced).estimate(coerced));
    let entities = 0;
    const request: RequestState = {
      data: {},
      variables,
      coercedVariables: coerced,
      errors: [],
      failures: new Failures(),
      ask: ({ subgraph, query, document, operationName }, values) => {
        if (bill) entities += entitiesIn(values);
        return transport({
          subgraph,
          query,
          document,
          ...(operationName !== undefined && { operationName }),
          variables: values,
          headers,
          ...(caller !== undefined && { caller }),
          ...(signal !== undefined && { signal }),
        });
      },
    };
    await prepared.run(request);
    const completion = new Completion(request);
    const data = projection.complete(request.data, completion);
    const found = completion.errors();
    const result = found.length === 0 ? { data } : { errors: found, data };
    if (bill === undefined) return result;
    const cost = prepared.costFor(coerced).ofAnswer(data, coerced);
    const extensions = await bill(cost + entityWeight * entities);
    return extensions ? { ...result, extensions } : result;
  }

  async function prepare(document: DocumentNode, grants?: Grants): Promise<void> {
    const operation = operations.normalized(document);
    await operations.get(document, undefined, grants && denialFor(operation, grants));
  }

  return { execute, operations, prepare, fallbacks: () => fallbacks };
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
