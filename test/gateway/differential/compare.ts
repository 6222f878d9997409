import { isDeepStrictEqual } from 'node:util';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { parse } from 'graphql';
import { createApolloExecutor } from '../../../gateway/execution/apollo-executor.ts';
import { createExecutor } from '../../../gateway/execution/executor.ts';
import { dataNamesOf } from '../../../gateway/planning/data-names.ts';
import { createPlanner } from '../../../gateway/planning/planner.ts';
import type { SubgraphAnswer } from '../../../gateway/transport/transport.ts';
import type { RandomOperation } from './random-operation.ts';
import type { TestGraph } from './test-graph.ts';

/** What two of the three ways to answer an operation disagree on. */
export interface Difference {
  readonly with: 'stock' | 'monolith';
  readonly ours: SubgraphAnswer;
  readonly theirs: SubgraphAnswer;
}

/** Answers operations of one graph in all ways and tells where ours differs. */
export function createComparison(graph: TestGraph) {
  let transport = graph.connect();
  const options = {
    supergraph: graph.supergraph,
    transport: (request: Parameters<typeof transport>[0]) => transport(request),
  };
  const ours = createExecutor(options);
  const stock = createApolloExecutor({
    ...options,
    apiSchema: graph.apiSchema,
    plan: createPlanner(graph.supergraph),
    forward: () => ({ headers: {} }),
  });
  /** Stock takes an alias that is a key's name for the key. */
  const dataNames = dataNamesOf(graph.supergraph.schema.toGraphQLJSSchema());
  const answerWith = async (execute: typeof stock, operation: RandomOperation) => {
    transport = graph.connect();
    return (await execute(contextOf(operation))) as SubgraphAnswer;
  };
  let unplannable = 0;
  return {
    executor: ours,
    /** How many operations Apollo's planner had no plan for. */
    unplannable: () => unplannable,
    async differences(operation: RandomOperation): Promise<Difference[]> {
      const answer = await answerWith(ours.execute, operation);
      if (codes(answer).has('OPERATION_NOT_PLANNABLE')) {
        unplannable++;
        return [];
      }
      const found: Difference[] = [];
      const document = parse(operation.query);
      const isConfusing = dataNames.rename(document) !== document;
      const stocks = isConfusing ? answer : await answerWith(stock, operation);
      if (!agreesWithStock(answer, stocks))
        found.push({ with: 'stock', ours: answer, theirs: stocks });
      const monoliths = await graph.monolith?.(document, operation.variables);
      if (monoliths && !agreesWithMonolith(answer, monoliths)) {
        found.push({ with: 'monolith', ours: answer, theirs: monoliths });
      }
      return found;
    },
  };
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

function agreesWithMonolith(ours: SubgraphAnswer, monoliths: SubgraphAnswer): boolean {
  return (
    JSON.stringify(ours.data) === JSON.stringify(monoliths.data) &&
    isDeepStrictEqual(places(ours), places(monoliths))
  );
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function codes({ errors = [] }: SubgraphAnswer): Set<unknown> {
  return new Set(errors.map((error) => error.extensions?.code));
}

/** Path and code of every error; the gateway's own code stands for none. */
function places({ errors = [] }: SubgraphAnswer): string[] {
  const found = errors.map(({ path, extensions }) => {
    const code = extensions?.code ?? 'DOWNSTREAM_SERVICE_ERROR';
    return `${path?.join('.')} ${code}`;
  });
  return Array.from(new Set(found)).sort();
}
