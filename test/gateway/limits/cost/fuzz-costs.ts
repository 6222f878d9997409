import { createExecutor } from '../../../../gateway/execution/executor.ts';
import { createPlanner } from '../../../../gateway/planning/planner.ts';
import type { Transport } from '../../../../gateway/transport/transport.ts';
import { contextOf } from '../../differential/compare.ts';
import { dangling } from '../../differential/graphs/dangling.ts';
import { media } from '../../differential/graphs/media.ts';
import { offices } from '../../differential/graphs/offices.ts';
import { parcels } from '../../differential/graphs/parcels.ts';
import { shop } from '../../differential/graphs/shop.ts';
import { Random } from '../../differential/random.ts';
import { type RandomOperation, randomOperation } from '../../differential/random-operation.ts';
import { buildTestGraph, type TestGraph } from '../../differential/test-graph.ts';

export interface CostFuzzOptions {
  readonly seed: number;
  readonly operations: number;
  /** Called after every 1,000 operations. */
  readonly onProgress?: (done: number) => void;
}

export interface CostFuzzResult {
  /** Operations that had a plan. */
  readonly answered: number;
  /** Those that cost more than was estimated. */
  readonly underestimated: readonly Cost[];
  /** What all together were estimated to cost, and cost. */
  readonly estimated: number;
  readonly actual: number;
}

interface Cost extends RandomOperation {
  readonly estimated: number;
  readonly actual: number;
}

/** Answers random operations and compares estimates with actual costs. */
export async function fuzzCosts(options: CostFuzzOptions): Promise<CostFuzzResult> {
  const random = new Random(options.seed);
  const graphs = [shop, media, offices, parcels, ...dangling].map(buildTestGraph).map(charging);
  const result = { answered: 0, underestimated: [] as Cost[], estimated: 0, actual: 0 };
  for (let done = 0; done < options.operations; done++) {
    const { graph, costOf } = graphs[done % graphs.length] as (typeof graphs)[number];
    const cost = await costOf(randomOperation(graph.apiSchema, random));
    if ((done + 1) % 1_000 === 0) options.onProgress?.(done + 1);
    if (cost === undefined) continue;
    result.answered++;
    result.estimated += cost.estimated;
    result.actual += cost.actual;
    if (cost.actual > cost.estimated) result.underestimated.push(cost);
  }
  return result;
}

function charging(graph: TestGraph) {
  let transport: Transport = graph.connect();
  let estimated = 0;
  let actual: number | undefined;
  const { execute } = createExecutor({
    supergraph: graph.supergraph,
    plan: createPlanner(graph.supergraphSdl),
    transport: (request) => transport(request),
    maxCacheBytes: 1_000_000,
    charge: async (_, estimate) => {
      estimated = estimate();
      return async (cost) => {
        actual = cost;
        return undefined;
      };
    },
  });
  return {
    graph,
    /** Nothing for an operation that has no plan, or whose variables do not fit. */
    costOf: async (operation: RandomOperation): Promise<Cost | undefined> => {
      transport = graph.connect();
      actual = undefined;
      await execute(contextOf(operation));
      return actual === undefined ? undefined : { ...operation, estimated, actual };
    },
  };
}
