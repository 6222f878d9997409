import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import {
  canonicalJson,
  createIdempotencyTable,
  type MutationCall,
  mutateOnce,
} from '../../../subgraphs/shared/write/idempotent-mutation.ts';
import {
  addToOutbox,
  createOutboxTable,
  relayOutbox,
} from '../../../subgraphs/shared/write/outbox.ts';
import { Refusal } from '../../../subgraphs/shared/write/refusal.ts';
import { inTransaction } from '../../../subgraphs/shared/write/transaction.ts';
import { onEachEngine } from '../../support/engines.ts';

const now = new Date('2019-11-15T03:00:00Z');

onEachEngine((engine) => {
  let db: Knex;

  beforeAll(async () => {
    const url = engine.freshDatabase('test');
    await createDatabase(url);
    db = openDatabase(url);
    await db.schema.createTable('counters', (table) => {
      table.string('name', 10).primary();
      table.integer('value').notNullable();
    });
    await createIdempotencyTable(db.schema);
    await createOutboxTable(db.schema);
  });

  beforeEach(async () => {
    await db('counters').delete();
    await db('idempotency_keys').delete();
    await db('outbox').delete();
    await db('counters').insert([
      { name: 'a', value: 0 },
      { name: 'b', value: 0 },
    ]);
  });

  afterAll(() => db.destroy());

  const counterValue = async (name: string) => (await db('counters').where({ name }).first()).value;
  const increment = (name: string) => async (transaction: Knex.Transaction) => {
    await transaction('counters').where({ name }).increment('value');
    return name;
  };
  const call = (key: string | null, input: object = {}): MutationCall => ({
    client: 'test',
    key,
    mutation: 'increment',
    input,
  });

  describe('a transaction', () => {
    test('that meets another in a deadlock is run again, out of sight', async () => {
      let runs = 0;
      const both = (first: string, second: string) =>
        inTransaction(db, async (transaction) => {
          runs++;
          await increment(first)(transaction);
          await increment(second)(transaction);
        });
      await Promise.all(
        Array.from({ length: 40 }, (_, index) => (index % 2 ? both('a', 'b') : both('b', 'a'))),
      );
      expect([await counterValue('a'), await counterValue('b')]).toEqual([40, 40]);
      expect(runs).toBeGreaterThanOrEqual(40);
    });

    test('that fails leaves nothing behind and tells why', async () => {
      const failing = inTransaction(db, async (transaction) => {
        await increment('a')(transaction);
        throw new Error('a bug');
      });
      await expect(failing).rejects.toThrow('a bug');
      expect(await counterValue('a')).toBe(0);
    });
  });

  describe('a mutation with a key', () => {
    test('has one effect and one outcome, however often and at once it is sent', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => mutateOnce(db, call('k'), now, increment('a'))),
      );
      expect(outcomes).toEqual(Array(8).fill({ changed: 'a', userErrors: [] }));
      expect(await mutateOnce(db, call('k'), now, increment('a'))).toEqual(outcomes[0]);
      expect(await counterValue('a')).toBe(1);
    });

    test('is refused for another input, and for another client it is another key', async () => {
      await mutateOnce(db, call('k', { by: 1 }), now, increment('a'));
      expect(await mutateOnce(db, call('k', { by: 2 }), now, increment('a'))).toEqual({
        changed: null,
        userErrors: [
          {
            code: 'IDEMPOTENCY_KEY_REUSED',
            path: ['idempotencyKey'],
            message: 'This idempotency key was used for another change.',
          },
        ],
      });
      await mutateOnce(db, { ...call('k', { by: 2 }), client: 'other' }, now, increment('a'));
      expect(await counterValue('a')).toBe(2);
    });

    test('that was refused changed nothing, and stays refused', async () => {
      const refusing = async (transaction: Knex.Transaction) => {
        await increment('a')(transaction);
        throw new Refusal('TOO_LATE', 'It is too late.', ['day']);
      };
      const refused = {
        changed: null,
        userErrors: [{ code: 'TOO_LATE', path: ['day'], message: 'It is too late.' }],
      };
      expect(await mutateOnce(db, call('k'), now, refusing)).toEqual(refused);
      expect(await mutateOnce(db, call('k'), now, increment('a'))).toEqual(refused);
      expect(await counterValue('a')).toBe(0);
    });

    test('that is refused to some of those who send it at once has one outcome for all of them', async () => {
      for (let round = 0; round < 10; round++) {
        await db('counters').update({ value: 0 });
        let runs = 0;
        const work = async (transaction: Knex.Transaction) => {
          await increment('a')(transaction);
          if (++runs % 2 === 1) throw new Refusal('TOO_LATE', 'It is too late.');
          return 'a';
        };
        const outcomes = await Promise.all(
          Array.from({ length: 8 }, () => mutateOnce(db, call(`k${round}`), now, work)),
        );
        expect(outcomes).toEqual(Array(8).fill(outcomes[0]));
        expect(await counterValue('a')).toBe(outcomes[0]?.changed === 'a' ? 1 : 0);
      }
    });

    test('that failed by a bug keeps no key', async () => {
      const failing = mutateOnce(db, call('k'), now, () => Promise.reject(new Error('a bug')));
      await expect(failing).rejects.toThrow('a bug');
      await mutateOnce(db, call('k'), now, increment('a'));
      expect(await counterValue('a')).toBe(1);
    });
  });

  test('a mutation without a key has an effect each time', async () => {
    await mutateOnce(db, call(null), now, increment('a'));
    await mutateOnce(db, call(null), now, increment('a'));
    expect(await counterValue('a')).toBe(2);
  });

  describe('the outbox', () => {
    const add = (subject: string, sequence: number, at = now) =>
      inTransaction(db, (transaction) =>
        addToOutbox(transaction, { subject, sequence, kind: 'changed', payload: { sequence } }, at),
      );

    test('tells in order per subject, even when a later message has an earlier time', async () => {
      await add('x', 2, new Date(now.getTime() - 1000));
      await add('x', 1);
      await add('y', 1);
      const told: string[] = [];
      const count = await relayOutbox(db, async ({ subject, sequence, payload }) => {
        told.push(`${subject}${sequence} ${JSON.stringify(payload)}`);
      });
      expect(count).toBe(3);
      expect(told.filter((message) => message.startsWith('x'))).toEqual([
        'x1 {"sequence":1}',
        'x2 {"sequence":2}',
      ]);
      expect(await relayOutbox(db, async () => {})).toBe(0);
    });

    test('keeps what a subscriber refused, and what follows it, and tells the rest', async () => {
      await add('x', 1);
      await add('x', 2);
      await add('y', 1);
      const told: string[] = [];
      const brokenForX = async ({ subject }: { subject: string }) => {
        if (subject === 'x') throw new Error('not now');
        told.push(subject);
      };
      expect(await relayOutbox(db, brokenForX)).toBe(1);
      expect(told).toEqual(['y']);
      expect(await relayOutbox(db, async () => {})).toBe(2);
    });

    test('holds nothing of a transaction that was not committed', async () => {
      const failing = inTransaction(db, async (transaction) => {
        const message = { subject: 'x', sequence: 1, kind: 'changed', payload: {} };
        await addToOutbox(transaction, message, now);
        throw new Error('a bug');
      });
      await expect(failing).rejects.toThrow('a bug');
      expect(await relayOutbox(db, async () => {})).toBe(0);
    });
  });
});

test('canonical JSON does not depend on the order in which an object was written', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
});
