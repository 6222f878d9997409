import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { contextOf, createComparison, plannerOf } from '../differential/compare.ts';
import { parcels } from '../differential/graphs/parcels.ts';
import { buildTestGraph } from '../differential/test-graph.ts';

/** `audited` are goods, which are packed, and never crates. */
test.each([
  'query { goods { duty } audited { ... on Packed { ... on Crate { id } } } }',
  'query { audited { ... on Packed { ...Nested } } } fragment Nested on Crate { ...Deeper } fragment Deeper on Crate { __typename }',
  'query { audited { ... on Packed { ... on Crate { id } } ... on Packed { ... on Good { ... on Packed { ... on Crate { id } } } } } }',
])('an object of which no fragment applies is empty, not null: %s', async (query) => {
  const graph = buildTestGraph(parcels);
  const { executor } = createComparison(graph, plannerOf(graph), true);
  const answer = await executor.execute(contextOf({ query, variables: {} }));
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.audited).toEqual([{}]);
  expect(answer).toEqual(await graph.monolith?.(parse(query), {}));
});
