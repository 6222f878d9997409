import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import {
  type Condition,
  everyElement,
  type Fetch,
  type Path,
  type Requirement,
  type Rewrite,
  type Step,
} from './step.ts';

/** The plan has a part that our own steps cannot say. */
export class UntranslatablePlan extends Error {
  override readonly name = 'UntranslatablePlan';
}

/**
 * Turns a plan of Apollo's planner into our own steps; nothing behind this border knows the planner's types.
 *
 * @returns no steps for a plan without fetches
 * @throws {UntranslatablePlan} for `@defer`, subscriptions and `@fromContext`
 */
export function translatePlan(plan: QueryPlan): Step[] {
  if (plan.node === undefined) return [];
  if (plan.node.kind === 'Subscription') throw new UntranslatablePlan('subscription');
  const steps: Step[] = [];
  addSteps(plan.node, { path: [], conditions: [], after: [] }, steps);
  return steps;
}

/** Where in the plan a node stands. */
interface Place {
  readonly path: Path;
  readonly conditions: readonly Condition[];
  /** The steps that end before the node begins. */
  readonly after: readonly number[];
}

/** Adds a node's steps and gives those with which it ends. */
function addSteps(node: PlanNode, place: Place, steps: Step[]): readonly number[] {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.reduce(
        (after, child) => addSteps(child, { ...place, after }, steps),
        place.after,
      );
    case 'Parallel':
      return node.nodes.flatMap((child) => addSteps(child, place, steps));
    case 'Flatten': {
      const path = [...place.path, ...node.path.map(translateSegment)];
      return addSteps(node.node, { ...place, path }, steps);
    }
    case 'Condition':
      return [true, false].flatMap((value) => {
        const clause = value ? node.ifClause : node.elseClause;
        if (clause === undefined) return place.after;
        const conditions = [...place.conditions, { variable: node.condition, value }];
        return addSteps(clause, { ...place, conditions }, steps);
      });
    case 'Fetch':
      steps.push({ fetches: [translateFetch(node, place)], after: [...new Set(place.after)] });
      return [steps.length - 1];
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

function translateFetch(node: FetchNode, { path, conditions }: Place): Fetch {
  if (node.contextRewrites?.length) throw new UntranslatablePlan('@fromContext');
  return {
    subgraph: node.serviceName,
    query: node.operation,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    ...(node.operationName !== undefined && { operationName: node.operationName }),
    paths: [path],
    conditions,
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
