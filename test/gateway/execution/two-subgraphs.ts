import { Supergraph } from '@apollo/federation-internals';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { parse } from 'graphql';
import {
  createExecutor,
  type Executor,
  type ExecutorOptions,
} from '../../../gateway/execution/executor.ts';
import { createPlanner } from '../../../gateway/planning/planner.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose-supergraph.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../../../gateway/transport/transport.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;

const people = `${link}
  type Query { me: Person people: [Person!] settings: JSON count: Int colour: Colour id: ID }
  type Mutation { greet(name: String!): String hire: Person }
  scalar JSON
  enum Colour { RED BLUE }
  type Person @key(fields: "id") { id: ID! name: String friends: [Person!] }
`;

const contacts = `${link}
  type Query { newest: Person }
  type Person @key(fields: "id") { id: ID! email: String age: Int! phone: Phone }
  type Phone { number: String }
`;

const { supergraphSdl } = composeSupergraph([
  { name: 'people', url: 'http://people', sdl: people },
  { name: 'contacts', url: 'http://contacts', sdl: contacts },
]);

export const supergraph = Supergraph.build(supergraphSdl);
/** Plans in this thread. */
export const plan = createPlanner(supergraphSdl);

/** Answers of the subgraphs, one after another; an error stands for one that gives no answer. */
export type Script = Readonly<Record<string, readonly (SubgraphAnswer | Error)[]>>;

/** Runs one operation against subgraphs that answer by the script. */
export async function run(
  query: string,
  script: Script,
  { variables = {}, ...options }: Partial<ExecutorOptions> & { variables?: object } = {},
) {
  const requests: SubgraphRequest[] = [];
  const executor = createExecutor({
    supergraph,
    plan,
    transport: async (request) => {
      const earlier = requests.filter(({ subgraph }) => subgraph === request.subgraph);
      requests.push(request);
      const answer = script[request.subgraph]?.[earlier.length];
      if (answer === undefined) throw new Error(`No answer of ${request.subgraph} was expected`);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...options,
  });
  const answer = await ask(executor, query, variables);
  return { answer, requests };
}

/** Executes an operation and gives the answer as it goes over the wire. */
export async function ask(
  executor: Executor,
  query: string,
  variables: object = {},
): Promise<SubgraphAnswer> {
  const context = { request: { variables }, document: parse(query) };
  const answer = await executor.execute(context as GatewayGraphQLRequestContext);
  return JSON.parse(JSON.stringify(answer));
}
