import { isDeepStrictEqual } from 'node:util';
import type { Subgraph, Supergraph } from '@apollo/federation-internals';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type ValueNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { createApolloExecutor } from '../../../gateway/execution/apollo-executor.ts';
import { createExecutor } from '../../../gateway/execution/executor.ts';
import { dataNamesOf } from '../../../gateway/planning/data-names.ts';
import { createPlanner, type Plan } from '../../../gateway/planning/planner.ts';
import type {
  SubgraphAnswer,
  SubgraphRequest,
  Transport,
} from '../../../gateway/transport/transport.ts';
import type { RandomOperation } from './random-operation.ts';
import type { TestGraph } from './test-graph.ts';

/** Where our answer differs from another. */
export interface Difference {
  readonly with: 'stock' | 'monolith';
  readonly ours: SubgraphAnswer;
  readonly theirs: SubgraphAnswer;
}

/** How often a graph's operations were not answered alike, and why that is not our executor's fault. */
export interface ComparisonCounts {
  /** Apollo's planner had no plan. */
  unplannable: number;
}

/**
 * Answers operations of one graph in all ways and tells where ours differs. Stock is asked where there is no schema
 * without subgraphs that answers as ours does: planning is most of the time, and its answer would prove no more.
 *
 * What is known to be wrong in stock is kept out, so that the rest can be compared:
 * - it takes an alias that is a key's name for the key (it gets the operation with other aliases);
 * - it lets the name of an interface from a subgraph with `@interfaceObject` replace the `__typename` of an object (it
 *   does not get that name);
 * - it asks a subgraph for entities of types that the subgraph does not know, so that the others fail too (they are
 *   taken out on the way);
 * - it forgets the type of an object within a fragment on an abstract type (it gets a second try with `__typename`
 *   everywhere);
 * - it does not ask for a field that requires something when a condition leaves out another that requires more (it gets
 *   a third try without what is left out).
 */
export function createComparison(graph: TestGraph, plan: Plan, coalesces: boolean) {
  let transport = graph.connect();
  const { supergraph, apiSchema } = graph;
  const ours = createExecutor({
    supergraph,
    transport: (request) => transport(request),
    plan,
    coalesces,
    maxCacheBytes: 1_000_000, // hardly any operation comes again
  });
  const stock = createApolloExecutor({
    supergraph,
    apiSchema,
    transport: async (request) => {
      const answer = await withoutStrangers(request, supergraph, (known) => transport(known));
      return withoutInterfaceNames(answer, apiSchema);
    },
    plan,
    forward: () => ({ headers: {} }),
  });
  const dataNames = dataNamesOf(supergraph.schema.toGraphQLJSSchema());
  const answerWith = async (execute: typeof stock, operation: RandomOperation) => {
    transport = graph.connect();
    return (await execute(contextOf(operation))) as SubgraphAnswer;
  };
  const stockDifference = async (
    { variables }: RandomOperation,
    document: DocumentNode,
    stocks = document,
  ): Promise<Difference | undefined> => {
    const answer = await answerWith(ours.execute, { query: print(document), variables });
    const theirs = await answerWith(stock, { query: print(stocks), variables });
    return agreesWithStock(answer, theirs) ? undefined : { with: 'stock', ours: answer, theirs };
  };
  const counts: ComparisonCounts = { unplannable: 0 };
  return {
    executor: ours,
    counts,
    async difference(operation: RandomOperation): Promise<Difference | undefined> {
      const answer = await answerWith(ours.execute, operation);
      if (codes(answer).has('OPERATION_NOT_PLANNABLE')) {
        counts.unplannable++;
        return undefined;
      }
      const document = parse(operation.query);
      const monoliths = await graph.monolith?.(document, operation.variables);
      if (monoliths) {
        const agrees = agreesWithMonolith(answer, monoliths);
        return agrees ? undefined : { with: 'monolith', ours: answer, theirs: monoliths };
      }
      const harmless = dataNames.rename(document);
      const typed = withTypeNames(harmless);
      const decided = withTypeNames(withoutConditions(harmless, operation.variables));
      const theirs =
        (await stockDifference(operation, harmless)) &&
        (await stockDifference(operation, typed)) &&
        (await stockDifference(operation, typed, decided));
      // Ours may know of a condition what neither knows of a type: there both get the same.
      return theirs && stockDifference(operation, decided);
    },
  };
}

/** Stock forgets the type of an object without `__typename` within a fragment on an interface or union. */
function withTypeNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (node) => {
      const name = { kind: Kind.NAME, value: '__typename' } as const;
      return { ...node, selections: [...node.selections, { kind: Kind.FIELD, name }] };
    },
  });
}

/** What is left of a document when its conditions are decided. */
function withoutConditions(
  document: DocumentNode,
  variables: RandomOperation['variables'],
): DocumentNode {
  const defaults = new Map<string, unknown>();
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue?.kind === Kind.BOOLEAN)
        defaults.set(variable.name.value, defaultValue.value);
    },
  });
  const decided = (value: ValueNode | undefined): unknown => {
    if (value?.kind !== Kind.VARIABLE) return value?.kind === Kind.BOOLEAN && value.value;
    return variables[value.name.value] ?? defaults.get(value.name.value);
  };
  const decide = <Node extends SelectionNode>(node: Node): Node | null | undefined => {
    if (!node.directives?.length) return undefined;
    const isIncluded = node.directives.every(
      ({ name, arguments: given }) =>
        (decided(given?.[0]?.value) === true) === (name.value === 'include'),
    );
    return isIncluded ? { ...node, directives: [] } : null;
  };
  return visit(document, { Field: decide, InlineFragment: decide, FragmentSpread: decide });
}

