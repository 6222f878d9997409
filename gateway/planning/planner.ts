import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError } from 'graphql';

/**
 * Makes the plan for a document of one operation and its fragments.
 *
 * @throws {GraphQLError} `OPERATION_NOT_PLANNABLE` when the planner finds no plan
 */
export type Plan = (document: DocumentNode) => QueryPlan;

/** Apollo's planner for this supergraph. */
export function createPlanner(supergraph: Supergraph): Plan {
  const planner = new QueryPlanner(supergraph);
  const apiSchema = supergraph.apiSchema();
  return (document) => {
    try {
      return planner.buildQueryPlan(operationFromDocument(apiSchema, document));
    } catch (error) {
      throw notPlannable(error as Error);
    }
  };
}

/** The planner fails on some operations that are valid, for example of interface objects within unions. */
export function notPlannable(originalError?: Error): GraphQLError {
  return new GraphQLError('No plan of the subgraphs can answer this operation', {
    originalError,
    extensions: { code: 'OPERATION_NOT_PLANNABLE' },
  });
}
