import { parse } from 'graphql';
import type { Knex } from 'knex';
import { type Ask, askInProcess } from '../../../../subgraphs/shared/ask.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { toStored } from '../../../../subgraphs/shared/instants.ts';
import type { Subgraph, SubgraphResult } from '../../../../subgraphs/shared/subgraph.ts';
import type { Engine } from '../../../support/engines.ts';
import { seededGraph, testPresent } from '../../../support/seeded-graph.ts';

/** For hooks that seed, on a machine that does other things too. */
export const seedingTimeoutMs = 180_000;
export const present = testPresent;
/** The present as it is stored. */
export const now = toStored(testPresent);

/** The dossiers subgraph on the small world that the tests of a run share; nobody may write to it. */
export interface SeededDossiers {
  readonly subgraph: Subgraph;
  /** The same database, to look behind the graph. */
  readonly db: Knex;
  /** The subgraphs from which the dossiers were made. */
  readonly peers: { readonly agencies: Ask; readonly procedures: Ask };
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphResult>;
  /** The data of an answer that has no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query, which the test has just written
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The SQL statements that a query takes. */
  statementsOf(query: string, variables?: Record<string, unknown>): Promise<readonly string[]>;
  /** One number from the database. */
  count(sql: string, bindings?: readonly (string | number)[]): Promise<number>;
  close(): Promise<void>;
}

export async function sharedDossiers(engine: Engine): Promise<SeededDossiers> {
  const graph = await seededGraph(engine);
  const db = openDatabase(graph.databaseUrlOf('dossiers'));
  const { dossiers: subgraph, agencies, procedures } = graph;
  const ask: SeededDossiers['ask'] = (query, variables = {}) =>
    subgraph.execute({ document: parse(query), variables, headers: {} });
  const data: SeededDossiers['data'] = async (query, variables) => {
    const result = await ask(query, variables);
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result.data;
  };
  return {
    subgraph,
    db,
    peers: { agencies: askInProcess(agencies), procedures: askInProcess(procedures) },
    ask,
    data,
    statementsOf: (query, variables) => graph.statementsOf(() => data(query, variables)),
    count: async (sql, bindings = []) => {
      const found = await db.raw(sql, bindings as Knex.RawBinding[]);
      const [row] = Array.isArray(found[0]) ? found[0] : found;
      return Number(Object.values(row)[0]);
    },
    close: async () => {
      await graph.close();
      await db.destroy();
    },
  };
}

interface Walked<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Walks a list to its end. @returns its nodes, in the order in which they came */
export async function walk<Node>(
  { data }: SeededDossiers,
  query: string,
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
  connection: (data: any) => Walked<Node>,
  variables: Record<string, unknown> = {},
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = connection(await data(query, { ...variables, after }));
    nodes.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
