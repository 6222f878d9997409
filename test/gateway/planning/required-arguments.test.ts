import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createExecutor } from '../../../gateway/execution/executor.ts';
import { createPlanner } from '../../../gateway/planning/planner.ts';
import type { SubgraphRequest } from '../../../gateway/transport/transport.ts';
import { contextOf } from '../differential/compare.ts';
import { parcels } from '../differential/graphs/parcels.ts';
import { buildTestGraph } from '../differential/test-graph.ts';

const graph = buildTestGraph({ ...parcels, failing: 0, nulls: 0 });
const plan = createPlanner(graph.supergraphSdl);

describe('a field that is required with arguments', () => {
  test.each([
    ['with the ones of the requirement', '{ goods { cost } }'],
    ['while the client selects it with others', '{ goods { weight cost } }'],
    ['while the client selects it with the same', '{ goods { weight(unit: KILO) cost } }'],
    [
      'while the client selects it by a variable',
      'query ($u: Unit! = KILO) { goods { weight(unit: $u) fee } }',
    ],
    ['with its defaults', '{ goods { weight(unit: KILO) fee } }'],
    ['in several ways in one subgraph', '{ goods { cost fee label } }'],
    ['in several ways, asked by a reference', '{ audited { cost fee label sticker } }'],
    [
      'in several ways, below other fields',
      '{ goods { label sticker stack size(scale: 1) { width } } }',
    ],
    ['in several ways in two subgraphs', '{ seized { duty bribe excuse price(currency: "EUR") } }'],
    [
      'in several ways, in fragments',
      '{ next { ...A ...B } } fragment A on Good { finding cost } fragment B on Good { verdict fee }',
    ],
    ['of an interface', '{ goods { wrapping bow cover { layers(kind: "c") } } }'],
    [
      'of an object behind an interface',
      '{ anything { layers ... on Crate { volume layers(kind: "b") } ... on Good { fee } } }',
    ],
    [
      'under the name that stands for it',
      '{ goods { required__0__layers: weight cost required__1__weight: sku } }',
    ],
  ])('is asked for %s', async (_, query) => {
    const { answer } = await run(query);
    expect(answer).toEqual(await graph.monolith?.(parse(query), {}));
  });

  test('costs a representation of its own for each of two ways, and no more requests', async () => {
    const { requests } = await run(
      'query Q($express: Boolean) { goods { cost fee(express: $express) } }',
    );
    expect(requests.map(({ query }) => query)).toEqual([
      expect.stringMatching(/goods\{__typename id \w+:weight \w+:weight\(unit:KILO\)\}/),
      expect.stringMatching(/_entities_0.*\{cost\}.*_entities_1.*\{fee\(express:\$express\)\}/),
    ]);
  });
});

describe('a field that is required by one that a condition leaves out', () => {
  test.each([
    'query ($asked: Boolean!) { goods { stack @include(if: $asked) bow fee } }',
    'query ($asked: Boolean!) { goods { wrapping @include(if: $asked) bow cost } }',
    'query ($asked: Boolean!) { next { wrapping @skip(if: $asked) sticker @include(if: $asked) bow cost } }',
  ])('does not keep others from being asked for: %s', async (query) => {
    for (const asked of [true, false]) {
      const { answer } = await run(query, { asked });
      expect(answer).toEqual(await graph.monolith?.(parse(query), { asked }));
    }
  });
});

describe('a subgraph with a key that finds nothing before one that does', () => {
  test('is asked by the one that does', async () => {
    const query = '{ next { auditor } seized { auditor } audited { bribe } }';
    const { answer, requests } = await run(query);
    expect(answer).toEqual(await graph.monolith?.(parse(query), {}));
    const keys = requests
      .filter(({ subgraph }) => subgraph === 'audit')
      .flatMap(({ variables }) => Object.values(variables).flat() as Record<string, unknown>[]);
    expect(keys.filter(({ sku }) => typeof sku !== 'string')).toEqual([]);
    expect(keys.length).toBeGreaterThan(2);
  });
});

async function run(query: string, variables: Record<string, unknown> = {}) {
  const requests: SubgraphRequest[] = [];
  const transport = graph.connect();
  const executor = createExecutor({
    supergraph: graph.supergraph,
    plan,
    transport: (request) => {
      requests.push(request);
      return transport(request);
    },
  });
  const answer = await executor.execute(contextOf({ query, variables }));
  return { answer: JSON.parse(JSON.stringify(answer)), requests };
}
