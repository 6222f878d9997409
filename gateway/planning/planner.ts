import { operationFromDocument } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import { buildSupergraph } from '../supergraph/build-supergraph.ts';
import { withConstantsDecided } from './constant-conditions.ts';
import { withTypeNamesForEmpty } from './empty-selections.ts';
import { requireOfWholeInterface } from './interface-object-requirements.ts';
import { plannableSupergraph } from './plannable-supergraph.ts';
import { notPlannable } from './planning-errors.ts';
import { inOrderOfExecution } from './serial-mutations.ts';

/**
 * Makes the plan for a document of one operation and its fragments.
 *
 * @throws {GraphQLError} `OPERATION_NOT_PLANNABLE` when the planner finds no plan
 */
export type Plan = (document: DocumentNode) => QueryPlan | Promise<QueryPlan>;

/** Apollo's planner for a supergraph, in this thread, which it may hold up for seconds. */
export function createPlanner(supergraphSdl: string): (document: DocumentNode) => QueryPlan {
  const { sdl, restore } = plannableSupergraph(supergraphSdl);
  const supergraph = buildSupergraph(sdl);
  const planner = new QueryPlanner(supergraph);
  const apiSchema = supergraph.apiSchema();
  const graphqlSchema = apiSchema.toGraphQLJSSchema();
  const withRequirements = requireOfWholeInterface(parse(sdl, { noLocation: true }), graphqlSchema);
  return (document) => {
    const ordered = inOrderOfExecution(withConstantsDecided(document));
    const planned = withRequirements(withTypeNamesForEmpty(ordered, graphqlSchema));
    try {
      return restore(planner.buildQueryPlan(operationFromDocument(apiSchema, planned)));
    } catch (error) {
      throw notPlannable(error as Error);
    }
  };
}
