import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import { onEachUnifiedGateway } from '../support/each-unified-gateway.ts';
import { onEachEngine } from '../support/engines.ts';
import { emptyDossiers, type SeededGraph, seededGraph } from '../support/seeded-graph.ts';
import { seedingTimeoutMs, testPresent } from '../support/seeding.ts';
import { topologies, type UnifiedGateway } from '../support/unified-gateway.ts';

interface Found {
  readonly code: string;
  readonly status: { readonly code: number };
  readonly dueAt: string | null;
  readonly receptionUnit: { readonly code: string };
  readonly collectSlots: {
    readonly edges: readonly { readonly node: Slot }[];
  } | null;
}

interface Slot {
  readonly startAt: string;
  readonly free: number;
  readonly receptionUnit: { readonly code: string };
}

const wanted = `code status { code } dueAt receptionUnit { code }
  collectSlots(first: 2) { edges { node { startAt free receptionUnit { code } } } }`;
/** National statuses of dossiers whose result is there, or to come. */
const collectable = [2, 4, 5, 6, 9];

onEachUnifiedGateway((running) => {
  let graph: SeededGraph;
  let gateway: UnifiedGateway;
  beforeAll(() => {
    ({ graph, gateway } = running());
  });
  const list = (first: number) => `{ dossiers(first: ${first}) { edges { node { ${wanted} } } } }`;

  describe('the slots to collect a result', () => {
    test('are told beside each dossier of a list: where it was received, once it can be collected', async () => {
      const { data, errors } = await gateway.ask(list(100));
      expect(errors).toBeUndefined();
      const found: Found[] = data.dossiers.edges.map(({ node }: { node: Found }) => node);
      for (const { code, status, dueAt, receptionUnit, collectSlots } of found) {
        const canBe = status.code === 9 || (collectable.includes(status.code) && dueAt !== null);
        expect([code, collectSlots !== null]).toEqual([code, canBe]);
        const from = status.code === 9 || dueAt === null ? testPresent : new Date(dueAt);
        for (const { node } of collectSlots?.edges ?? []) {
          expect(node.free).toBeGreaterThan(0);
          expect(node.receptionUnit).toEqual(receptionUnit);
          const begin = Date.parse(node.startAt);
          expect(begin).toBeGreaterThanOrEqual(Math.max(from.getTime(), testPresent.getTime()));
        }
      }
      const offered = found.filter(({ collectSlots }) => collectSlots?.edges.length === 2);
      expect(offered.length).toBeGreaterThan(0);
    });

    test('take as many statements for a long list as for a short one', async () => {
      const statementsFor = async (first: number) =>
        (await graph.statementsOf(() => gateway.ask(list(first)))).length;
      expect(await statementsFor(100)).toBe(await statementsFor(10));
    });
  });
});

onEachEngine((engine) => {
  describe('the slots to collect the result of a confidential dossier', () => {
    let graph: SeededGraph;
    let filing: Subgraph;
    let gateway: UnifiedGateway;
    beforeAll(async () => {
      graph = await seededGraph(engine);
      filing = await emptyDossiers(engine, graph);
      const [topology] = topologies;
      gateway = await (topology as (typeof topologies)[number]).start({
        ...graph,
        dossiers: filing,
      });
    }, seedingTimeoutMs);
    afterAll(async () => {
      await gateway?.close();
      await filing?.close();
      await graph?.close();
    });

    test('are for those who may know of it', async () => {
      const filed = await gateway.ask(submit, { input: confidential }, { as: 'officer' });
      const { code, dueAt } = filed.data.submitDossier.dossier;
      const query = `{ dossier(code: "${code}") { ${wanted} } }`;
      const seen = await gateway.ask(query, {}, { as: 'officer' });
      const [soonest] = seen.data.dossier.collectSlots.edges;
      expect(Date.parse(soonest.node.startAt)).toBeGreaterThanOrEqual(Date.parse(dueAt));
      expect(soonest.node.receptionUnit).toEqual({ code: commune });
      for (const asker of [{}, { as: 'citizen' }] as const) {
        expect((await gateway.ask(query, {}, asker)).data).toEqual({ dossier: null });
      }
    });
  });
});

const commune = '000.01.51.H49';
const confidential = {
  procedureCode: '1.001193',
  unitCode: commune,
  channel: 'DIRECT',
  confidentiality: 'RESTRICTED',
  applicant: { kind: 'CITIZEN', name: 'Trần Thị Kín', identityNumber: '022190004321' },
  summary: 'Về việc của bà Kín',
  receivedBy: { officer: 'CB-01', agencyCode: commune },
};
const submit = `mutation ($input: SubmitDossierInput!) {
  submitDossier(input: $input) { dossier { code dueAt } userErrors { code message } }
}`;
