import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openAppointments } from '../../../../subgraphs/appointments/main.ts';
import { clockFrom, systemClock } from '../../../../subgraphs/shared/clock.ts';
import { type Random, seededRandom } from '../../../../subgraphs/shared/random.ts';
import { startGaleraCluster } from '../../../support/galera-cluster.ts';
import {
  freePort,
  killMariadb,
  makeDataFolder,
  mariadbProgram,
  startServer,
  stopMariadb,
} from '../../../support/mariadb-server.ts';
import { type RunningProgram, startProgram } from '../../../support/programs.ts';
import { clientInProcess, clientOverHttp } from './booking-client.ts';
import { type BookingPlace, holdSeconds, stressUnits } from './booking-stress.ts';
import { makeUnits, workingDayAfter } from './small-unit.ts';

export type PlaceName = 'sqlite' | 'mariadb' | 'galera';

export interface PlaceOptions {
  /** Whether subgraphs run as processes, and they and databases are killed at random. */
  readonly kill: boolean;
  readonly seed: number | string;
}

/** A database, of one server or several. */
interface Databases {
  readonly urls: readonly string[];
  /** Ends a server as a failing machine would, and starts it again; missing where there is none. */
  readonly crash?: (random: Random) => Promise<void>;
  close(): void;
}

const origin = '2019-11-15T10:00:00+07:00';

/** Opens a place whose units are empty. */
export async function openPlace(
  name: PlaceName,
  folder: string,
  { kill, seed }: PlaceOptions,
): Promise<BookingPlace> {
  const databases = await openDatabases(name, folder);
  try {
    await makeUnits(databases.urls[0] as string, stressUnits);
    return kill ? await processes(databases, seed) : await inProcess(databases);
  } catch (error) {
    databases.close();
    throw error;
  }
}

async function openDatabases(name: PlaceName, folder: string): Promise<Databases> {
  switch (name) {
    case 'sqlite':
      return { urls: [join(folder, `${randomUUID()}.sqlite`)], close: () => {} };
    case 'mariadb':
      return oneServer();
    case 'galera':
      return threeNodes();
  }
}

/** What was committed outlives the server: the operating system has it. */
const durable = ['--innodb-flush-log-at-trx-commit=2'];

async function oneServer(): Promise<Databases> {
  const program = mariadbProgram();
  if (program === undefined) throw new Error('MariaDB is not installed');
  let server = await startServer(program, makeDataFolder(), await freePort(), durable);
  return {
    urls: [`${server.url}/appointments`],
    crash: async () => {
      killMariadb(server);
      await delay(200);
      server = await startServer(program, server.folder, server.port, durable);
    },
    close: () => stopMariadb(server),
  };
}

async function threeNodes(): Promise<Databases> {
  const cluster = await startGaleraCluster();
  return {
    urls: cluster.nodes.map(({ url }) => `${url}/appointments`),
    crash: async (random) => {
      const node = random.pick(cluster.nodes);
      node.kill();
      await delay(500);
      await node.restart();
    },
    close: () => cluster.stop(),
  };
}

async function inProcess(databases: Databases): Promise<BookingPlace> {
  const clock = clockFrom(new Date(origin));
  const settings = { holdSeconds, appointmentsPerPersonAndDay: 1 };
  const subgraphs = await Promise.all(
    databases.urls.map((databaseUrl) => openAppointments({ databaseUrl, clock }, settings)),
  );
  return {
    clients: subgraphs.map(clientInProcess),
    clock,
    databaseUrl: () => databases.urls[0] as string,
    disturb: () => ({ stop: async () => 0 }),
    close: async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
      databases.close();
    },
  };
}

/** A subgraph that runs as a process, and after a crash again at the same port. */
class SubgraphProcess {
  readonly #databaseUrl: string;
  readonly #port: number;
  #program: RunningProgram | null = null;

  constructor(databaseUrl: string, port: number) {
    this.#databaseUrl = databaseUrl;
    this.#port = port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  async start(): Promise<void> {
    const environment = {
      DATABASE_URL: this.#databaseUrl,
      PORT: String(this.#port),
      // Time goes on over a crash.
      CLOCK: 'system',
      HOLD_SECONDS: String(holdSeconds),
      LOG_LEVEL: 'silent',
    };
    const script = ['scripts/subgraph.ts', 'appointments'];
    this.#program = await startProgram(script, environment, /answers at/);
  }

  async kill(): Promise<void> {
    await this.#program?.kill();
  }
}

async function processes(databases: Databases, seed: number | string): Promise<BookingPlace> {
  const subgraphs: SubgraphProcess[] = [];
  for (const url of databases.urls) subgraphs.push(new SubgraphProcess(url, await freePort()));
  // Two of them on one database, where it is one: then one answers while the other starts again.
  const others: SubgraphProcess[] = [];
  if (subgraphs.length === 1) {
    others.push(new SubgraphProcess(databases.urls[0] as string, await freePort()));
  }
  const all = [...subgraphs, ...others];
  for (const subgraph of all) await subgraph.start();
  const urls = all.map(({ url }) => url);
  const clock = systemClock;
  const client = clientOverHttp(urls, workingDayAfter(clock()));
  return {
    clients: [client],
    clock,
    databaseUrl: () => databases.urls[0] as string,
    disturb: () => disturb(databases, all, seededRandom(`kill ${seed}`)),
    close: async () => {
      await Promise.all(all.map((subgraph) => subgraph.kill()));
      databases.close();
    },
  };
}

/** Kills a subgraph or a database every few seconds, until it is told to stop. */
function disturb(
  { crash }: Databases,
  subgraphs: readonly SubgraphProcess[],
  random: Random,
): { stop(): Promise<number> } {
  const stopped = new AbortController();
  let kills = 0;
  const disturbing = (async () => {
    while (!stopped.signal.aborted) {
      await delay(random.integer(300, 2_000), undefined, { signal: stopped.signal }).catch(
        () => {},
      );
      if (stopped.signal.aborted) return;
      kills++;
      if (crash && random.chance(0.3)) {
        await crash(random);
      } else {
        const subgraph = random.pick(subgraphs);
        await subgraph.kill();
        await subgraph.start();
      }
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await disturbing;
      return kills;
    },
  };
}
