import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { refusalCodes } from '../../../subgraphs/appointments/booking/refuse.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';
import { topologies, type UnifiedGateway } from '../../support/unified-gateway.ts';
import { freshAppointments, type SeededAppointments } from './support/seeded-appointments.ts';

const page = readFileSync(new URL('../../../docs/booking.md', import.meta.url), 'utf8');

/** The commands of the page, in their order, for a gateway that listens elsewhere. */
function commands(url: string): string {
  const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block);
  return blocks.join('\n').replace('http://localhost:4000', url);
}

test('the page on booking lists every code of a refusal with its meaning', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)];
  expect(Object.fromEntries(rows.map(([, code, meaning]) => [code, meaning]))).toEqual(
    refusalCodes,
  );
});

onEachEngine((engine) => {
  describe('the page on booking', () => {
    let graph: SeededGraph;
    let fresh: SeededAppointments;
    let gateway: UnifiedGateway;

    beforeAll(async () => {
      graph = await seededGraph(engine);
      fresh = await freshAppointments(engine);
      const [{ start }] = topologies as [(typeof topologies)[number]];
      gateway = await start({ ...graph, appointments: fresh.subgraph });
    }, 300_000);

    afterAll(async () => {
      await gateway?.close();
      await fresh?.close();
      await graph?.close();
    });

    test('runs as it is written', async () => {
      const { stdout } = await promisify(execFile)('bash', ['-euc', commands(gateway.url)]);
      const answers = stdout
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      const changes = answers.flatMap(({ data }) =>
        Object.entries<{ userErrors?: object[] }>(data).filter(([, { userErrors }]) => userErrors),
      );
      expect(changes.map(([field, { userErrors }]) => [field, userErrors])).toEqual(
        [
          'holdSlot',
          'confirmAppointment',
          'checkIn',
          'issueTicket',
          'startService',
          'finishService',
          'declareClosure',
          'withdrawClosure',
        ].map((field) => [field, []]),
      );
    });
  });
});
