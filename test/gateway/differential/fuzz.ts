import { type ComparisonCounts, createComparison, type Difference, plannerOf } from './compare.ts';
import { dangling } from './graphs/dangling.ts';
import { media } from './graphs/media.ts';
import { offices } from './graphs/offices.ts';
import { parcels } from './graphs/parcels.ts';
import { shop } from './graphs/shop.ts';
import { Random } from './random.ts';
import { type RandomOperation, randomOperation, withOtherVariables } from './random-operation.ts';
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

/**
 * Answers random operations by our executor, Apollo's and a schema without subgraphs until two disagree. As planning is
 * most of the time, each document is answered with and without coalescing, and with other variables if it has some.
 */
export async function fuzz({ seed, operations, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const random = new Random(seed);
  const graphs = [shop, media, offices, parcels, ...dangling].map(buildTestGraph).map((graph) => {
    const plan = plannerOf(graph);
    const comparisons = [true, false].map((coalesces) => createComparison(graph, plan, coalesces));
    return { graph, comparisons };
  });
  const sum = (count: (comparison: Comparison) => number) =>
    graphs
      .flatMap(({ comparisons }) => comparisons)
      .reduce((total, comparison) => total + count(comparison), 0);
  const result = (done: number) => ({
    operations: done,
    failure: undefined,
    fallbacks: sum(({ executor }) => executor.fallbacks()),
    counts: { unplannable: sum(({ counts }) => counts.unplannable) },
  });
  let done = 0;
  for (let documents = 0; done < operations; documents++) {
    const { graph, comparisons } = graphs[documents % graphs.length] as (typeof graphs)[number];
    const first = randomOperation(graph.apiSchema, random);
    const other = withOtherVariables(first, graph.apiSchema, random);
    for (const operation of other ? [first, other] : [first]) {
      for (const comparison of comparisons) {
        if (await comparison.difference(operation)) {
          const small = await shrink(operation, graph.apiSchema, async (candidate) => {
            return (await comparison.difference(candidate)) !== undefined;
          });
          const difference = (await comparison.difference(small)) as Difference;
          const failure = report(`Seed ${seed}, operation ${done}`, graph.name, small, difference);
          return { ...result(done), failure };
        }
        if (++done % 1000 === 0) onProgress?.(done);
      }
    }
  }
  return result(done);
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