/** Plans by a graph's planner. All executors run the same plans, and planning is most of the time. */
export function plannerOf({ supergraphSdl }: TestGraph): Plan {
  const plan = createPlanner(supergraphSdl);
  const made = new LRUCache<string, ReturnType<Plan>>({ max: 5 });
  return (document) => {
    const text = print(document);
    const planned = made.get(text) ?? plan(document);
    made.set(text, planned);
    return planned;
  };
}

/** Leaves entities out that the subgraph does not know the type of. */
async function withoutStrangers(
  request: SubgraphRequest,
  supergraph: Supergraph,
  transport: Transport,
): Promise<SubgraphAnswer> {
  const all = request.variables.representations as { __typename: string }[] | undefined;
  if (!all) return transport(request);
  const { schema } = supergraph.subgraphs().get(request.subgraph) as Subgraph;
  const known = all.filter(({ __typename }) => schema.type(__typename));
  if (known.length === 0) return { data: { _entities: all.map(() => null) } };
  const variables = { ...request.variables, representations: known };
  const answer = await transport({ ...request, variables });
  const entities = answer.data?._entities as unknown[] | undefined;
  if (!entities) return answer;
  const _entities = all.map((each) => entities[known.indexOf(each)] ?? null);
  return { ...answer, data: { _entities } };
}

/** Takes the names of interfaces away that would replace the name of an object's type. */
function withoutInterfaceNames(answer: SubgraphAnswer, schema: GraphQLSchema): SubgraphAnswer {
  for (const entity of (answer.data?._entities ?? []) as (Record<string, unknown> | null)[]) {
    if (entity && isInterfaceType(schema.getType(String(entity.__typename)))) {
      entity.__typename = undefined;
    }
  }
  return answer;
}

/** Just what an executor reads of Apollo Server's request. */
export function contextOf({ query, variables }: RandomOperation): GatewayGraphQLRequestContext {
  return {
    request: { query, variables },
    document: parse(query),
    context: {},
    logger: console,
    metrics: {},
  } as unknown as GatewayGraphQLRequestContext;
}

/**
 * Stock does not say where the positions of a representation lie when one before it was left out, and says nothing of
 * nulls that are not allowed. So its errors are compared by their number of codes only where it tells some, and paths
 * are compared with the schema without subgraphs.
 */
function agreesWithStock(ours: SubgraphAnswer, stocks: SubgraphAnswer): boolean {
  return (
    isDeepStrictEqual(plain(ours.data), plain(stocks.data)) && codes(stocks).isSubsetOf(codes(ours))
  );
}

/**
 * Are data and the places and codes of errors the same? Of several errors by which one place became null each answer may
 * tell some only: execution may stop at the first (GraphQL specification, section 6.4.4).
 */
export function agreesWithMonolith(ours: SubgraphAnswer, monoliths: SubgraphAnswer): boolean {
  if (JSON.stringify(ours.data) !== JSON.stringify(monoliths.data)) return false;
  const [one, other] = [places(ours), places(monoliths)];
  return isExplained(one, other) && isExplained(other, one);
}

/**
 * Is every error among the others, or is there another by which the same place above it became null, or is it of what
 * the answer does not have? Of an interface object, fields are asked for that are selected for some of its types.
 */
function isExplained(errors: readonly ErrorPlace[], others: readonly ErrorPlace[]): boolean {
  return errors.every(
    ({ place, nulled, isAbove, isSelected }) =>
      !isSelected ||
      others.some((other) => other.place === place || (isAbove && other.nulled === nulled)),
  );
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function codes({ errors = [] }: SubgraphAnswer): Set<unknown> {
  return new Set(errors.map((error) => error.extensions?.code));
}

/** Where an error is, and where its null is. */
interface ErrorPlace {
  /** Path and code; the gateway's own code stands for none. */
  readonly place: string;
  /** The path of the null. */
  readonly nulled: string;
  /** Whether that is above the field that failed. */
  readonly isAbove: boolean;
  /** Whether the answer has the field, or lost it with what is above. */
  readonly isSelected: boolean;
}

function places({ data, errors = [] }: SubgraphAnswer): ErrorPlace[] {
  return errors.map(({ path = [], extensions }) => {
    const code = extensions?.code ?? 'DOWNSTREAM_SERVICE_ERROR';
    const nulled: (string | number)[] = [];
    let value: unknown = data;
    for (const step of path) {
      if (value === null || value === undefined) break;
      nulled.push(step);
      value = (value as Record<string, unknown>)[step];
    }
    return {
      place: `${path.join('.')} ${code}`,
      nulled: nulled.join('.'),
      isAbove: nulled.length < path.length,
      isSelected: value !== undefined,
    };
  });
}
