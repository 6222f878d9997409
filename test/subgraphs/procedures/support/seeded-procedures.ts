import { parse } from 'graphql';
import type { Knex } from 'knex';
import { agencies } from '../../../../subgraphs/agencies/main.ts';
import { seedAgencies } from '../../../../subgraphs/agencies/seeds/seed.ts';
import { procedures } from '../../../../subgraphs/procedures/main.ts';
import { seedProcedures } from '../../../../subgraphs/procedures/seeds/seed.ts';
import { askInProcess } from '../../../../subgraphs/shared/ask.ts';
import { fixedClock } from '../../../../subgraphs/shared/clock.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { migrate } from '../../../../subgraphs/shared/migrations.ts';
import type { Subgraph, SubgraphResult } from '../../../../subgraphs/shared/subgraph.ts';
import type { Engine } from '../../../support/engines.ts';
import { onceInARun } from '../../../support/once-in-a-run.ts';

/** For hooks that seed, on a machine that does other things too. */
export const seedingTimeoutMs = 120_000;
export const present = new Date('2019-11-15T10:00:00+07:00');

/** The procedures subgraph on the seeded catalogue. */
export interface SeededProcedures {
  readonly subgraph: Subgraph;
  /** The same database, to look behind the graph. */
  readonly db: Knex;
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphResult>;
  /** The data of an answer that has no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query, which the test has just written
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The SQL statements that a query takes. */
  statementsOf(query: string, variables?: Record<string, unknown>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The catalogue that the tests of a run share; nobody may write to it. */
export async function sharedProcedures(engine: Engine): Promise<SeededProcedures> {
  const urlOf = (subgraph: string) =>
    engine.sharedDatabase('catalogue').replace('{subgraph}', subgraph);
  await onceInARun(`catalogue on ${engine.name}`, () =>
    seedBoth(urlOf('agencies'), urlOf('procedures')),
  );
  return opened(urlOf('procedures'));
}

/** A catalogue of one's own, which a test may change. */
export async function freshProcedures(engine: Engine): Promise<SeededProcedures> {
  const databaseUrl = engine.freshDatabase('procedures');
  await seedBoth(engine.freshDatabase('agencies'), databaseUrl);
  return opened(databaseUrl);
}

async function seedBoth(agenciesUrl: string, proceduresUrl: string): Promise<void> {
  await migrate(agenciesUrl, agencies.migrationsFolder);
  await migrate(proceduresUrl, procedures.migrationsFolder);
  const agenciesDb = openDatabase(agenciesUrl);
  const proceduresDb = openDatabase(proceduresUrl);
  await seedAgencies(agenciesDb, { seed: 20191115, to: '2019-11-15', present });
  const subgraph = await agencies.open({ databaseUrl: agenciesUrl, clock: fixedClock(present) });
  await seedProcedures(proceduresDb, { present, agencies: askInProcess(subgraph) });
  await Promise.all([subgraph.close(), agenciesDb.destroy(), proceduresDb.destroy()]);
}

async function opened(databaseUrl: string): Promise<SeededProcedures> {
  const db = openDatabase(databaseUrl);
  const subgraph = await procedures.open({ databaseUrl, clock: fixedClock(present) });
  const statements: string[] = [];
  subgraph.observeStatements((sql) => statements.push(sql));
  const ask: SeededProcedures['ask'] = (query, variables = {}) =>
    subgraph.execute({ document: parse(query), variables, headers: {} });
  const data: SeededProcedures['data'] = async (query, variables) => {
    const result = await ask(query, variables);
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result.data;
  };
  return {
    subgraph,
    db,
    ask,
    data,
    statementsOf: async (query, variables) => {
      statements.length = 0;
      await data(query, variables);
      return [...statements];
    },
    close: async () => {
      await subgraph.close();
      await db.destroy();
    },
  };
}

/** Walks a list to its end. @param connection of an answer @returns its nodes, in the order in which they came */
export async function walk<Node>(
  world: SeededProcedures,
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
    const { edges, pageInfo } = connection(await world.data(query, { after }));
    nodes.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
