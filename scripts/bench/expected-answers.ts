import { isDeepStrictEqual } from 'node:util';
import { type GraphQLSchema, graphqlSync } from 'graphql';
import type { RunningGateway } from './gateways.ts';
import { wholeSchema } from './graph/schemas.ts';
import type { HttpMessage } from './http-message.ts';
import { runLoad } from './load.ts';
import type { Query } from './queries.ts';
import { requestBytes } from './requests.ts';

/** The bytes that a gateway's answers have to have, by group. */
export type ExpectedAnswers = readonly Buffer[];

/**
 * Asks a gateway about every group and compares what it says with an execution without gateway. Under load its
 * answers then only have to be the same bytes again.
 *
 * @throws {Error} at the first answer that is not equal
 */
export async function checkedAnswers(
  gateway: RunningGateway,
  query: Query,
  groups: number,
): Promise<ExpectedAnswers> {
  const answers: Buffer[] = [];
  await runLoad({
    port: gateway.port,
    connections: 1,
    request: (group) => requestBytes(query, group),
    check: (group, { body }) => {
      if (!isDeepStrictEqual(JSON.parse(body.toString()), referenceAnswer(query, group))) {
        throw wrongAnswer(gateway, query, group, body);
      }
      answers.push(Buffer.from(body));
    },
    maxMs: 60_000,
    maxRequests: groups,
  });
  return answers;
}

/** @throws {Error} when an answer is not the expected one, byte by byte */
export function requireSameBytes(
  { body }: HttpMessage,
  expected: Buffer | undefined,
  tell: () => string,
): void {
  if (!expected || !body.equals(expected)) {
    throw new Error(`${tell()} changed its answer: ${body.toString('utf8', 0, 500)}`);
  }
}

let schema: GraphQLSchema | undefined;
const references = new Map<string, unknown>();

function referenceAnswer(query: Query, group: number): unknown {
  const key = `${query.name} ${group}`;
  if (!references.has(key)) {
    schema ??= wholeSchema();
    const variableValues = query.variables(group);
    const { data } = graphqlSync({ schema, source: query.text, variableValues });
    // As it looks after its way over the network: plain objects.
    references.set(key, JSON.parse(JSON.stringify({ data })));
  }
  return references.get(key);
}

function wrongAnswer({ name }: RunningGateway, query: Query, group: number, body: Buffer): Error {
  const start = body.toString('utf8', 0, 500);
  return new Error(`${name} gives another answer to the ${query.name} query (${group}): ${start}`);
}
