import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { sealAudit } from '../../../subgraphs/shared/audit/seal.ts';
import { createAuditTables } from '../../../subgraphs/shared/audit/tables.ts';
import { verifyAudit } from '../../../subgraphs/shared/audit/verify.ts';
import { writeAuditEntry } from '../../../subgraphs/shared/audit/write-entry.ts';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { inTransaction } from '../../../subgraphs/shared/write/transaction.ts';
import { type GaleraCluster, hasGalera, startGaleraCluster } from '../../support/galera-cluster.ts';

// Where Galera is missing the run has said loudly that half of the engines is; CI refuses to run without.
const onCluster = hasGalera ? describe : describe.skip;
const now = new Date('2019-11-15T03:00:00Z');

onCluster('an audit chain on all three nodes of a cluster', () => {
  let cluster: GaleraCluster;
  let nodes: Knex[] = [];

  beforeAll(async () => {
    cluster = await startGaleraCluster();
    const urls = cluster.nodes.map(({ url }) => `${url}/test`);
    await createDatabase(urls[0] as string);
    nodes = urls.map(openDatabase);
    await createAuditTables(nodes[0] as Knex);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.destroy()));
    cluster?.stop();
  });

  test('takes every entry once, while all nodes write and seal', async () => {
    // Each machine has a file of its own.
    const folders = await Promise.all(
      nodes.map(() => mkdtemp(join(process.env.TEST_FOLDER ?? '', 'anchors-'))),
    );
    const sealOn = (index: number) =>
      sealAudit(nodes[index] as Knex, {
        subgraph: 'test',
        folder: folders[index] as string,
        now,
        entriesPerAnchor: 10,
      });
    const writeOn = (node: Knex, subject: string) =>
      inTransaction(node, (transaction) =>
        writeAuditEntry(transaction, { subject, sequence: 1, kind: 'moved', content: {} }, now),
      );
    const writing = nodes.flatMap((node, index) =>
      Array.from({ length: 30 }, (_, number) => writeOn(node, `${index}-${number}`)),
    );
    const sealing = nodes.map(async (_, index) => {
      for (let round = 0; round < 3; round++) await sealOn(index);
    });
    await Promise.all([...writing, ...sealing]);
    for (const index of nodes.keys()) await sealOn(index);
    for (const [index, node] of nodes.entries()) {
      const options = { subgraph: 'test', folder: folders[index] as string };
      expect(await verifyAudit(node, options)).toMatchObject({
        linked: 90,
        pending: 0,
        firstProblem: null,
      });
    }
  }, 120_000);
});
