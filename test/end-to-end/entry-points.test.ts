import { expect, test } from '@jest/globals';
import { onEachUnifiedGateway } from '../support/each-unified-gateway.ts';
import type { UnifiedGateway } from '../support/unified-gateway.ts';

const centre = '000.00.40.H49';

onEachUnifiedGateway((running) => {
  const ask: UnifiedGateway['ask'] = (...asked) => running().gateway.ask(...asked);

  test('the figures of November 2019 come from the rows', async () => {
    const answer = await ask(`{
        procedureStatistics(asOf: "2019-11-15") {
          total owners
          atCentre    { count share { numerator denominator percent } }
          notAtCentre { count owners share { numerator denominator percent } }
          fiveSteps   { count share { numerator denominator percent } }
          threeSteps  { count share { numerator denominator percent } } }
        coverage(asOf: "2019-11-15") {
          districtCentres secondSeals { count share { numerator denominator percent } }
          communeUnits interconnected { count share { numerator denominator percent } disconnected { code name } } }
        externalIndexes(year: 2018) { kind rank of }
      }`);
    expect(answer).toEqual({
      data: {
        procedureStatistics: {
          total: 1465,
          owners: 21,
          atCentre: { count: 1390, share: share(1390, 1465, '94.88') },
          notAtCentre: { count: 75, owners: 10, share: share(75, 1465, '5.12') },
          fiveSteps: { count: 1075, share: share(1075, 1390, '77.34') },
          threeSteps: { count: 315, share: share(315, 1390, '22.66') },
        },
        coverage: {
          districtCentres: 14,
          secondSeals: { count: 14, share: share(14, 14, '100.00') },
          communeUnits: 186,
          interconnected: { count: 186, share: share(186, 186, '100.00'), disconnected: [] },
        },
        externalIndexes: expect.arrayContaining([{ kind: 'PAR_INDEX', rank: 1, of: 63 }]),
      },
    });
  });

  test('the procedures approved elsewhere are the 315', async () => {
    const { data } = await ask(
      '{ offSiteApprovals(asOf: "2019-11-15") { authority reason count } }',
    );
    const counts = data.offSiteApprovals.map(({ count }: { count: number }) => count);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(315);
  });

  test('a unit shows what it has to do and to offer', async () => {
    const answer = await ask(
      `query Board($unit: String!) { receptionUnit(code: $unit) { name kind
          administrativeUnit { gsoCode name } procedures(first: 10) { totalCount { count isExact } }
          dossiers(first: 20, filter: { open: true }) { edges { node { code dueAt procedure { name } } } pageInfo { endCursor hasNextPage } }
          availability(first: 5) { edges { node { startAt free } } } } }`,
      { unit: centre },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.receptionUnit).toMatchObject({
      kind: 'PROVINCIAL_CENTRE',
      administrativeUnit: { gsoCode: '22' },
      procedures: { totalCount: { count: 1390, isExact: true } },
    });
    const open = answer.data.receptionUnit.dossiers.edges;
    expect(open.length).toBeGreaterThan(0);
    expect(open[0].node).toEqual({
      code: expect.stringMatching(/^000\.00\.40\.H49-\d{6}-\d{4}$/),
      dueAt: expect.any(String),
      procedure: { name: expect.any(String) },
    });
    const slots = answer.data.receptionUnit.availability.edges;
    expect(slots).toHaveLength(5);
    expect(slots[0].node.startAt > '2019-11-15T10:00').toBe(true);
  });

  test('a dossier is tracked through all four subgraphs', async () => {
    const { data } = await ask(
      '{ dossiers(first: 3) { edges { node { code } } } receptionUnits(first: 100, filter: { kind: COMMUNE_UNIT }) { edges { node { code name } } } }',
    );
    expect(data.receptionUnits.edges).toHaveLength(100);
    const { code } = data.dossiers.edges[0].node;
    const answer = await ask(
      `query Track($code: String!) { dossier(code: $code) {
          code status { code label } dueAt procedure { code name agency { code name } }
          receivedAt receptionUnit { code name parent { code name } } transfers { from { code name } to { code name } state }
          appointments(first: 5) { edges { node { code startAt } } } } }`,
      { code },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.dossier).toMatchObject({
      code,
      procedure: { agency: { name: expect.any(String) } },
      receptionUnit: { name: expect.any(String) },
    });
  });

  test('an object is found again by its global id', async () => {
    const { data } = await ask(
      `{ dossiers(first: 1) { edges { node { id code } } } procedures(first: 1) { edges { node { id code } } }
           receptionUnits(first: 1) { edges { node { id code } } } appointments(first: 1) { edges { node { id code } } } }`,
      {},
      { as: 'centre' },
    );
    const nodes = Object.values(data).map((list) => (list as typeof data).edges[0].node);
    const answer = await ask(
      `query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id
          ... on Dossier { code } ... on Procedure { code } ... on ReceptionUnit { code } ... on Appointment { code } } }`,
      { ids: nodes.map(({ id }) => id) },
    );
    expect(answer).toEqual({ data: { nodes } });
  });
});

function share(numerator: number, denominator: number, percent: string) {
  return { numerator, denominator, percent };
}
