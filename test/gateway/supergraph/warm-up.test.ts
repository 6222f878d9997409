import { afterEach, describe, expect, test } from '@jest/globals';
import { type DocumentNode, parse, print } from 'graphql';
import type { Graph } from '../../../gateway/supergraph/graph.ts';
import { openGraph } from '../../../gateway/supergraph/open-graph.ts';
import { supergraphText } from '../../../gateway/supergraph/read-supergraph.ts';
import { warmUp } from '../../../gateway/supergraph/warm-up.ts';
import { librarySupergraph } from '../support/running-gateway.ts';

const sdl = librarySupergraph({ catalogue: 'http://localhost:1', loans: 'http://localhost:2' });
const limits = { operations: 2, timeMs: 60_000 };

describe('a graph that takes over', () => {
  const graphs: Graph[] = [];
  afterEach(() => {
    for (const graph of graphs.splice(0)) graph.retire();
  });
  const open = (text = sdl): Graph => {
    const graph = openGraph(supergraphText(text, 'It'), async () => ({ data: {} }), {
      COALESCE_FETCHES: true,
      MAX_QUERY_FIELDS: 10_000,
      PLAN_CACHE_BYTES: 1_000_000,
      PLANNING_TIMEOUT_MS: 30_000,
      UNAUTHORIZED: 'remove',
    });
    graphs.push(graph);
    return graph;
  };

  test('has the plans of what its predecessor is asked most often', async () => {
    const predecessor = open();
    await ask(predecessor, '{ loans }', 3);
    await ask(predecessor, '{ books { title } }', 1);
    await ask(predecessor, 'query Readers { books { reader } }', 2);
    const graph = open();
    await warmUp(graph, predecessor, limits);
    expect(textsOf(graph).sort()).toEqual(['query Readers { books { reader } }', '{ loans }']);
  });

  test('leaves out what it does not know', async () => {
    const predecessor = open();
    await ask(predecessor, '{ loans }', 2);
    await ask(predecessor, '{ books { title } }', 1);
    const graph = open(sdl.replaceAll(/\bloans: Int/g, 'loanCount: Int'));
    await warmUp(graph, predecessor, limits);
    expect(textsOf(graph)).toEqual(['{ books { title } }']);
  });

  test('does not wait longer than it may', async () => {
    const predecessor = open();
    await ask(predecessor, '{ loans }', 1);
    const prepared: DocumentNode[] = [];
    const graph: Graph = {
      ...open(),
      prepare: (document) => {
        prepared.push(document);
        return new Promise(() => {});
      },
    };
    await warmUp(graph, predecessor, { ...limits, timeMs: 10 });
    expect(prepared).toHaveLength(1);
  });
});

async function ask(graph: Graph, query: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await graph.prepare(parse(query));
}

function textsOf(graph: Graph): string[] {
  return graph.hottest(10).map((document) => print(document).replaceAll(/\s+/g, ' '));
}
