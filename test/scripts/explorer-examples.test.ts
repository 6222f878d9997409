import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explorerExamples } from '../../scripts/explorer-examples.ts';
import { defaultWorld } from '../../scripts/seed-world.ts';
import { type Engine, engines } from '../support/engines.ts';
import { type SeededGraph, seededGraph } from '../support/seeded-graph.ts';
import { seedingTimeoutMs } from '../support/seeding.ts';
import { type Topology, topologies, type UnifiedGateway } from '../support/unified-gateway.ts';

const [sqlite] = engines as readonly [Engine];
const [inOneProcess] = topologies as readonly [Topology];
const examples = (await explorerExamples()).map(({ query }) => {
  const [comment = ''] = query.split('\n', 1);
  return [comment, query] as const;
});

describe('on the world that a first start makes', () => {
  let graph: SeededGraph;
  let gateway: UnifiedGateway;
  beforeAll(async () => {
    graph = await seededGraph(sqlite, defaultWorld);
    gateway = await inOneProcess.start(graph);
  }, seedingTimeoutMs);
  afterAll(async () => {
    await gateway.close();
    await graph.close();
  });

  test.each(examples)('an example of the explorer runs as it is: %s', async (_comment, query) => {
    const { data, errors } = await gateway.ask(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
  });
});
