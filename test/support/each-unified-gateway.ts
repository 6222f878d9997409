import { afterAll, beforeAll, describe } from '@jest/globals';
import { onEachEngine } from './engines.ts';
import { type SeededGraph, seededGraph } from './seeded-graph.ts';
import { seedingTimeoutMs } from './seeding.ts';
import { topologies, type UnifiedGateway } from './unified-gateway.ts';

/** What runs while a test does. */
export interface RunningGraph {
  readonly graph: SeededGraph;
  readonly gateway: UnifiedGateway;
}

/** Runs the same tests through a gateway over the seeded world, on each engine and in each topology. */
export function onEachUnifiedGateway(tests: (running: () => RunningGraph) => void): void {
  onEachEngine((engine) => {
    let graph: SeededGraph;
    beforeAll(async () => {
      graph = await seededGraph(engine);
    }, seedingTimeoutMs);
    afterAll(() => graph?.close());

    describe.each(topologies)('$name', ({ start }) => {
      let gateway: UnifiedGateway;
      beforeAll(async () => {
        gateway = await start(graph);
      });
      afterAll(() => gateway?.close());

      tests(() => ({ graph, gateway }));
    });
  });
}
