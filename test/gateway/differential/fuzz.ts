import { createComparison, type Difference } from './compare.ts';
import { dangling } from './graphs/dangling.ts';
import { media } from './graphs/media.ts';
import { offices } from './graphs/offices.ts';
import { shop } from './graphs/shop.ts';
import { Random } from './random.ts';
import { type RandomOperation, randomOperation } from './random-operation.ts';
import { shrink } from './shrink.ts';
import { buildTestGraph } from './test-graph.ts';

type Comparison = ReturnType<typeof createComparison>;

export interface FuzzOptions {
  readonly seed: number;
  readonly operations: number;
  /** Called after every 1,000 operations. */
  readonly onProgress?: (done: number) => void;
}

export interface FuzzResult {
  /** The first operation that was answered differently, made small, and both answers; none if all were alike. */
  readonly failure?: string;
  readonly operations: number;
  /** Operations that our executor could not run itself. */
  readonly fallbacks: number;
  /** Operations that Apollo's planner has no plan for, which stock cannot answer either. */
  readonly unplannable: number;
}

/** Answers random operations by our executor, Apollo's and a schema without subgraphs until two disagree. */
export async function fuzz({ seed, operations, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const random = new Random(seed);
  const graphs = [shop, media, offices, ...dangling].map((definition) => {
    const graph = buildTestGraph(definition);
    return { graph, comparison: createComparison(graph) };
  });
  const sum = (count: (comparison: Comparison) => number) =>
    graphs.reduce((total, { comparison }) => total + count(comparison), 0);
  const result = (done: number) => ({
    operations: done,
    fallbacks: sum(({ executor }) => executor.fallbacks()),
    unplannable: sum(({ unplannable }) => unplannable()),
  });
  for (let done = 0; done < operations; done++) {
    const { graph, comparison } = graphs[done % graphs.length] as (typeof graphs)[number];
    const operation = randomOperation(graph.apiSchema, random);
    const found = await comparison.differences(operation);
    if (found.length > 0) {
      const small = await shrink(operation, graph.apiSchema, async (candidate) => {
        return (await comparison.differences(candidate)).length > 0;
      });
      const failure = report(graph.name, seed, done, small, await comparison.differences(small));
      return { failure, ...result(done) };
    }
    if ((done + 1) % 1000 === 0) onProgress?.(done + 1);
  }
  return result(operations);
}

function report(
  graph: string,
  seed: number,
  index: number,
  { query, variables }: RandomOperation,
  differences: readonly Difference[],
): string {
  return [
    `Seed ${seed}, operation ${index}, graph "${graph}":`,
    query,
    JSON.stringify(variables),
    ...differences.flatMap(({ with: peer, ours, theirs }) => [
      `ours:  ${JSON.stringify(ours)}`,
      `${peer}: ${JSON.stringify(theirs)}`,
    ]),
  ].join('\n');
}
