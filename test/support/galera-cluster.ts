import { existsSync } from 'node:fs';
import knex from 'knex';
import {
  freePort,
  killMariadb,
  type MariadbServer,
  makeDataFolder,
  makeServerFolder,
  mariadbProgram,
  startServer,
  stopMariadb,
} from './mariadb-server.ts';

/** Three MariaDB servers on the loopback interface that replicate to each other synchronously. */
export interface GaleraCluster {
  readonly nodes: readonly GaleraNode[];
  stop(): void;
}

export interface GaleraNode {
  /** `mysql://root@127.0.0.1:PORT`, without a database name. */
  readonly url: string;
  /** Ends the node as a failing machine would. */
  kill(): void;
  /** Starts a killed node again; resolves when it has caught up with the others. */
  restart(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly client: number;
  readonly group: number;
  readonly incremental: number;
  readonly state: number;
}

const provider = '/usr/lib/galera/libgalera_smm.so';

/** Whether the machine has MariaDB and Galera (Debian package `galera-4`). */
export const hasGalera = mariadbProgram() !== undefined && existsSync(provider);

/** Starts a cluster on a machine that {@link hasGalera}. */
export async function startGaleraCluster(size = 3): Promise<GaleraCluster> {
  const program = mariadbProgram() as string;
  const places: Place[] = [];
  for (let index = 0; index < size; index++) {
    // All but the first get their data from a node that is there.
    places.push(await newPlace(index === 0 ? makeDataFolder() : makeServerFolder()));
  }
  const addresses = places.map(({ group }) => `127.0.0.1:${group}`).join(',');
  const servers: MariadbServer[] = [];
  const stop = () => {
    for (const server of servers) stopMariadb(server);
  };
  try {
    for (const [index, place] of places.entries()) {
      const first = index === 0 ? ['--wsrep-new-cluster'] : [];
      servers.push(await startNode(program, place, addresses, first));
    }
  } catch (error) {
    stop();
    throw error;
  }
  return {
    nodes: places.map((place, index) => ({
      url: (servers[index] as MariadbServer).url,
      kill: () => killMariadb(servers[index] as MariadbServer),
      restart: async () => {
        servers[index] = await startNode(program, place, addresses, []);
      },
    })),
    stop,
  };
}

async function newPlace(folder: string): Promise<Place> {
  return {
    folder,
    client: await freePort(),
    group: await freePort(),
    incremental: await freePort(),
    state: await freePort(),
  };
}

async function startNode(
  program: string,
  { folder, client, group, incremental, state }: Place,
  addresses: string,
  options: readonly string[],
): Promise<MariadbServer> {
  const server = await startServer(program, folder, client, [
    '--wsrep-on=ON',
    `--wsrep-provider=${provider}`,
    `--wsrep-cluster-address=gcomm://${addresses}`,
    `--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:${group};ist.recv_addr=127.0.0.1:${incremental}`,
    '--wsrep-node-address=127.0.0.1',
    '--wsrep-sst-method=rsync',
    `--wsrep-sst-receive-address=127.0.0.1:${state}`,
    '--binlog-format=ROW',
    '--innodb-autoinc-lock-mode=2',
    // A read waits for what the other nodes have committed before it.
    '--wsrep-sync-wait=1',
    ...options,
  ]);
  await synchronised(server.url);
  return server;
}

const joinTimeoutMs = 60_000;

/** Resolves when a node has the data of the others and takes statements. */
async function synchronised(url: string): Promise<void> {
  const db = knex({ client: 'mysql2', connection: url, pool: { min: 0, max: 1 } });
  const deadline = performance.now() + joinTimeoutMs;
  try {
    for (;;) {
      const state = await db.raw("show status like 'wsrep_local_state_comment'").catch(() => null);
      if (state?.[0][0]?.Value === 'Synced') return;
      if (performance.now() > deadline)
        throw new Error('A node of the cluster did not join in time');
    }
  } finally {
    await db.destroy();
  }
}
