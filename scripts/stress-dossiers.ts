/**
 * Lets many writers change dossiers at once, on MariaDB and on a Galera cluster of three nodes, all on this machine:
 * `npm run stress:dossiers -- --writers 64 --seconds 60`. Ends with 1 when a change was lost, a number is missing or
 * double, or the statistics are not a recount.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askInProcess } from '../subgraphs/shared/ask.ts';
import { runManyWriters } from '../test/subgraphs/dossiers/support/many-writers.ts';
import { countConflicts } from '../test/support/count-conflicts.ts';
import type { Engine } from '../test/support/engines.ts';
import { hasGalera, startGaleraCluster } from '../test/support/galera-cluster.ts';
import { startMariadb, stopMariadb } from '../test/support/mariadb-server.ts';
import { seededGraph } from '../test/support/seeded-graph.ts';

const { values } = parseArgs({
  options: {
    writers: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '60' },
  },
});
const writing = { writers: Number(values.writers), forMs: Number(values.seconds) * 1_000 };

const folder = mkdtempSync(join(tmpdir(), 'stress-dossiers-'));
process.env.TEST_FOLDER = folder;
const catalogue: Engine = {
  name: 'SQLite',
  freshDatabase: (subgraph) => join(folder, `${subgraph}.sqlite`),
  sharedDatabase: (name) => join(folder, `${name}-{subgraph}.sqlite`),
};
const graph = await seededGraph(catalogue);
const peers = {
  agencies: askInProcess(graph.agencies),
  procedures: askInProcess(graph.procedures),
};

async function stress(name: string, databaseUrls: readonly string[]): Promise<void> {
  const counted = countConflicts();
  const { changes, conflicts, problems } = await runManyWriters({
    databaseUrls,
    peers,
    ...writing,
  });
  const outOfSight = counted.stop();
  const perSecond = Math.round((changes / writing.forMs) * 1_000);
  console.log(
    `${name}: ${changes} changes by ${writing.writers} writers in ${values.seconds} s (${perSecond} a second), ${conflicts} conflicts told, ${outOfSight.conflicts} out of sight, at most ${outOfSight.mostInARow} in a row, ${problems.length} problems`,
  );
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

try {
  const mariadb = await startMariadb();
  if (!mariadb || !hasGalera) throw new Error('MariaDB or Galera is not installed');
  try {
    await stress('MariaDB', [`${mariadb.url}/dossiers`]);
  } finally {
    stopMariadb(mariadb);
  }
  const cluster = await startGaleraCluster();
  try {
    await stress(
      'Galera, three nodes',
      cluster.nodes.map(({ url }) => `${url}/dossiers`),
    );
  } finally {
    cluster.stop();
  }
} finally {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
}
