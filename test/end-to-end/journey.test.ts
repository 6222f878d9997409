import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import { onEachEngine } from '../support/engines.ts';
import { emptyDossiers, type SeededGraph, seededGraph } from '../support/seeded-graph.ts';
import { topologies, type UnifiedGateway } from '../support/unified-gateway.ts';

const page = readFileSync(new URL('../../docs/journey.md', import.meta.url), 'utf8');

/** The commands of the page, in their order, for a gateway that listens elsewhere. */
function commands(url: string): string {
  const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block);
  return blocks.join('\n').replace('http://localhost:4000', url);
}

onEachEngine((engine) => {
  describe.each(topologies)('$name', ({ start }) => {
    let graph: SeededGraph;
    let moving: Subgraph;
    let gateway: UnifiedGateway;

    beforeAll(async () => {
      graph = await seededGraph(engine);
      moving = await emptyDossiers(engine, graph);
      gateway = await start({ ...graph, dossiers: moving });
    }, 180_000);

    afterAll(async () => {
      await gateway?.close();
      await moving?.close();
      await graph?.close();
    });

    test('the journey of a dossier from a commune to the province and back runs as it is written', async () => {
      const { stdout } = await promisify(execFile)('bash', ['-euc', commands(gateway.url)]);
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const changes = answers.slice(0, -1).map(({ data }) => Object.values(data)[0]);
      expect(changes).toHaveLength(22);
      expect(
        changes.filter((change) => JSON.stringify(change).includes('"userErrors":[]')),
      ).toEqual(changes);
      expect(answers.at(-1).errors).toBeUndefined();
      expect(answers.at(-1).data.dossier).toMatchObject({
        status: { label: 'Đã trả kết quả' },
        lateness: 'EARLY',
        transfers: [
          { direction: 'UP', state: 'RETURNED', subDossier: { code: '000.00.51.H49-191115-0001' } },
          { direction: 'UP', state: 'RETURNED', subDossier: { code: '000.00.40.H49-191115-0001' } },
        ],
        steps: [
          { step: 'RECEIVE', onSite: true },
          { step: 'APPRAISE' },
          { step: 'APPROVE' },
          { step: 'SEAL' },
          { step: 'RETURN' },
        ],
      });
    });
  });
});
