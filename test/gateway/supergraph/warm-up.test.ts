import { afterEach, describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { anonymous } from '../../../gateway/access/caller.ts';
import type { AskedOperation, Graph } from '../../../gateway/supergraph/graph.ts';
import { openGraph } from '../../../gateway/supergraph/open-graph.ts';
import { supergraphText } from '../../../gateway/supergraph/read-supergraph.ts';
import { warmUp } from '../../../gateway/supergraph/warm-up.ts';
import { guardedLibrarySupergraph, librarySupergraph } from '../support/running-gateway.ts';

const urls = { catalogue: 'http://localhost:1', loans: 'http://localhost:2' };
const sdl = librarySupergraph(urls);
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

  test('has them for those who may not ask for all of it', async () => {
    const guarded = guardedLibrarySupergraph(urls);
    const predecessor = open(guarded);
    const operation = { document: parse('{ loans books { title } }'), grants: anonymous };
    await predecessor.prepare(operation);
    const graph = open(guarded);
    await warmUp(graph, predecessor, limits);
    const [{ grants } = {}] = graph.hottest(1);
    expect(grants).toEqual({ kind: 'anonymous', scopes: [], policies: [] });
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
    const prepared: AskedOperation[] = [];
    const graph: Graph = {
      ...open(),
      prepare: (operation) => {
        prepared.push(operation);
        return new Promise(() => {});
      },
    };
    await warmUp(graph, predecessor, { ...limits, timeMs: 10 });
    expect(prepared).toHaveLength(1);
  });
});

async function ask(graph: Graph, query: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await graph.prepare({ document: parse(query) });
}

function textsOf(graph: Graph): string[] {
  return graph.hottest(10).map(({ document }) => print(document).replaceAll(/\s+/g, ' '));
}
