import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../support/engines.ts';
import { type SeededGraph, seededGraph } from '../support/seeded-graph.ts';
import { topologies, type UnifiedGateway } from '../support/unified-gateway.ts';

const unit = '000.00.40.H49';
const dayOfUnit = `{ appointments(first: 1, filter: { unitCode: "${unit}" }) { edges { node {
  code startAt party { maskedName name idNumber } } } } }`;

onEachEngine((engine) => {
  let graph: SeededGraph;
  beforeAll(async () => {
    graph = await seededGraph(engine);
  });
  afterAll(() => graph.close());

  describe.each(topologies)('$name', ({ start }) => {
    let gateway: UnifiedGateway;
    beforeAll(async () => {
      gateway = await start(graph);
    });
    afterAll(() => gateway.close());

    test('the appointments of a unit are for its officers, and who comes for a purpose only', async () => {
      const { data } = await gateway.ask(dayOfUnit, {}, { as: 'centre' });
      const [{ node }] = data.appointments.edges;
      expect(node.party).toEqual({
        maskedName: expect.stringMatching(/^\p{Lu}\.( \p{Lu}\.)+$/u),
        name: null,
        idNumber: null,
      });
      const handled = await gateway.ask(dayOfUnit, {}, { as: 'centre', purpose: 'HANDLING' });
      expect(handled.data.appointments.edges[0].node.party).toEqual({
        maskedName: node.party.maskedName,
        name: expect.stringMatching(/\p{L}{2}/u),
        idNumber: expect.stringMatching(/^\d{9,12}$/),
      });
      const elsewhere = await gateway.ask(dayOfUnit, {}, { as: 'officer', purpose: 'HANDLING' });
      expect(elsewhere).toEqual({ data: { appointments: { edges: [] } } });
    });

    test.each([
      ['appointments', dayOfUnit],
      ['exchangeLog', '{ exchangeLog(first: 1) { edges { node { messageId } } } }'],
      [
        'heartbeat',
        `mutation { heartbeat(input: { unitCode: "${unit}", messageId: "m" }) { userErrors { code } } }`,
      ],
      [
        'abolishProcedure',
        'mutation { abolishProcedure(input: { procedureCode: "1.000016", reason: "x" }) { userErrors { code } } }',
      ],
    ])('%s is not for anybody', async (field, document) => {
      const { data, errors } = await gateway.ask(document);
      expect(data).toEqual({ [field]: null });
      expect(errors).toMatchObject([
        { path: [field], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
      ]);
    });
  });
});
