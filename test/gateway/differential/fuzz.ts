import { type ComparisonCounts, createComparison, type Difference } from './compare.ts';
import { dangling } from './graphs/dangling.ts';
import { media } from './graphs/media.ts';
import { offices } from './graphs/offices.ts';
import { parcels } from './graphs/parcels.ts';
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
  readonly failure: string | undefined;
  readonly operations: number;
  /** Operations that our executor could not run itself. */
  readonly fallbacks: number;
  readonly counts: ComparisonCounts;
}

/** Answers random operations by our executor, Apollo's and a schema without subgraphs until two disagree. */
export async function fuzz({ seed, operations, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const random = new Random(seed);
  const graphs = [shop, media, offices, parcels, ...dangling]
    .map(buildTestGraph)
    .flatMap((graph) => [
      { graph, comparison: createComparison(graph, true) },
      { graph, comparison: createComparison(graph, false) },
    ]);
  const sum = (count: (comparison: Comparison) => number) =>
    graphs.reduce((total, { comparison }) => total + count(comparison), 0);
  const result = (done: number) => ({
    operations: done,
    failure: undefined,
    fallbacks: sum(({ executor }) => executor.fallbacks()),
    counts: {
      unplannable: sum(({ counts }) => counts.unplannable),
      misplanned: sum(({ counts }) => counts.misplanned),
    },
  });
  for (let done = 0; done < operations; done++) {
    const { graph, comparison } = graphs[done % graphs.length] as (typeof graphs)[number];
    const operation = randomOperation(graph.apiSchema, random);
    if (await comparison.difference(operation)) {
      const small = await shrink(operation, graph.apiSchema, async (candidate) => {
        return (await comparison.difference(candidate)) !== undefined;
      });
      const difference = (await comparison.difference(small)) as Difference;
      const failure = report(`Seed ${seed}, operation ${done}`, graph.name, small, difference);
      return { ...result(done), failure };
    }
    if ((done + 1) % 1000 === 0) onProgress?.(done + 1);
  }
  return result(operations);
}

function report(
  place: string,
  graph: string,
  { query, variables }: RandomOperation,
  { with: peer, ours, theirs }: Difference,
): string {
  return [
    `${place}, graph "${graph}":`,
    query,
    JSON.stringify(variables),
    `ours: ${JSON.stringify(ours)}`,
    `${peer}: ${JSON.stringify(theirs)}`,
  ].join('\n');
}
