import { validate } from 'graphql';
import type { Graph } from './graph.ts';

export interface WarmUpLimits {
  /** Number of operations. */
  readonly operations: number;
  readonly timeMs: number;
}

const usualLimits: WarmUpLimits = { operations: 200, timeMs: 10_000 };

/**
 * Plans for a graph what its predecessor is asked most often, so that the change is not felt. Resolves when that is
 * done or its time is over; an operation that the graph no longer allows, or that cannot be planned, is left out.
 */
export async function warmUp(
  graph: Graph,
  predecessor: Graph,
  { operations, timeMs }: WarmUpLimits = usualLimits,
): Promise<void> {
  const timeOver = Promise.withResolvers<void>();
  const timer = setTimeout(() => timeOver.resolve(), timeMs);
  let isOver = false;
  const planAll = async () => {
    for (const operation of predecessor.hottest(operations)) {
      if (isOver) return;
      if (validate(graph.schema, operation.document).length > 0) continue;
      await graph.prepare(operation).catch(() => {});
    }
  };
  await Promise.race([planAll(), timeOver.promise]);
  isOver = true;
  clearTimeout(timer);
}
