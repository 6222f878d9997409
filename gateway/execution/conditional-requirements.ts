import { type ASTNode, type DirectiveNode, Kind, visit } from 'graphql';
import type { Fetch, Requirement, Step } from './step.ts';

/**
 * Marks what a condition of the operation may keep from being asked for, among what entities are sent with.
 *
 * The planner asks a subgraph at once for two fields that require something. When a condition leaves one of them out, what
 * it alone requires is left out too, and must not keep the other from being asked for.
 */
export function markConditional(steps: readonly Step[]): readonly Step[] {
  const fetches = steps.flatMap((step) => step.fetches);
  const names = new Set(fetches.flatMap(conditionalNames));
  if (names.size === 0) return steps;
  const mark = (requirement: Requirement): Requirement => {
    const selections = requirement.selections?.map(mark) ?? [];
    if (requirement.kind === 'fragment') return { ...requirement, selections };
    return {
      ...requirement,
      ...(requirement.selections && { selections }),
      ...(names.has(requirement.name) && { isConditional: true }),
    };
  };
  return steps.map((step) => ({
    ...step,
    fetches: step.fetches.map((fetch) =>
      fetch.requires ? { ...fetch, requires: fetch.requires.map(mark) } : fetch,
    ) as [Fetch, ...Fetch[]],
  }));
}

/** Names in the data of what a fetch asks for under a condition. */
function conditionalNames({ document, conditions }: Fetch): string[] {
  const names: string[] = [];
  let depth = conditions.length;
  visit(document, {
    enter(node) {
      if (hasCondition(node)) depth++;
      if (node.kind === Kind.FIELD && depth > 0) names.push(node.alias?.value ?? node.name.value);
    },
    leave(node) {
      if (hasCondition(node)) depth--;
    },
  });
  return names;
}

function hasCondition(node: ASTNode): boolean {
  return 'directives' in node && (node.directives ?? []).some(isCondition);
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}
