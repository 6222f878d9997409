/**
 * Lets many writers change dossiers at once, on MariaDB and on a Galera cluster of three nodes, all on this machine:
 * `npm run stress:dossiers -- --writers 64 --seconds 60`. Ends with 1 when a change was lost, a number is missing or
 * double, or the statistics are not a recount.
 *
 * With `--kill` instead a process that runs a mutation is killed: for each mutation at each point on the way, on SQLite
 * and on MariaDB. Ends with 1 when the mutation, sent again, has not one effect and one answer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askInProcess } from '../subgraphs/shared/ask.ts';
import { deathPoints, dieOnTheWay } from '../test/subgraphs/dossiers/support/die-on-the-way.ts';
import { runManyWriters } from '../test/subgraphs/dossiers/support/many-writers.ts';
import { movingDossiers } from '../test/subgraphs/dossiers/support/moving-dossiers.ts';
import { mutations } from '../test/subgraphs/dossiers/support/mutations-in-turn.ts';
import { countConflicts } from '../test/support/count-conflicts.ts';
import type { Engine } from '../test/support/engines.ts';
import { hasGalera, startGaleraCluster } from '../test/support/galera-cluster.ts';
import { startMariadb, stopMariadb } from '../test/support/mariadb-server.ts';
import { seededGraph } from '../test/support/seeded-graph.ts';

const { values } = parseArgs({
  options: {
    writers: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '60' },
    kill: { type: 'boolean', default: false },
  },
});
const writing = { writers: Number(values.writers), forMs: Number(values.seconds) * 1_000 };

const folder = mkdtempSync(join(tmpdir(), 'stress-dossiers-'));
process.env.TEST_FOLDER = folder;
const sqlite: Engine = {
  name: 'SQLite',
  freshDatabase: (subgraph) => join(folder, `${subgraph}.sqlite`),
  sharedDatabase: (name) => join(folder, `${name}-{subgraph}.sqlite`),
};

try {
  const mariadb = await startMariadb();
  if (!mariadb || !hasGalera) throw new Error('MariaDB or Galera is not installed');
  try {
    if (values.kill) {
      await killOnEach([sqlite, onServer(mariadb.url)]);
    } else {
      await writeTo('MariaDB', [`${mariadb.url}/dossiers`]);
    }
  } finally {
    stopMariadb(mariadb);
  }
  if (!values.kill) await writeToCluster();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function onServer(url: string): Engine {
  return {
    name: 'MariaDB',
    freshDatabase: (subgraph) => `${url}/${subgraph}`,
    sharedDatabase: (name) => `${url}/${name}_{subgraph}`,
  };
}

async function killOnEach(engines: readonly Engine[]): Promise<void> {
  for (const engine of engines) {
    const moving = await movingDossiers(engine);
    let kills = 0;
    try {
      for (const mutation of mutations) {
        for (const point of deathPoints) {
          report(await dieOnTheWay(moving, mutation, point, `${engine.name}-${++kills}`));
        }
      }
    } finally {
      await moving.close();
    }
    console.log(`${engine.name}: ${mutations.length} mutations, ${kills} processes killed`);
  }
}

function report(problems: readonly string[]): void {
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

async function writeToCluster(): Promise<void> {
  const cluster = await startGaleraCluster();
  try {
    await writeTo(
      'Galera, three nodes',
      cluster.nodes.map(({ url }) => `${url}/dossiers`),
    );
  } finally {
    cluster.stop();
  }
}

async function writeTo(name: string, databaseUrls: readonly string[]): Promise<void> {
  const graph = await seededGraph(sqlite);
  const peers = {
    agencies: askInProcess(graph.agencies),
    procedures: askInProcess(graph.procedures),
  };
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
  report(problems);
  await graph.close();
}
