import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import {
  createIdempotencyTable,
  mutateOnce,
} from '../../../subgraphs/shared/write/idempotent-mutation.ts';
import { inTransaction } from '../../../subgraphs/shared/write/transaction.ts';
import { type GaleraCluster, hasGalera, startGaleraCluster } from '../../support/galera-cluster.ts';

// Where Galera is missing the run has said loudly that half of the engines is; CI refuses to run without.
const onCluster = hasGalera ? describe : describe.skip;

onCluster('writers on all three nodes of a cluster', () => {
  let cluster: GaleraCluster;
  let nodes: Knex[] = [];

  beforeAll(async () => {
    cluster = await startGaleraCluster();
    const urls = cluster.nodes.map(({ url }) => `${url}/test`);
    await createDatabase(urls[0] as string);
    nodes = urls.map(openDatabase);
    const [first] = nodes as [Knex];
    await createIdempotencyTable(first.schema);
    await first.schema.createTable('counters', (table) => {
      table.string('name', 10).primary();
      table.integer('value').notNullable();
    });
    await first('counters').insert({ name: 'a', value: 0 });
  });

  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.destroy()));
    cluster?.stop();
  });

  const increment = (transaction: Knex.Transaction) =>
    transaction('counters').where({ name: 'a' }).increment('value');
  const nodeOf = (index: number) => nodes[index % nodes.length] as Knex;
  const values = () =>
    Promise.all(nodes.map(async (node) => (await node('counters').first('value')).value));

  test('lose no update', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => inTransaction(nodeOf(index), increment)),
    );
    expect(await values()).toEqual([60, 60, 60]);
  });

  test('do once what they all do with one key', async () => {
    const call = { client: 'test', key: 'k', mutation: 'increment', input: {} };
    const outcomes = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        mutateOnce(nodeOf(index), call, new Date('2019-11-15T03:00:00Z'), async (transaction) => {
          await increment(transaction);
          return 'a';
        }),
      ),
    );
    expect(outcomes).toEqual(Array(9).fill({ changed: 'a', userErrors: [] }));
    expect(await values()).toEqual([61, 61, 61]);
  });
});
