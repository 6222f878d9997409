import type { Knex } from 'knex';
import { agencies } from '../../../../subgraphs/agencies/main.ts';
import { appointments } from '../../../../subgraphs/appointments/main.ts';
import { seedAppointments } from '../../../../subgraphs/appointments/seeds/seed.ts';
import { procedures } from '../../../../subgraphs/procedures/main.ts';
import { type Ask, askInProcess } from '../../../../subgraphs/shared/ask.ts';
import { type Clock, fixedClock } from '../../../../subgraphs/shared/clock.ts';
import type { SubgraphName } from '../../../../subgraphs/shared/config.ts';
import { migrate } from '../../../../subgraphs/shared/migrations.ts';
import { type AskedSubgraph, openAsked } from '../../../support/asked-subgraph.ts';
import type { Engine } from '../../../support/engines.ts';
import { onceInARun } from '../../../support/once-in-a-run.ts';
import { seedCatalogue } from '../../../support/seeded-catalogue.ts';
import { seedDatabase, testPresent } from '../../../support/seeding.ts';
import { madeUpDossiers } from './made-up-dossiers.ts';

export { walk } from '../../../support/asked-subgraph.ts';
export { testPresent as present } from '../../../support/seeding.ts';

export const world = {
  seed: 20191115,
  dossiers: 6_000,
  from: '2018-11-16',
  to: '2019-11-15',
} as const;

/** The appointments subgraph on a seeded world. */
export interface SeededAppointments extends AskedSubgraph {
  /** The subgraphs that it asks. */
  readonly peers: { readonly agencies: Ask; readonly procedures: Ask };
}

/** The world that the tests of a run share; nobody may write to it. */
export async function sharedAppointments(engine: Engine): Promise<SeededAppointments> {
  await seedOnce(engine);
  return opened(engine, sharedUrl(engine, 'appointments'), fixedClock(testPresent));
}

/** The same world in a database of one's own, which a test may change. */
export async function freshAppointments(
  engine: Engine,
  clock: Clock = fixedClock(testPresent),
): Promise<SeededAppointments> {
  await seedOnce(engine);
  const databaseUrl = engine.freshDatabase('appointments');
  await migrate(databaseUrl, appointments.migrationsFolder);
  const fresh = await opened(engine, databaseUrl, clock);
  await seedAgain(fresh);
  return fresh;
}

function sharedUrl(engine: Engine, subgraph: SubgraphName): string {
  return engine.sharedDatabase('bookings').replace('{subgraph}', subgraph);
}

function seedOnce(engine: Engine): Promise<void> {
  const urlOf = (subgraph: SubgraphName) => sharedUrl(engine, subgraph);
  return onceInARun(`bookings on ${engine.name}`, () =>
    seedCatalogue(
      { agencies: urlOf('agencies'), procedures: urlOf('procedures') },
      async (askAgencies) => {
        const clock = fixedClock(testPresent);
        const catalogue = await procedures.open({ databaseUrl: urlOf('procedures'), clock });
        const peers = { agencies: askAgencies, procedures: askInProcess(catalogue) };
        await seedDatabase(appointments, urlOf('appointments'), (db) => seedWorld(db, peers));
        await catalogue.close();
      },
    ),
  );
}

/** Seeds the tests' world once more, over what is there. */
export function seedAgain({ db, peers }: SeededAppointments): Promise<void> {
  return seedWorld(db, peers);
}

async function seedWorld(db: Knex, catalogue: SeededAppointments['peers']): Promise<void> {
  const { receptionUnits } = await catalogue.agencies<{
    receptionUnits: { edges: { node: { code: string } }[] };
  }>('{ receptionUnits(first: 100) { edges { node { code } } } }');
  const unitCodes = receptionUnits.edges.map(({ node }) => node.code);
  const dossiers = madeUpDossiers(unitCodes, world.dossiers / 4, testPresent);
  const peers = { ...catalogue, dossiers };
  await seedAppointments(db, { ...world, present: testPresent, peers });
}

async function opened(
  engine: Engine,
  databaseUrl: string,
  clock: Clock,
): Promise<SeededAppointments> {
  const [agenciesGraph, proceduresGraph] = await Promise.all([
    agencies.open({ databaseUrl: sharedUrl(engine, 'agencies'), clock }),
    procedures.open({ databaseUrl: sharedUrl(engine, 'procedures'), clock }),
  ]);
  const peers = {
    agencies: askInProcess(agenciesGraph),
    procedures: askInProcess(proceduresGraph),
  };
  const asked = await openAsked(appointments, { databaseUrl, clock, peers });
  return {
    ...asked,
    peers,
    close: async () => {
      await Promise.all([asked.close(), agenciesGraph.close(), proceduresGraph.close()]);
    },
  };
}
