import type { Knex } from 'knex';
import { agencies } from '../subgraphs/agencies/main.ts';
import { seedAgencies } from '../subgraphs/agencies/seeds/seed.ts';
import { appointments } from '../subgraphs/appointments/main.ts';
import { seedAppointments } from '../subgraphs/appointments/seeds/seed.ts';
import { dossiers } from '../subgraphs/dossiers/main.ts';
import { seedDossiers } from '../subgraphs/dossiers/seeds/seed.ts';
import { procedures } from '../subgraphs/procedures/main.ts';
import { seedProcedures } from '../subgraphs/procedures/seeds/seed.ts';
import { type Ask, askInProcess } from '../subgraphs/shared/ask.ts';
import { fixedClock } from '../subgraphs/shared/clock.ts';
import type { SubgraphName } from '../subgraphs/shared/config.ts';
import {
  DatabaseProblem,
  databaseProblem,
  isConnectionFailure,
  openDatabase,
  withoutPassword,
} from '../subgraphs/shared/database.ts';
import { exclusively } from '../subgraphs/shared/exclusively.ts';
import { type Day, instantAt } from '../subgraphs/shared/instants.ts';
import { migrate } from '../subgraphs/shared/migrations.ts';
import { seedParameters } from '../subgraphs/shared/seeded-world.ts';
import type { Subgraph } from '../subgraphs/shared/subgraph.ts';
import type { SubgraphDefinition } from '../subgraphs/shared/subgraph-definition.ts';

/** What a seeded world is made from; the same parameters make the same rows. */
export interface WorldParameters {
  readonly seed: number;
  /** How many dossiers are received from `from` to `to`. */
  readonly dossiers: number;
  readonly from: Day;
  /** Also the world's present: it stands at 10:00 of this day. */
  readonly to: Day;
}

export const defaultWorld: WorldParameters = {
  seed: 20191115,
  dossiers: 20_000,
  from: '2018-11-16',
  to: '2019-11-15',
};

export interface SeedingOptions {
  readonly databaseUrlOf: (subgraph: SubgraphName) => string;
  readonly onProgress: (subgraph: SubgraphName, done: number, total: number) => void;
}

/** The time of day at which a seeded world stands, in minutes since midnight: the counters are busy. */
const presentMinute = 10 * 60;

/**
 * Brings all four databases to their newest migration, and fills those that are empty or were filled in part.
 *
 * The subgraphs are filled in the order in which they build on each other; each asks those before it by their graph.
 * Several processes may ask for it at once: one fills a database, the others wait and find it filled.
 *
 * @throws {DatabaseProblem} also when a database holds a world of other parameters
 */
export async function seedWorld(
  world: WorldParameters,
  { databaseUrlOf, onProgress }: SeedingOptions,
): Promise<void> {
  const options = { ...world, present: instantAt(world.to, presentMinute) };
  const opened: Subgraph[] = [];

  /** Fills one subgraph and opens it for those that come after. */
  async function fill(
    definition: SubgraphDefinition,
    seed: (db: Knex, onProgress: (done: number, total: number) => void) => Promise<void>,
  ): Promise<Ask> {
    const { name, migrationsFolder, open } = definition;
    const databaseUrl = databaseUrlOf(name);
    await migrate(databaseUrl, migrationsFolder);
    await exclusively(databaseUrl, { name: 'filling', waitSeconds: 3600 }, () =>
      fillEmpty(databaseUrl, world, (db) =>
        seed(db, (done, total) => onProgress(name, done, total)),
      ),
    );
    const subgraph = await open({ databaseUrl, clock: fixedClock(options.present) });
    opened.push(subgraph);
    return askInProcess(subgraph);
  }

  try {
    const askAgencies = await fill(agencies, (db) => seedAgencies(db, options));
    const askProcedures = await fill(procedures, (db) =>
      seedProcedures(db, { ...options, agencies: askAgencies }),
    );
    const catalogue = { agencies: askAgencies, procedures: askProcedures };
    const askDossiers = await fill(dossiers, (db, progress) =>
      seedDossiers(db, { ...options, ...catalogue, onProgress: progress }),
    );
    await fill(appointments, (db, progress) =>
      seedAppointments(db, {
        ...options,
        peers: { ...catalogue, dossiers: askDossiers },
        onProgress: progress,
      }),
    );
  } finally {
    await Promise.all(opened.map((subgraph) => subgraph.close()));
  }
}

async function fillEmpty(
  databaseUrl: string,
  world: WorldParameters,
  seed: (db: Knex) => Promise<void>,
): Promise<void> {
  const db = openDatabase(databaseUrl);
  try {
    const found = await seedParameters(db);
    if (found === null) await seed(db);
    else requireSameWorld(databaseUrl, found as Partial<WorldParameters>, world);
  } catch (error) {
    throw isConnectionFailure(error) ? databaseProblem(databaseUrl, error) : error;
  } finally {
    await db.destroy();
  }
}

/** A world is filled up as it was begun: other parameters would mix two. */
function requireSameWorld(
  databaseUrl: string,
  found: Partial<WorldParameters>,
  wanted: WorldParameters,
): void {
  for (const [name, value] of Object.entries(wanted)) {
    const before = found[name as keyof WorldParameters];
    if (before !== undefined && before !== value) {
      throw new DatabaseProblem(
        `Database ${withoutPassword(databaseUrl)} holds a world made with --${name} ${before}, not ${value}. An empty database takes another world.`,
      );
    }
  }
}
