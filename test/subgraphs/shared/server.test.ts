import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { type SubgraphServer, serveSubgraph } from '../../../subgraphs/shared/server.ts';
import { administrator } from '../../support/callers.ts';
import { engines } from '../../support/engines.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';

describe('a subgraph by HTTP', () => {
  let graph: SeededGraph;
  let server: SubgraphServer;

  beforeAll(async () => {
    graph = await seededGraph(engines[0] as (typeof engines)[0]);
    server = await serveSubgraph(graph.agencies, { port: 0 });
  });

  afterAll(async () => {
    await server.close();
    await graph.close();
  });

  test('gives the codes that it gives in the gateway’s process', async () => {
    const query = '{ coverage(asOf: "2019-02-30") { asOf } }';
    const inProcess = await graph.agencies.execute({
      document: parse(query),
      variables: {},
      headers: {},
      caller: administrator,
    });
    expect(codesOf(inProcess)).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await ask(query))).toEqual(['BAD_USER_INPUT']);
  });

  test('tells only the code of what it refuses', async () => {
    expect(await ask('{ nope')).toEqual({
      errors: [
        {
          message: 'Syntax Error: Expected Name, found <EOF>.',
          locations: [{ line: 1, column: 7 }],
          extensions: { code: 'GRAPHQL_PARSE_FAILED' },
        },
      ],
    });
  });

  async function ask(query: string): Promise<unknown> {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }
});

function codesOf(answer: unknown): unknown[] {
  const { errors = [] } = answer as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}
