import { GraphQLError } from 'graphql';

/** The planner fails on some operations that are valid, for example of interface objects within unions. */
export function notPlannable(originalError?: Error): GraphQLError {
  return new GraphQLError('No plan of the subgraphs can answer this operation', {
    originalError,
    extensions: { code: 'OPERATION_NOT_PLANNABLE' },
  });
}

/** The operation asks for too much to be planned; `reason` says of what. */
export function tooComplex(reason: string): GraphQLError {
  return new GraphQLError(reason, { extensions: { code: 'OPERATION_TOO_COMPLEX' } });
}

/** There was no plan in time: the operation is hard to plan, or others were before it. */
export function planningTimeout(deadlineMs: number): GraphQLError {
  return new GraphQLError(`The operation was not planned within ${deadlineMs} ms`, {
    extensions: { code: 'OPERATION_PLANNING_TIMEOUT', http: { status: 503 } },
  });
}
