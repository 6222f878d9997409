import { expect, test } from '@jest/globals';
import { onEachUnifiedGateway } from '../support/each-unified-gateway.ts';
import type { UnifiedGateway } from '../support/unified-gateway.ts';

const unit = '000.00.40.H49';
const dayOfUnit = `{ appointments(first: 1, filter: { unitCode: "${unit}" }) { edges { node {
  code startAt party { maskedName name idNumber } } } } }`;

onEachUnifiedGateway((running) => {
  const ask: UnifiedGateway['ask'] = (...asked) => running().gateway.ask(...asked);

  test('the appointments of a unit are for its officers, and who comes for a purpose only', async () => {
    const { data } = await ask(dayOfUnit, {}, { as: 'centre' });
    const [{ node }] = data.appointments.edges;
    expect(node.party).toEqual({
      maskedName: expect.stringMatching(/^\p{Lu}\.( \p{Lu}\.)+$/u),
      name: null,
      idNumber: null,
    });
    const handled = await ask(dayOfUnit, {}, { as: 'centre', purpose: 'HANDLING' });
    expect(handled.data.appointments.edges[0].node.party).toEqual({
      maskedName: node.party.maskedName,
      name: expect.stringMatching(/\p{L}{2}/u),
      idNumber: expect.stringMatching(/^\d{9,12}$/),
    });
    const elsewhere = await ask(dayOfUnit, {}, { as: 'officer', purpose: 'HANDLING' });
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
    const { data, errors } = await ask(document);
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([
      { path: [field], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ]);
  });
});
