import type {
  FetchDataKeyRenamer,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { type DocumentNode, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { changeFetches } from './change-fetches.ts';
import type { StandIn, StandIns } from './field-stand-ins.ts';
import { splitEntityQuery } from './split-entity-query.ts';

/** Makes a plan ask for the fields themselves instead of their stand-ins. */
export function replaceStandIns(plan: QueryPlan, standIns: StandIns): QueryPlan {
  if (standIns.byName.size === 0) return plan;
  return changeFetches(plan, (fetch) => replaceInFetch(fetch, standIns));
}

/** One fetch becomes several where it needs two stand-ins of one field: a representation has room for one. */
function replaceInFetch(fetch: FetchNode, standIns: StandIns): PlanNode {
  const document = parse(fetch.operation, { noLocation: true });
  const sent = standInsIn(fetch.requires ?? [], standIns);
  const parts = splitEntityQuery(document, sent, standIns.neededBy);
  const fetches = parts.map((part) => withFields(fetch, part.document, part.unsent, standIns));
  const [only] = fetches;
  return fetches.length === 1 && only ? only : { kind: 'Parallel', nodes: fetches };
}

function standInsIn(
  requires: readonly QueryPlanSelectionNode[],
  { byName }: StandIns,
): ReadonlySet<StandIn> {
  return new Set(
    requires.flatMap((node) => {
      const standIn = node.kind === 'Field' ? byName.get(node.name) : undefined;
      return [
        ...(standIn ? [standIn] : []),
        ...standInsIn(node.selections ?? [], { byName, neededBy: new Map() }),
      ];
    }),
  );
}

/** @param unsent names of stand-ins that are not to be sent */
function withFields(
  fetch: FetchNode,
  document: DocumentNode,
  unsent: ReadonlySet<string>,
  { byName }: StandIns,
): FetchNode {
  const used = new Set<string>();
  const query = visit(document, {
    Field(field) {
      const standIn = byName.get(field.name.value);
      if (standIn === undefined) return undefined;
      return { ...field, ...standIn.field, alias: field.alias ?? field.name };
    },
    VariableDefinition: () => false,
    Variable(variable) {
      used.add(variable.name.value);
    },
  });
  const operation = visit(query, {
    VariableDefinition: (definition) =>
      used.has(definition.variable.name.value) ? undefined : null,
  });
  const requires = fetch.requires && without(unsent, fetch.requires);
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(operation)),
    ...(fetch.variableUsages && {
      variableUsages: fetch.variableUsages.filter((name) => used.has(name)),
    }),
    ...(requires && {
      requires,
      inputRewrites: [...renames(requires, [], byName), ...(fetch.inputRewrites ?? [])],
    }),
  };
}

function without(
  unsent: ReadonlySet<string>,
  requires: readonly QueryPlanSelectionNode[],
): QueryPlanSelectionNode[] {
  return requires
    .filter((node) => node.kind !== 'Field' || !unsent.has(node.name))
    .map((node) =>
      node.selections ? { ...node, selections: without(unsent, node.selections) } : node,
    )
    .filter((node) => node.selections?.length !== 0);
}

/** A stand-in is sent under the name of its field. */
function renames(
  requires: readonly QueryPlanSelectionNode[],
  path: readonly string[],
  byName: StandIns['byName'],
): FetchDataKeyRenamer[] {
  return requires.flatMap((node): FetchDataKeyRenamer[] => {
    if (node.kind === 'InlineFragment') {
      const condition = node.typeCondition === undefined ? [] : [`... on ${node.typeCondition}`];
      return renames(node.selections, [...path, ...condition], byName);
    }
    const name = node.alias ?? node.name;
    const standIn = byName.get(node.name);
    const below = renames(node.selections ?? [], [...path, name], byName);
    if (standIn === undefined) return below;
    const renameKeyTo = standIn.field.name.value;
    return [...below, { kind: 'KeyRenamer', path: [...path, name], renameKeyTo }];
  });
}
