import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askInProcess } from '../../../../subgraphs/shared/ask.ts';
import type { Peers } from '../../../../subgraphs/shared/subgraph-definition.ts';
import { engines } from '../../../support/engines.ts';
import { hasGalera, startGaleraCluster } from '../../../support/galera-cluster.ts';
import { type SeededGraph, seededGraph } from '../../../support/seeded-graph.ts';
import { runManyWriters } from '../support/many-writers.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

/** Short here; `npm run stress:dossiers` lets 64 of them write for a minute. */
const writing = { writers: 16, forMs: 4_000 };
const engine = engines[0] as (typeof engines)[0];

describe('many writers at once lose no change, leave no gap, and keep the statistics', () => {
  let graph: SeededGraph;
  let peers: Peers;

  beforeAll(async () => {
    graph = await seededGraph(engine);
    peers = {
      agencies: askInProcess(graph.agencies),
      procedures: askInProcess(graph.procedures),
    };
  }, seedingTimeoutMs);

  afterAll(() => graph?.close());

  test.each(engines)('on $name', async (each) => {
    const databaseUrls = [each.freshDatabase('dossiers')];
    const report = await runManyWriters({ databaseUrls, peers, ...writing });
    expect(report.problems).toEqual([]);
    expect(report.changes).toBeGreaterThan(50);
  });

  // Where Galera is missing the run has said loudly that half of the engines is; CI refuses to run without.
  (hasGalera ? test : test.skip)('on a Galera cluster of three nodes', async () => {
    const cluster = await startGaleraCluster();
    try {
      const databaseUrls = cluster.nodes.map(({ url }) => `${url}/dossiers`);
      const report = await runManyWriters({ databaseUrls, peers, ...writing });
      expect(report.problems).toEqual([]);
      expect(report.changes).toBeGreaterThan(20);
    } finally {
      cluster.stop();
    }
  });
});
