import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { NormalizedOperation } from './normalized-operation.ts';

/** Makes the plan for an operation. */
export type Plan = (operation: NormalizedOperation) => QueryPlan;

/** Apollo's planner for this supergraph. */
export function createPlanner(supergraph: Supergraph): Plan {
  const planner = new QueryPlanner(supergraph);
  const apiSchema = supergraph.apiSchema();
  return ({ document }) => planner.buildQueryPlan(operationFromDocument(apiSchema, document));
}
