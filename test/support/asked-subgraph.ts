import { parse } from 'graphql';
import type { Knex } from 'knex';
import { openDatabase } from '../../subgraphs/shared/database.ts';
import type { Subgraph, SubgraphResult } from '../../subgraphs/shared/subgraph.ts';
import type {
  OpenOptions,
  SubgraphDefinition,
} from '../../subgraphs/shared/subgraph-definition.ts';
import { administrator } from './callers.ts';
import { statementsOfSubgraphs } from './statements.ts';

/** A subgraph that a test asks, and its database, to look behind the graph or to change what it shows. */
export interface AskedSubgraph {
  readonly subgraph: Subgraph;
  readonly db: Knex;
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphResult>;
  /** The data of an answer that has no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query, which the test has just written
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The SQL statements that a query takes. */
  statementsOf(query: string, variables?: Record<string, unknown>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a subgraph on a database that is there. */
export async function openAsked(
  { open }: SubgraphDefinition,
  options: OpenOptions,
): Promise<AskedSubgraph> {
  return askedSubgraph(await open(options), openDatabase(options.databaseUrl));
}

/**
 * @param db another connection to the subgraph's database; closed with the subgraph
 * @param statementsOf tells the statements of a task; by default those of this subgraph alone
 */
export function askedSubgraph(
  subgraph: Subgraph,
  db: Knex,
  statementsOf = statementsOfSubgraphs([subgraph]),
): AskedSubgraph {
  const ask: AskedSubgraph['ask'] = (query, variables = {}) =>
    subgraph.execute({ document: parse(query), variables, headers: {}, caller: administrator });
  const data: AskedSubgraph['data'] = async (query, variables) => {
    const result = await ask(query, variables);
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result.data;
  };
  return {
    subgraph,
    db,
    ask,
    data,
    statementsOf: (query, variables) => statementsOf(() => data(query, variables)),
    close: async () => {
      await subgraph.close();
      await db.destroy();
    },
  };
}

interface WalkedConnection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Walks a list to its end.
 *
 * @param query takes the variable `after`
 * @param connection the list in an answer
 * @returns its nodes, in the order in which they came
 */
export async function walk<Node>(
  { data }: Pick<AskedSubgraph, 'data'>,
  query: string,
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
  connection: (data: any) => WalkedConnection<Node>,
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
