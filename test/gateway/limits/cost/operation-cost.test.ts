import { Supergraph } from '@apollo/federation-internals';
import { describe, expect, test } from '@jest/globals';
import { GraphQLError, parse } from 'graphql';
import { createExecutor } from '../../../../gateway/execution/executor.ts';
import { Refusal } from '../../../../gateway/limits/refusal.ts';
import { createPlanner } from '../../../../gateway/planning/planner.ts';
import { composeSupergraph } from '../../../../gateway/supergraph/compose-supergraph.ts';
import { contextOf } from '../../differential/compare.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", { name: "@cost", as: "@weight" }, "@listSize"])`;

const units = `${link}
  type Query {
    unit: Unit
    units(first: Int = 20, filter: Filter): UnitConnection
      @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["edges"])
    newest(first: Int, last: Int): [Unit] @listSize(slicingArguments: ["first", "last"])
    search(text: String @weight(weight: 7)): [Unit] @listSize(assumedSize: 3)
    report: Report @weight(weight: 50)
    things: [Thing]
    table: [[Cell]]
  }
  type Mutation { open: Unit close: Unit @weight(weight: 25) }
  type UnitConnection { edges: [Edge!]! totalCount: Int @weight(weight: 4) }
  type Edge { node: Unit }
  type Unit @key(fields: "code") { code: ID! name: String parent: Unit tags: [String] }
  type Report @weight(weight: 2) { lines: [Cell] @listSize(assumedSize: 2) }
  type Cell { text: String }
  interface Thing { code: ID }
  type Book implements Thing { code: ID author: Cell }
  type Map implements Thing { code: ID sheets: [Cell] }
  input Filter { name: String near: Near @weight(weight: 6) }
  input Near { places: [String] }`;
const dossiers = `${link}
  type Unit @key(fields: "code") { code: ID! dossiers(first: Int): [Dossier]
    @listSize(slicingArguments: ["first"], assumedSize: 5, requireOneSlicingArgument: false) }
  type Dossier @key(fields: "code") { code: ID! }`;
const procedures = `${link}
  type Dossier @key(fields: "code") { code: ID! procedure: String }`;

const { supergraphSdl } = composeSupergraph(
  Object.entries({ units, dossiers, procedures }).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    sdl,
  })),
);
const supergraph = Supergraph.build(supergraphSdl);
const plan = createPlanner(supergraphSdl);

