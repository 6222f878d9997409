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
  readonly seed: number;
}

/** Where databases are: one server, or several that have the same, or a folder. */
export interface Servers {
  /** URLs of one database, each of another server. */
  urlsOf(database: string): readonly string[];
  /** Ends a server as a failing machine would, and starts it again; missing where there is none. */
  readonly crash?: (random: Random) => Promise<void>;
  close(): void;
}

/** By which the subgraphs believe the client. */
const subgraphKey = randomUUID();

/** Days ahead, and early on the booked day itself, which the unit could close: seeds take turns. */
const origins = ['2019-11-20T05:00:00+07:00', '2019-11-15T10:00:00+07:00'];

/** Opens a place whose units are empty, in a database of its own. */
export async function openPlace(
  servers: Servers,
  { kill, seed }: PlaceOptions,
): Promise<BookingPlace> {
  const urls = servers.urlsOf(`appointments_${randomUUID().replaceAll('-', '')}`);
  await makeUnits(urls[0] as string, stressUnits);
  return kill ? processes(servers, urls, seed) : inProcess(urls, seed);
}

export async function openServers(name: PlaceName, folder: string): Promise<Servers> {
  switch (name) {
    case 'sqlite':
      return { urlsOf: (database) => [join(folder, `${database}.sqlite`)], close: () => {} };
    case 'mariadb':
      return oneServer();
    case 'galera':
      return threeNodes();
  }
}

/** What was committed outlives the server: the operating system has it. */
const durable = ['--innodb-flush-log-at-trx-commit=2'];

async function oneServer(): Promise<Servers> {
  const program = mariadbProgram();
  if (program === undefined) throw new Error('MariaDB is not installed');
  let server = await startServer(program, makeDataFolder(), await freePort(), durable);
  return {
    urlsOf: (database) => [`${server.url}/${database}`],
    crash: async () => {
      killMariadb(server);
      await delay(200);
      server = await startServer(program, server.folder, server.port, durable);
    },
    close: () => stopMariadb(server),
  };
}

async function threeNodes(): Promise<Servers> {
  const cluster = await startGaleraCluster();
  return {
    urlsOf: (database) => cluster.nodes.map(({ url }) => `${url}/${database}`),
    crash: async (random) => {
      const node = random.pick(cluster.nodes);
      node.kill();
      await delay(500);
      await node.restart();
    },
    close: () => cluster.stop(),
  };
}

async function inProcess(urls: readonly string[], seed: number): Promise<BookingPlace> {
  const clock = clockFrom(new Date(origins[seed % 2] as string));
  const settings = { holdSeconds, appointmentsPerPersonAndDay: 1 };
  const subgraphs = await Promise.all(
    urls.map((databaseUrl) => openAppointments({ databaseUrl, clock }, settings)),
  );
  return {
    clients: subgraphs.map(clientInProcess),
    clock,
    databaseUrl: urls[0] as string,
    disturb: () => ({ stop: async () => 0 }),
    close: async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
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
      SUBGRAPH_KEY: subgraphKey,
    };
    const script = ['scripts/subgraph.ts', 'appointments'];
    this.#program = await startProgram(script, environment, /answers at/);
  }

  async kill(): Promise<void> {
    await this.#program?.kill();
  }
}

async function processes(
  servers: Servers,
  databaseUrls: readonly string[],
  seed: number | string,
): Promise<BookingPlace> {
  const subgraphs: SubgraphProcess[] = [];
  for (const url of databaseUrls) subgraphs.push(new SubgraphProcess(url, await freePort()));
  // Two of them on one database, where it is one: then one answers while the other starts again.
  const others: SubgraphProcess[] = [];
  if (subgraphs.length === 1) {
    others.push(new SubgraphProcess(databaseUrls[0] as string, await freePort()));
  }
  const all = [...subgraphs, ...others];
  for (const subgraph of all) await subgraph.start();
  const urls = all.map(({ url }) => url);
  const clock = systemClock;
  const client = clientOverHttp(urls, subgraphKey, workingDayAfter(clock()));
  return {
    clients: [client],
    clock,
    databaseUrl: databaseUrls[0] as string,
    disturb: () => disturb(servers, all, seededRandom(`kill ${seed}`)),
    close: async () => {
      await Promise.all(all.map((subgraph) => subgraph.kill()));
    },
  };
}

/** Kills a subgraph or a database at once and every few seconds, until it is told to stop. */
function disturb(
  { crash }: Servers,
  subgraphs: readonly SubgraphProcess[],
  random: Random,
): { stop(): Promise<number> } {
  const stopped = new AbortController();
  let kills = 0;
  const disturbing = (async () => {
    while (!stopped.signal.aborted) {
      kills++;
      if (crash && random.chance(0.3)) {
        await crash(random);
      } else {
        const subgraph = random.pick(subgraphs);
        await subgraph.kill();
        await subgraph.start();
      }
      await delay(random.integer(300, 2_000), undefined, { signal: stopped.signal }).catch(
        () => {},
      );
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
