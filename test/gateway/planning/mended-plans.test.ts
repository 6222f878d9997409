import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { SubgraphAnswer } from '../../../gateway/transport/transport.ts';
import {
  agreesWithMonolith,
  contextOf,
  createComparison,
  plannerOf,
} from '../differential/compare.ts';
import { media } from '../differential/graphs/media.ts';
import { offices } from '../differential/graphs/offices.ts';
import { parcels } from '../differential/graphs/parcels.ts';
import { buildTestGraph, type TestGraphDefinition } from '../differential/test-graph.ts';

// `audited` are goods, which are packed, and never crates.
test.each([
  '{ goods { duty } audited { ... on Packed { ... on Crate { id } } } }',
  '{ audited { ... on Packed { ...Nested } } } fragment Nested on Crate { ...Deeper } fragment Deeper on Crate { __typename }',
  '{ audited { ... on Packed { ... on Crate { id } } ... on Packed { ... on Good { ... on Packed { ... on Crate { id } } } } } }',
])('an object of which no fragment applies is empty, not null: %s', async (query) => {
  const answer = await answerAsWithoutSubgraphs(parcels, query);
  expect(answer.data?.audited).toEqual([{}]);
});

test('an object of which conditions leave nothing is empty, not null', async () => {
  const query = `query ($no: Boolean! = false, $yes: Boolean! = true) {
    allMedia { watchers @skip(if: $no) { id @skip(if: $yes) } } }`;
  const answer = await answerAsWithoutSubgraphs(media, query);
  expect(JSON.stringify(answer.data)).toMatch(/"watchers":\[\{\}/);
});

// `advice` requires `forecast`, which requires the load and the address of the unit.
test.each([
  '{ dossiers { unit { advice } } }',
  '{ dossiers { unit { advice forecast } } }',
  '{ dossiers { unit { forecast load { count } advice } } bookings { unit { advice } } }',
  'mutation { submit(input: { unit: "text 0", pages: [0, 2] }) { dossier { unit { forecast advice } } } }',
])('a required field that requires others is asked for with them: %s', async (query) => {
  const answer = await answerAsWithoutSubgraphs(offices, query);
  expect(JSON.stringify(answer.data)).toMatch(/"advice":"/);
});

// The subgraph of `stars` and `summary`, which requires the title, knows media only, not books or songs.
test.each([
  '{ allMedia { stars ... on Song { summary } } }',
  '{ allMedia { stars ... on Node { ... on Song { id: summary stars } } } }',
  '{ allMedia { ... on Thing { ... on Media { summary } } stars } }',
  '{ allMedia { stars ...Some } } fragment Some on Media { ... on Song @include(if: true) { bars stars } ... on Movie { summary } }',
])('objects of which nothing is required are asked for too: %s', async (query) => {
  const answer = await answerAsWithoutSubgraphs(media, query);
  const all = answer.data?.allMedia as { readonly stars: number | null }[];
  expect(all.map(({ stars }) => typeof stars)).toEqual(all.map(() => 'number'));
});

// The address of the first dossier cannot be had.
test.each([
  'query ($no: Boolean! = false) { ... @skip(if: $no) { dossiers @skip(if: true) { address { street } } __typename } }',
  'query ($no: Boolean! = false) { dossiers @skip(if: $no) { address @skip(if: true) { street } } }',
  'query ($no: Boolean! = false) { dossiers @skip(if: $no) { ... @include(if: true) { code } ...Address @include(if: false) } } fragment Address on Dossier { address { street } }',
])('what a constant leaves out is not asked for: %s', async (query) => {
  const answer = await answerAsWithoutSubgraphs(offices, query);
  expect(answer.errors).toBeUndefined();
});

// What a mutation gives follows from how many were before it.
test.each([
  'mutation { ...Rate y: rate(id: "a", stars: 4) { id } ...Again } fragment Rate on Mutation { x: rate(id: "a", stars: 3) { id } } fragment Again on Mutation { z: rate(id: "a", stars: 3) { id } }',
  'mutation ($yes: Boolean! = true) { ...Both } fragment Both on Mutation { x: rate(id: "a", stars: 3) @include(if: $yes) { media { __typename } } y: rate(id: "a", stars: 4) { id } }',
  'mutation ($yes: Boolean! = true, $no: Boolean! = false) { ... @include(if: $yes) { x: rate(id: "a", stars: 3) @skip(if: $no) { id } } y: rate(id: "a", stars: 4) { id } ... @skip(if: $no) { z: rate(id: "a", stars: 3) @skip(if: $no) { id } } }',
])('the fields of a mutation are executed in their order: %s', async (query) => {
  const answer = await answerAsWithoutSubgraphs(media, query);
  expect(Object.keys(answer.data ?? {}).join('')).toMatch(/^xyz?$/);
});

/** The gateway's answer, which is that of the schema without subgraphs. */
async function answerAsWithoutSubgraphs(definition: TestGraphDefinition, query: string) {
  const graph = buildTestGraph(definition);
  const { executor } = createComparison(graph, plannerOf(graph), true);
  const answer = (await executor.execute(contextOf({ query, variables: {} }))) as SubgraphAnswer;
  const whole = await graph.monolith?.(parse(query), {});
  if (!whole || !agreesWithMonolith(answer, whole)) {
    throw new Error(`${JSON.stringify(answer)} is not ${JSON.stringify(whole)}`);
  }
  return answer;
}
