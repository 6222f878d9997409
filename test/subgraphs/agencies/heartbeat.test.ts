import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../support/engines.ts';
import { type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

const unitCode = '000.01.51.H49';

const mutation = `mutation ($input: HeartbeatInput!) { heartbeat(input: $input) {
  interconnection { state lastAcknowledgedAt unit { code } } userErrors { code path }
} }`;

onEachEngine((engine) => {
  let world: SeededAgencies;

  beforeAll(async () => {
    world = await seededAgencies(engine);
    await world
      .db('exchanges')
      .where({ reception_unit_code: unitCode })
      .where('acknowledged_at', '>=', '2019-11-08 00:00:00.000')
      .update({ acknowledged_at: null });
  }, 180_000);

  afterAll(() => world?.close());

  const disconnected = async () =>
    (await world.data('{ coverage { interconnected { disconnected { code } } } }')).coverage
      .interconnected.disconnected;
  const send = async (input: object) => (await world.data(mutation, { input })).heartbeat;
  const refused = (code: string, field: string) => ({
    interconnection: null,
    userErrors: [{ code, path: [field] }],
  });

  describe('a heartbeat', () => {
    test('makes a unit that was silent interconnected again, once for each message', async () => {
      expect(await disconnected()).toEqual([{ code: unitCode }]);
      const heard = {
        interconnection: {
          state: 'CONNECTED',
          lastAcknowledgedAt: '2019-11-15T10:00:00.000+07:00',
          unit: { code: unitCode },
        },
        userErrors: [],
      };
      const messages = Array(3).fill({ unitCode, messageId: 'm-1' });
      expect(await Promise.all(messages.map(send))).toEqual([heard, heard, heard]);
      expect(await disconnected()).toEqual([]);
      expect(await world.db('exchanges').where({ message_id: 'm-1' })).toHaveLength(1);
    });

    test('is not in the way of another unit that uses its name', async () => {
      const units = [unitCode, '000.02.51.H49'];
      for (const code of units) {
        expect(await send({ unitCode: code, messageId: 'm-2' })).toMatchObject({
          interconnection: { unit: { code } },
          userErrors: [],
        });
      }
      const written = await world.db('exchanges').where({ message_id: 'm-2' });
      expect(written.map((row) => row.reception_unit_code).sort()).toEqual(units);
    });

    test('is refused from who is not connected, under a used name, or from the future', async () => {
      const exchanged = await world
        .db('exchanges')
        .where({ reception_unit_code: unitCode })
        .whereNot({ service: 'Heartbeat' })
        .first('message_id');
      const used = { unitCode, messageId: exchanged.message_id };
      expect(await send(used)).toEqual(refused('MESSAGE_ID_REUSED', 'messageId'));
      const centre = { unitCode: '000.00.40.H49', messageId: 'm-3' };
      expect(await send(centre)).toEqual(refused('UNIT_NOT_CONNECTED', 'unitCode'));
      const tomorrow = { unitCode, messageId: 'm-4', sentAt: '2019-11-16T10:00:00+07:00' };
      expect(await send(tomorrow)).toEqual(refused('INPUT_INVALID', 'sentAt'));
      expect(await send({ unitCode, messageId: '' })).toEqual(
        refused('INPUT_INVALID', 'messageId'),
      );
    });
  });
});
