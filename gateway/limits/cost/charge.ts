import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';

/**
 * Asked before an operation runs, and told of its cost; nothing is returned when nobody wants to know what it has cost
 * in the end.
 *
 * @throws {GraphQLError} when it may not run
 */
export type Charge = (
  context: GatewayGraphQLRequestContext,
  estimate: () => number,
) => Promise<Bill | undefined>;

/**
 * Asked before a new operation is planned. The hops between subgraphs are not known then, so it costs at least this.
 *
 * @throws {GraphQLError} when it may not run, whatever its plan
 */
export type Afford = (context: GatewayGraphQLRequestContext, least: () => number) => void;

/** Takes what an operation has cost; gives what is told of it, as extensions of the answer. */
export type Bill = (actual: number) => Promise<Record<string, unknown> | undefined>;

const representationsName = /^representations(_\d+)?$/;

/** Entities that a request to a subgraph asks for. */
export function entitiesIn(variables: Readonly<Record<string, unknown>>): number {
  let sum = 0;
  for (const name in variables) {
    const value = variables[name];
    if (Array.isArray(value) && representationsName.test(name)) sum += value.length;
  }
  return sum;
}
