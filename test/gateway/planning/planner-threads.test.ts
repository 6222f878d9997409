import { afterEach, describe, expect, test } from '@jest/globals';
import { type GraphQLError, parse } from 'graphql';
import { createPlanner } from '../../../gateway/planning/planner.ts';
import { PlannerThreads } from '../../../gateway/planning/planner-threads.ts';
import { shop } from '../differential/graphs/shop.ts';
import { buildTestGraph } from '../differential/test-graph.ts';

const { supergraphSdl } = buildTestGraph(shop);
const easy = (name: string) => parse(`query ${name} { me { name } }`);
/** Each of its fields can be had in several ways that all have to be weighed against each other: takes seconds. */
const hard = parse(`{ cheapest { brand { title reviews {
  text id stars product { details verdict price } products { details verdict price } author { email id name }
} } } }`);
/** Takes longer than anybody waits: each of the many fields takes a second or so. */
const hopeless = parse(
  `{ ${Array.from({ length: 60 }, (_, index) => `a${index}`).map(
    (alias) => `${alias}: cheapest { brand { title reviews {
    text id stars product { details verdict price shippingCost } products { details verdict price } author { email name }
  } } shelf { row } }`,
  )} }`,
);

describe('planning in threads', () => {
  let planners: PlannerThreads;
  afterEach(() => planners.retire());

  test('gives the plans that the planner gives', async () => {
    planners = new PlannerThreads(supergraphSdl, 30_000);
    expect(await planners.plan(easy('A'))).toEqual(createPlanner(supergraphSdl)(easy('A')));
  });

  test('plans what is easy before what is hard, whatever came first', async () => {
    planners = new PlannerThreads(supergraphSdl, 60_000);
    const done: string[] = [];
    const plan = async (name: string, document = easy(name)) => {
      await planners.plan(document);
      done.push(name);
    };
    await Promise.all([plan('hard', hard), plan('B'), plan('C')]);
    expect(done).toEqual(['B', 'C', 'hard']);
  });

  test('gives up what takes too long, at once when it comes again, and goes on', async () => {
    planners = new PlannerThreads(supergraphSdl, 3_000);
    await planners.plan(easy('D'));
    const refusal = { extensions: { code: 'OPERATION_PLANNING_TIMEOUT' } };
    await expect(planners.plan(hopeless)).rejects.toMatchObject(refusal);
    const again = planners.plan(hopeless).catch((error: GraphQLError) => error);
    const another = planners.plan(easy('E'));
    expect(await Promise.race([again, another])).toMatchObject(refusal);
    expect(await another).toMatchObject({ kind: 'QueryPlan' });
  });

  test('says why there is no plan', async () => {
    planners = new PlannerThreads(supergraphSdl, 30_000);
    await expect(planners.plan(parse('{ unknown }'))).rejects.toMatchObject({
      extensions: { code: 'OPERATION_NOT_PLANNABLE' },
      originalError: { message: expect.stringContaining('unknown') },
    });
  });

  test('still plans what was asked before it retired, and after', async () => {
    planners = new PlannerThreads(supergraphSdl, 30_000);
    const before = planners.plan(easy('F'));
    planners.retire();
    expect(await before).toMatchObject({ kind: 'QueryPlan' });
    expect(await planners.plan(easy('G'))).toMatchObject({ kind: 'QueryPlan' });
  });
});
