import { parse } from 'graphql';
import type { Knex } from 'knex';
import { agencies } from '../../../../subgraphs/agencies/main.ts';
import { seedAgencies } from '../../../../subgraphs/agencies/seeds/seed.ts';
import { appointments } from '../../../../subgraphs/appointments/main.ts';
import { seedAppointments } from '../../../../subgraphs/appointments/seeds/seed.ts';
import { procedures } from '../../../../subgraphs/procedures/main.ts';
import { seedProcedures } from '../../../../subgraphs/procedures/seeds/seed.ts';
import { type Ask, askInProcess } from '../../../../subgraphs/shared/ask.ts';
import { type Clock, fixedClock } from '../../../../subgraphs/shared/clock.ts';
import type { SubgraphName } from '../../../../subgraphs/shared/config.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { migrate } from '../../../../subgraphs/shared/migrations.ts';
import type { Subgraph, SubgraphResult } from '../../../../subgraphs/shared/subgraph.ts';
import type { Engine } from '../../../support/engines.ts';
import { onceInARun } from '../../../support/once-in-a-run.ts';
import { madeUpDossiers } from './made-up-dossiers.ts';

export const present = new Date('2019-11-15T10:00:00+07:00');
export const world = {
  seed: 20191115,
  dossiers: 6_000,
  from: '2018-11-16',
  to: '2019-11-15',
} as const;

/** The appointments subgraph on a seeded world. */
export interface SeededAppointments {
  readonly subgraph: Subgraph;
  /** The same database, to look behind the graph. */
  readonly db: Knex;
  /** The subgraphs that it asks. */
  readonly peers: { readonly agencies: Ask; readonly procedures: Ask };
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphResult>;
  /** The data of an answer that has no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query, which the test has just written
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The SQL statements that a query takes. */
  statementsOf(query: string, variables?: Record<string, unknown>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The world that the tests of a run share; nobody may write to it. */
export async function sharedAppointments(engine: Engine): Promise<SeededAppointments> {
  await seedOnce(engine);
  return opened(engine, sharedUrl(engine, 'appointments'), fixedClock(present));
}

/** The same world in a database of one's own, which a test may change. */
export async function freshAppointments(
  engine: Engine,
  clock: Clock = fixedClock(present),
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
  return onceInARun(`bookings on ${engine.name}`, async () => {
    await migrate(urlOf('agencies'), agencies.migrationsFolder);
    await migrate(urlOf('procedures'), procedures.migrationsFolder);
    await migrate(urlOf('appointments'), appointments.migrationsFolder);
    await filled(urlOf('agencies'), (db) => seedAgencies(db, { ...world, present }));
    const subgraph = await agencies.open({
      databaseUrl: urlOf('agencies'),
      clock: fixedClock(present),
    });
    const askAgencies = askInProcess(subgraph);
    await filled(urlOf('procedures'), (db) =>
      seedProcedures(db, { present, agencies: askAgencies }),
    );
    await filled(urlOf('appointments'), (db) => seedWorld(db, askAgencies));
    await subgraph.close();
  });
}

async function filled(url: string, seed: (db: Knex) => Promise<void>): Promise<void> {
  const db = openDatabase(url);
  await seed(db);
  await db.destroy();
}

/** Seeds the tests' world once more, over what is there. */
export function seedAgain({ db, peers }: SeededAppointments): Promise<void> {
  return seedWorld(db, peers.agencies);
}

async function seedWorld(db: Knex, askAgencies: Ask): Promise<void> {
  const { receptionUnits } = await askAgencies<{
    receptionUnits: { edges: { node: { code: string } }[] };
  }>('{ receptionUnits(first: 100) { edges { node { code } } } }');
  const unitCodes = receptionUnits.edges.map(({ node }) => node.code);
  const dossiers = madeUpDossiers(unitCodes, world.dossiers / 4, present);
  await seedAppointments(db, { ...world, present, peers: { agencies: askAgencies, dossiers } });
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
  const db = openDatabase(databaseUrl);
  const subgraph = await appointments.open({ databaseUrl, clock, peers });
  const statements: string[] = [];
  subgraph.observeStatements((sql) => statements.push(sql));
  const ask: SeededAppointments['ask'] = (query, variables = {}) =>
    subgraph.execute({ document: parse(query), variables, headers: {} });
  const data: SeededAppointments['data'] = async (query, variables) => {
    const result = await ask(query, variables);
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result.data;
  };
  return {
    subgraph,
    db,
    peers,
    ask,
    data,
    statementsOf: async (query, variables) => {
      statements.length = 0;
      await data(query, variables);
      return [...statements];
    },
    close: async () => {
      await Promise.all([subgraph.close(), agenciesGraph.close(), proceduresGraph.close()]);
      await db.destroy();
    },
  };
}

/** Walks a list to its end. @returns its nodes, in the order in which they came */
export async function walk<Node>(
  { data }: SeededAppointments,
  query: string,
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
  connection: (data: any) => {
    readonly edges: readonly { readonly node: Node }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  },
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = connection(await data(query, { after }));
    nodes.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
