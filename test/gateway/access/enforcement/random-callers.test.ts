import { expect, test } from '@jest/globals';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Caller } from '../../../../gateway/access/caller.ts';
import type { Grants } from '../../../../gateway/access/demand.ts';
import { createExecutor } from '../../../../gateway/execution/executor.ts';
import { createPlanner } from '../../../../gateway/planning/planner.ts';
import type { SubgraphAnswer } from '../../../../gateway/transport/transport.ts';
import { agreesWithMonolith } from '../../differential/compare.ts';
import { Random } from '../../differential/random.ts';
import { type RandomOperation, randomOperation } from '../../differential/random-operation.ts';
import { buildTestGraph } from '../../differential/test-graph.ts';
import { DemandsOfSubgraphs } from './demands-of-subgraphs.ts';
import { askAs } from './guarded-graph.ts';
import { guardedWorld } from './guarded-world.ts';

const graph = buildTestGraph(guardedWorld);
const operations = 600;
const everything: Grants = {
  kind: 'partner',
  scopes: ['a', 'b', 'c', 'd'],
  policies: ['p', 'q'],
};
const demands = new DemandsOfSubgraphs(guardedWorld.subgraphs);

test('random callers get of random operations what they may, and subgraphs are asked for nothing else', async () => {
  const seed = Number(process.env.FUZZ_SEED ?? 20191115);
  const random = new Random(seed);
  let transport = graph.connect();
  /** Fields that subgraphs were asked for and that the caller may not ask for. */
  let forbidden: string[] = [];
  let caller = everything;
  const executor = createExecutor({
    supergraph: graph.supergraph,
    plan: createPlanner(graph.supergraphSdl),
    transport: (request) => {
      const schema = graph.schemas.get(request.subgraph) as GraphQLSchema;
      forbidden.push(...forbiddenFields(request.query, schema, caller));
      return transport(request);
    },
    forward: ({ context }) => ({ headers: {}, caller: context as unknown as Caller }),
  });
  const answer = (who: Grants, { query, variables }: RandomOperation) => {
    transport = graph.connect();
    caller = who;
    forbidden = [];
    return askAs(executor, who, query, variables);
  };
  let denials = 0;
  let unplannable = 0;
  for (let count = 0; count < operations; count++) {
    const operation = randomOperation(graph.apiSchema, random);
    const who = randomCaller(random);
    const denied = deniedFields(operation, who);
    const ours = await answer(who, operation);
    const theirs = await wholeAnswer(operation, denied);
    if (denied.nodes.size > 0) denials++;
    const asked = [...forbidden];
    if (agreesWithMonolith(ours, theirs) && asked.length === 0) continue;
    if (ours.errors?.[0]?.extensions?.code === 'OPERATION_NOT_PLANNABLE' && asked.length === 0) {
      unplannable++;
      continue;
    }
    throw new Error(
      [
        `Operation ${count} of FUZZ_SEED ${seed}:`,
        operation.query,
        JSON.stringify(operation.variables),
        JSON.stringify(who),
        `ours: ${JSON.stringify(ours)}`,
        `theirs: ${JSON.stringify(theirs)}`,
        `forbidden: ${asked}`,
      ].join('\n'),
    );
  }
  expect(executor.fallbacks()).toBe(0);
  expect(denials).toBeGreaterThan(operations / 3);
  expect(unplannable).toBeLessThan(operations / 50);
}, 120_000);

function randomCaller(random: Random): Grants {
  const some = (names: readonly string[]) => names.filter(() => random.chance(0.6));
  const kind = random.chance(0.3) ? 'anonymous' : 'partner';
  return { kind, scopes: some(['a', 'b', 'c', 'd']), policies: some(['p', 'q']) };
}

interface Denied {
  readonly document: DocumentNode;
  readonly nodes: ReadonlySet<FieldNode>;
}

/** What of an operation the caller may not ask for. */
function deniedFields({ query }: RandomOperation, who: Grants): Denied {
  const document = parse(query);
  const nodes = new Set<FieldNode>();
  const types = new TypeInfo(graph.apiSchema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = String(types.getParentType());
        const given = (node.arguments ?? []).flatMap(({ name }) => {
          const argument = types.getFieldDef()?.args.find((each) => each.name === name.value);
          return argument ? getNamedType(argument.type).name : [];
        });
        const may =
          demands.mayAsk(parent, node.name.value, who) &&
          given.every((name) => demands.mayGive(name, who));
        if (!may) nodes.add(node);
      },
    }),
  );
  return { document, nodes };
}

/** The answer of a schema without subgraphs, in which a field that may not be asked for throws. */
async function wholeAnswer(
  { variables }: RandomOperation,
  { document, nodes }: Denied,
): Promise<SubgraphAnswer> {
  if (!graph.monolith) throw new Error('There is nothing to compare with');
  return graph.monolith(document, variables, ({ fieldNodes }) => {
    if (!fieldNodes.some((node) => nodes.has(node))) return;
    throw new GraphQLError('denied', { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });
  });
}

/** The fields of a query to a subgraph that the caller may not ask for. */
function forbiddenFields(query: string, schema: GraphQLSchema, caller: Grants): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = String(types.getParentType());
        const isInterfaceObject = parent === 'Item' && !schema.getType('Book');
        const may = isInterfaceObject
          ? demands.mayAskItself(parent, name.value, caller)
          : demands.mayAsk(parent, name.value, caller);
        if (!may) found.push(`${parent}.${name.value}`);
      },
    }),
  );
  return found;
}
