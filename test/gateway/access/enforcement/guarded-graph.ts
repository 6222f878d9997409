import type { Supergraph } from '@apollo/federation-internals';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse, print, stripIgnoredCharacters } from 'graphql';
import { anonymous, type Caller } from '../../../../gateway/access/caller.ts';
import type { Grants } from '../../../../gateway/access/demand.ts';
import {
  createExecutor,
  type Executor,
  type ExecutorOptions,
} from '../../../../gateway/execution/executor.ts';
import { createPlanner } from '../../../../gateway/planning/planner.ts';
import { buildSupergraph } from '../../../../gateway/supergraph/build-supergraph.ts';
import { composeSupergraph } from '../../../../gateway/supergraph/compose-supergraph.ts';
import type { SubgraphAnswer } from '../../../../gateway/transport/transport.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy"])`;

const staff = `${link}
  type Query {
    me: Person
    people: [Person!]!
    nodes: [Node]
    found: [Found!]
    vault: Vault
    price: Money
    level: Level
    atLevel(level: Level): String
    matching(filter: Filter): String
    open: String
  }
  type Mutation {
    rename(name: String!): Person @requiresScopes(scopes: [["write"]])
    count: Int
  }
  interface Node @key(fields: "id") { id: ID! label: String }
  type Person implements Node @key(fields: "id") {
    id: ID!
    label: String
    name: String!
    email: String @shareable @authenticated
    salary: Int! @requiresScopes(scopes: [["pay", "staff"], ["admin"]])
    diary: Diary
    friends: [Person]!
  }
  type Robot implements Node @key(fields: "id") {
    id: ID!
    label: String @policy(policies: [["engineer"]])
    parts: Int
  }
  type Vault @authenticated { code: String! owner: Person }
  type Diary { page: String @policy(policies: [["self"]]) day: Int! @policy(policies: [["self"]]) }
  union Found = Person | Robot | Vault
  scalar Money @requiresScopes(scopes: [["money"]])
  enum Level @authenticated { LOW HIGH }
  input Filter { level: Level and: Filter }
`;

const pay = `${link}
  type Person @key(fields: "id") {
    id: ID!
    email: String @shareable @requiresScopes(scopes: [["contact"]])
    salary: Int! @external
    bonus: Int @requires(fields: "salary") @requiresScopes(scopes: [["pay", "staff"], ["admin"]])
  }
`;

const office = `${link}
  type Query { best: Node }
  type Node @key(fields: "id") @interfaceObject { id: ID! stars: Int @authenticated desk: String }
`;

export const guardedParts = [
  { name: 'staff', url: 'http://staff', sdl: staff },
  { name: 'pay', url: 'http://pay', sdl: pay },
  { name: 'office', url: 'http://office', sdl: office },
];

export const guardedSdl = composeSupergraph(guardedParts).supergraphSdl;

const person = (id: string, friends: readonly unknown[]) => ({
  __typename: 'Person',
  id,
  label: `person ${id}`,
  name: `name ${id}`,
  email: `${id}@x`,
  salary: Number(id) * 100,
  diary: { page: `page ${id}`, day: 1 },
  friends,
});
const people = [person('1', [person('2', []), null, person('3', [])]), person('2', [])];
const robot = { __typename: 'Robot', id: '9', label: 'robot 9', parts: 5 };
const vault = { __typename: 'Vault', code: '1234', owner: people[0] };

const staffRoot = {
  me: people[0],
  people,
  nodes: [people[0], robot],
  found: [people[0], robot, vault],
  vault,
  price: 12,
  level: 'HIGH',
  atLevel: ({ level }: { level?: string }) => `at ${level}`,
  matching: () => 'matching',
  open: 'open',
  rename: ({ name }: { name: string }) => ({ ...people[0], name }),
  count: 3,
};

const resolvers = {
  staff: {
    Node: {
      __resolveReference: ({ id }: { id: string }) => (id === robot.id ? robot : person(id, [])),
    },
    Person: { __resolveReference: ({ id }: { id: string }) => person(id, []) },
    Robot: { __resolveReference: () => robot },
  },
  pay: { Person: { bonus: ({ salary }: { salary: number }) => salary / 10 } },
  office: {
    Node: {
      stars: ({ id }: { id: string }) => Number(id) + 1,
      desk: ({ id }: { id: string }) => `desk ${id}`,
    },
  },
};

const schemas = new Map<string, GraphQLSchema>(
  guardedParts.map(({ name, sdl }) => {
    const module = { typeDefs: parse(sdl), resolvers: resolvers[name as 'staff'] as never };
    return [name, buildSubgraphSchema([module])];
  }),
);

/** What a caller is given beside what everybody is. */
export function granted(scopes: readonly string[] = [], policies: readonly string[] = []): Grants {
  return { kind: 'partner', scopes, policies };
}

/** Everything that the graph demands of anyone. */
export const everything = granted(
  ['pay', 'staff', 'write', 'contact', 'money'],
  ['engineer', 'self'],
);

interface ReadSupergraph {
  readonly supergraph: Supergraph;
  readonly planner: ReturnType<typeof createPlanner>;
}

const known = new Map<string, ReadSupergraph>();

/** Reading a supergraph takes longer than a test of it. */
function readOnce(sdl: string): ReadSupergraph {
  const read = known.get(sdl) ?? { supergraph: buildSupergraph(sdl), planner: createPlanner(sdl) };
  known.set(sdl, read);
  return read;
}

/** Operations as subgraphs got them, with the name of the subgraph before each. */
export type Asked = string[];

/** An executor of the graph, or of another that has its subgraphs, and what it has asked and planned. */
export function guardedExecutor(
  options: Partial<ExecutorOptions> = {},
  supergraphSdl = guardedSdl,
) {
  const asked: Asked = [];
  const planned: string[] = [];
  const { supergraph, planner } = readOnce(supergraphSdl);
  const executor = createExecutor({
    supergraph,
    plan: (document) => {
      planned.push(stripIgnoredCharacters(print(document)));
      return planner(document);
    },
    transport: async ({ subgraph, query, variables }) => {
      asked.push(`${subgraph} ${stripIgnoredCharacters(query)}`);
      const schema = schemas.get(subgraph) as GraphQLSchema;
      const rootValue = { ...staffRoot, best: { __typename: 'Node', id: '1' } };
      const variableValues = { ...variables };
      const answer = await execute({ schema, document: parse(query), rootValue, variableValues });
      return JSON.parse(JSON.stringify(answer));
    },
    forward: ({ context }) => ({ headers: {}, caller: context as unknown as Caller }),
    ...options,
  });
  return { executor, asked, planned };
}

/** Executes an operation for a caller and gives the answer as it goes over the wire. */
export async function askAs(
  executor: Executor,
  grants: Grants,
  query: string,
  variables: object = {},
): Promise<SubgraphAnswer> {
  const context = {
    request: { variables },
    document: parse(query),
    context: { ...anonymous, ...grants, purpose: null, requestId: 'test' },
    metrics: {},
    logger: console,
  };
  const answer = await executor.execute(context as unknown as GatewayGraphQLRequestContext);
  return JSON.parse(JSON.stringify(answer));
}
