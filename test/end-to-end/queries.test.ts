import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { Kind, parse, print, visit } from 'graphql';
import { onEachUnifiedGateway } from '../support/each-unified-gateway.ts';
import type { SeededGraph } from '../support/seeded-graph.ts';
import type { Asker, UnifiedGateway } from '../support/unified-gateway.ts';

const folder = new URL('../../docs/queries/', import.meta.url);
const documents = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => [file.replace('.graphql', ''), readFileSync(new URL(file, folder), 'utf8')]),
);

/** The most SQL statements that each document may need, whatever its pages hold. A document without a line fails. */
const statementBounds: Readonly<Record<string, number>> = {
  availability: 10,
  changes: 10,
  coverage: 6,
  'dossier-timeline': 16,
  'elimination-candidates': 10,
  'exchange-log': 5,
  // Asks once in ten minutes which units offer a procedure, in pages of all procedures together.
  'find-service': 50,
  'index-766': 15,
  'interconnected-flow': 2,
  'my-dossiers': 17,
  'my-appointments': 6,
  'national-payload': 10,
  'off-site-approvals': 9,
  'overdue-board': 8,
  'period-report': 5,
  'procedure-statistics': 2,
  'track-dossier': 13,
  'unit-as-of': 12,
  'unit-board': 22,
  'unit-work-list': 9,
};

/** Who asks the documents that are not for everybody. */
const askers: Readonly<Record<string, Asker>> = {
  'dossier-timeline': { as: 'inspector' },
  'my-dossiers': { as: 'citizen' },
  'national-payload': { as: 'inspector' },
  'exchange-log': { as: 'admin' },
  'my-appointments': { as: 'citizen' },
};

/** The same document with pages of the greatest size. */
function withFullPages(document: string): string {
  return print(
    visit(parse(document), {
      Argument: (node) =>
        node.name.value === 'first'
          ? { ...node, value: { kind: Kind.INT, value: '100' } }
          : undefined,
    }),
  );
}

onEachUnifiedGateway((running) => {
  let graph: SeededGraph;
  let gateway: UnifiedGateway;
  let variables: Record<string, unknown>;

  beforeAll(async () => {
    ({ graph, gateway } = running());
    variables = { unit: '000.00.40.H49', code: await travelledDossier(gateway) };
  });

  test.each([...documents.keys()])('%s answers whole', async (name) => {
    const answer = await gateway.ask(documents.get(name) as string, variables, askers[name]);
    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data).every((value) => value !== null)).toBe(true);
  });

  test.each([...documents.keys()])('%s needs a bounded number of statements', async (name) => {
    const document = documents.get(name) as string;
    const bound = statementBounds[name] ?? 0;
    for (const text of [document, withFullPages(document)]) {
      const statements = await graph.statementsOf(() => gateway.ask(text, variables, askers[name]));
      expect(statements.length).toBeLessThanOrEqual(bound);
    }
  });

  test.each([...documents.keys()])('%s costs what was estimated or less', async (name) => {
    const document = documents.get(name) as string;
    for (const text of [document, withFullPages(document)]) {
      const { extensions, errors } = await gateway.ask(text, variables, { reportsCost: true });
      const { estimated, actual, limit } = extensions.cost;
      // Some pages may not be that large.
      expect(actual > 0 || errors !== undefined).toBe(true);
      expect(actual).toBeLessThanOrEqual(estimated);
      expect(estimated).toBeLessThanOrEqual(limit / 10);
    }
  });
});

/** A dossier that went from one unit to another and came back, so that every part of a timeline has rows. */
async function travelledDossier(gateway: UnifiedGateway): Promise<string> {
  const { data } = await gateway.ask(
    '{ dossiers(first: 100, filter: { status: 10 }) { edges { node { code transfers { state } } } } }',
  );
  const found = data.dossiers.edges.find(({ node }: { node: { transfers: { state: string }[] } }) =>
    node.transfers.some(({ state }) => state === 'RETURNED'),
  );
  return found.node.code;
}
