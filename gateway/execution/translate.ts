import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import { everyElement, type FetchStep, type Requirement, type Rewrite, type Step } from './step.ts';

/** The plan has a part that our own steps cannot say. */
export class UntranslatablePlan extends Error {
  override readonly name = 'UntranslatablePlan';
}

/**
 * Turns a plan of Apollo's planner into our own steps; nothing behind this border knows the planner's types.
 *
 * @returns nothing for a plan without fetches
 * @throws {UntranslatablePlan} for `@defer`, subscriptions and `@fromContext`
 */
export function translatePlan(plan: QueryPlan): Step | undefined {
  if (plan.node === undefined) return undefined;
  if (plan.node.kind === 'Subscription') throw new UntranslatablePlan('subscription');
  return translateNode(plan.node, []);
}

function translateNode(node: PlanNode, path: readonly string[]): Step {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map((child) => translateNode(child, path)) };
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map((child) => translateNode(child, path)) };
    case 'Flatten':
      return translateNode(node.node, [...path, ...node.path.map(translateSegment)]);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        ...(node.ifClause && { whenTrue: translateNode(node.ifClause, path) }),
        ...(node.elseClause && { whenFalse: translateNode(node.elseClause, path) }),
      };
    case 'Fetch':
      return translateFetch(node, path);
    case 'Defer':
      throw new UntranslatablePlan('@defer');
  }
}

/** A type condition on a path (`|[Type]`) is only made with an option that we do not set. */
function translateSegment(segment: string | number): string {
  if (typeof segment === 'string' && (segment === everyElement || /^\w+$/.test(segment))) {
    return segment;
  }
  throw new UntranslatablePlan(`path segment ${segment}`);
}

function translateFetch(node: FetchNode, path: readonly string[]): FetchStep {
  if (node.contextRewrites?.length) throw new UntranslatablePlan('@fromContext');
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    query: node.operation,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    ...(node.operationName !== undefined && { operationName: node.operationName }),
    path,
    variables: node.variableUsages ?? [],
    ...(node.requires && { requires: node.requires.flatMap(translateRequirement) }),
    inputRewrites: (node.inputRewrites ?? []).map(translateRewrite),
    outputRewrites: (node.outputRewrites ?? []).map(translateRewrite),
  };
}

function translateRequirement(node: QueryPlanSelectionNode): readonly Requirement[] {
  const selections = node.selections?.flatMap(translateRequirement);
  if (node.kind === 'Field') {
    return [{ kind: 'field', name: node.alias ?? node.name, ...(selections && { selections }) }];
  }
  if (node.typeCondition === undefined) return selections ?? [];
  return [{ kind: 'fragment', typeCondition: node.typeCondition, selections: selections ?? [] }];
}

const fragmentPrefix = '... on ';

function translateRewrite(rewrite: FetchDataRewrite): Rewrite {
  const name = rewrite.path.at(-1);
  if (name === undefined) throw new UntranslatablePlan('rewrite without a path');
  return {
    path: rewrite.path
      .slice(0, -1)
      .map((segment) =>
        segment.startsWith(fragmentPrefix)
          ? { kind: 'type', name: segment.slice(fragmentPrefix.length) }
          : { kind: 'property', name: segment },
      ),
    name,
    change:
      rewrite.kind === 'ValueSetter'
        ? { kind: 'set', value: rewrite.setValueTo }
        : { kind: 'rename', to: rewrite.renameKeyTo },
  };
}