describe('the estimated cost of', () => {
  test.each<[string, Record<string, unknown>, number]>([
    ['{ unit { code name } }', {}, 1],
    ['{ unit { parent { code } } again: unit { code } }', {}, 3],
    ['{ unit { parent { code } } unit { parent { name } } }', {}, 2],
    ['{ __typename unit { __typename tags } }', {}, 1],
    // the connection, then each of its edges with the node
    ['{ units(first: 3) { edges { node { code } } } }', {}, 1 + 3 * 2],
    ['{ units { edges { node { code } } } }', {}, 1 + 20 * 2],
    ['{ units(first: 3) { edges { node { code } } totalCount } }', {}, 1 + 3 * 2 + 4],
    ['query($n: Int) { units(first: $n) { edges { node { code } } } }', { n: 7 }, 1 + 7 * 2],
    ['query($n: Int = 4) { units(first: $n) { edges { node { code } } } }', {}, 1 + 4 * 2],
    ['query($n: Int) { units(first: $n) { edges { node { code } } } }', {}, 1 + 20 * 2],
    ['query($n: Int) { units(first: $n) { edges { node { code } } } }', { n: null }, 1 + 20 * 2],
    ['{ units(first: -3) { edges { node { code } } } }', {}, 1],
    ['{ units(first: 0) { edges { node { code } } } }', {}, 1],
    ['{ newest(last: 8) { code } }', {}, 8],
    ['{ search(text: "a") { code } }', {}, 3 + 7],
    ['{ report { lines { text } } }', {}, 50 + 2],
    ['{ table { text } }', {}, 10 * 10],
    ['{ units(first: 1, filter: { near: { places: [] } }) { edges { node { code } } } }', {}, 9],
    [
      'query($f: Filter) { units(first: 1, filter: $f) { edges { node { code } } } }',
      { f: { name: 'x', near: { places: ['a', 'b'] } } },
      9,
    ],
    // what may be asked of different types is added up
    [
      '{ things { code ... on Book { author { text } } ... on Map { sheets { text } } } }',
      {},
      10 * 12,
    ],
    ['mutation { open { code } close { code } }', {}, 10 + 25],
    ['{ __schema { types { name fields { name } } } }', {}, 100],
    ['query($a: Boolean!) { unit { parent @skip(if: $a) { code } } }', { a: true }, 1],
    ['query($a: Boolean!) { unit { parent @skip(if: $a) { code } } }', { a: false }, 2],
    // a unit, an entity for its dossiers, two dossiers, an entity for each
    ['{ unit { dossiers(first: 2) { code procedure } } }', {}, 1 + 1 + 2 + 2],
    [
      '{ units(first: 3) { edges { node { dossiers { procedure } } } } }',
      {},
      1 + 3 * (2 + 1 + 5 + 5),
    ],
  ])('%s with %j is %i', async (query, variables, expected) => {
    expect(await estimateOf(query, variables)).toBe(expected);
  });

  test('what nobody could count is bounded', async () => {
    const deep =
      '{ units(first: 2147483647) { edges { node { dossiers(first: 2147483647) { code } } } } }';
    expect(await estimateOf(deep)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each(['{ newest { code } }', '{ newest(first: 1, last: 1) { code } }'])(
    '%s is not told: one slicing argument is required',
    async (query) => {
      await expect(estimateOf(query)).rejects.toMatchObject({
        code: 'SLICING_ARGUMENT_REQUIRED',
        facts: { field: 'newest', arguments: 'first, last' },
      });
    },
  );
});

test('the weights of a graph are no part of what clients see', () => {
  expect(supergraph.apiSchema().toString()).not.toMatch(/@weight|@cost|listSize/);
});

describe('the actual cost', () => {
  test('is that of what came, and of the entities that were asked for', async () => {
    const answers: Record<string, unknown>[] = [
      {
        units: {
          totalCount: 1,
          edges: [{ node: { __typename: 'Unit', code: 'a' } }, { node: null }],
        },
      },
      { _entities: [{ dossiers: [{ code: 'x' }, null] }] },
    ];
    const query =
      '{ units(first: 9) { totalCount edges { node { code dossiers(first: 9) { code } } } } }';
    // connection, count, two edges, one node, one dossier, one entity
    expect(await actualOf(query, answers)).toBe(1 + 4 + 2 + 1 + 1 + 1);
  });

  test('is nothing where nothing came', async () => {
    expect(await actualOf('{ unit { code } }', [{ unit: null }])).toBe(0);
  });

  test('of names of prototypes is that of others', async () => {
    const query = '{ __proto__: unit { constructor: parent { code } } }';
    const answer = JSON.parse('{"__proto__":{"constructor":{"code":"a"}}}');
    expect(await actualOf(query, [answer])).toBe(2);
  });
});

describe('an operation that is too dear, however it is planned', () => {
  const query = '{ units(first: 9) { edges { node { code } } } }';

  test('is not planned', async () => {
    const { ask, planned } = afford(18);
    expect(await ask()).toEqual({ errors: [new GraphQLError('too dear: 19')] });
    expect(planned()).toBe(0);
  });

  test('is asked about only as long as it is new', async () => {
    const { ask, planned, asked } = afford(19);
    expect(await ask()).toEqual({ data: { units: null } });
    expect(await ask()).toEqual({ data: { units: null } });
    expect([planned(), asked()]).toEqual([1, 1]);
  });

  function afford(limit: number) {
    let plans = 0;
    let questions = 0;
    const { execute } = createExecutor({
      supergraph,
      plan: (document) => {
        plans++;
        return plan(document);
      },
      transport: async () => ({ data: { units: null } }),
      afford: (_, least) => {
        questions++;
        if (least() > limit) throw new GraphQLError(`too dear: ${least()}`);
      },
    });
    const ask = () => execute(contextOf({ query, variables: {} }));
    return { ask, planned: () => plans, asked: () => questions };
  }
});

/** Charges an operation and refuses it. */
async function estimateOf(query: string, variables = {}): Promise<number> {
  let estimated: number | undefined;
  const { execute } = createExecutor({
    supergraph,
    plan,
    transport: () => Promise.reject(new Error('not asked')),
    charge: async (_, estimate) => {
      estimated = estimate();
      throw new Refusal('OPERATION_COST_TOO_HIGH');
    },
  });
  await execute(contextOf({ query, variables })).catch((error) => {
    if (error.code !== 'OPERATION_COST_TOO_HIGH') throw error;
  });
  if (estimated === undefined) throw new Error(`Not charged: ${parse(query).kind}`);
  return estimated;
}

/** Runs an operation over what subgraphs answer, in the order in which they are asked. */
async function actualOf(query: string, answers: Record<string, unknown>[]): Promise<number> {
  let actual: number | undefined;
  const { execute } = createExecutor({
    supergraph,
    plan,
    transport: async () => ({ data: answers.shift() ?? null }),
    charge: async () => async (cost) => {
      actual = cost;
      return undefined;
    },
  });
  await execute(contextOf({ query, variables: {} }));
  if (actual === undefined) throw new Error('Not settled');
  return actual;
}
