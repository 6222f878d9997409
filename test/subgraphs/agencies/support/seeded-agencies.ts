import { parse } from 'graphql';
import type { Knex } from 'knex';
import { agencies } from '../../../../subgraphs/agencies/main.ts';
import { seedAgencies } from '../../../../subgraphs/agencies/seeds/seed.ts';
import { fixedClock } from '../../../../subgraphs/shared/clock.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { migrate } from '../../../../subgraphs/shared/migrations.ts';
import type { Subgraph, SubgraphResult } from '../../../../subgraphs/shared/subgraph.ts';
import type { Engine } from '../../../support/engines.ts';

export const present = new Date('2019-11-15T10:00:00+07:00');

/** The agencies subgraph on a world of its own, which a test may change. */
export interface SeededAgencies {
  readonly subgraph: Subgraph;
  /** The same database, to look behind the graph, or to change what it shows. */
  readonly db: Knex;
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphResult>;
  /** The data of an answer that has no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query, which the test has just written
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The SQL statements that a query takes. */
  statementsOf(query: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function seededAgencies(engine: Engine): Promise<SeededAgencies> {
  const databaseUrl = engine.freshDatabase('agencies');
  await migrate(databaseUrl, agencies.migrationsFolder);
  const db = openDatabase(databaseUrl);
  await seedAgencies(db, { seed: 20191115, to: '2019-11-15', present });
  const subgraph = await agencies.open({ databaseUrl, clock: fixedClock(present) });
  const statements: string[] = [];
  subgraph.observeStatements((sql) => statements.push(sql));

  const ask: SeededAgencies['ask'] = (query, variables = {}) =>
    subgraph.execute({ document: parse(query), variables, headers: {} });
  const data: SeededAgencies['data'] = async (query, variables) => {
    const result = await ask(query, variables);
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result.data;
  };
  return {
    subgraph,
    db,
    ask,
    data,
    statementsOf: async (query) => {
      statements.length = 0;
      await data(query);
      return [...statements];
    },
    close: async () => {
      await subgraph.close();
      await db.destroy();
    },
  };
}

/** Something in a list. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export function nodesOf<Node>(connection: { readonly edges: readonly Edge<Node>[] }): Node[] {
  return connection.edges.map(({ node }) => node);
}
