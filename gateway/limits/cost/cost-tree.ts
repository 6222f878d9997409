import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { isIncluded, type SelectedOperation } from '../../execution/collect-fields.ts';
import { argumentWeight, type Variables } from './argument-weight.ts';
import type { CostRules } from './cost-rules.ts';
import { type SizeOf, sizeOf } from './list-length.ts';

/** What is asked under one name of the response, and what it costs. */
export interface CostPlace {
  /** Name in the response. */
  readonly name: string;
  /** Of one value. */
  readonly weight: number;
  /** Of the arguments, once for all values. */
  readonly argumentsWeight: ((variables: Variables) => number) | undefined;
  /** For each list around a value, from the outside in, how long it is taken to be. */
  readonly lengths: readonly SizeOf[];
  /** By names in the data. */
  readonly below: ReadonlyMap<string, CostPlace>;
  /** Types that a value may have, for fields that only the plan asks for. */
  readonly types: readonly GraphQLCompositeType[];
}

export interface CostTree {
  readonly root: CostPlace;
  /** Names of the variables on which costs depend, but for those in conditions. */
  readonly variables: readonly string[];
}

/** Costs where the supergraph does not say any. */
const objectWeight = 1;
const rootMutationWeight = 10;
/** The schema is large and answered by the gateway alone; measured, it takes as long as some hundred objects. */
const introspectionWeight = 100;

/** One field as it stands in the operation. */
interface Occurrence {
  readonly node: FieldNode;
  readonly parent: GraphQLCompositeType;
  readonly field: GraphQLField<unknown, unknown> | undefined;
}

/**
 * The costs of an operation, for one set of values of its conditions. Selections on different types are added up, as if
 * an object were of all of them: what may be asked of a type is not worth an exponential number of cases.
 */
export function costTree(selected: SelectedOperation, rules: CostRules): CostTree {
  const { schema, operation } = selected;
  const root = schema.getRootType(operation.operation) as GraphQLCompositeType;
  const isMutation = operation.operation === 'mutation';
  const variables = new Set<string>();

  const collect = (
    selections: readonly (readonly [GraphQLCompositeType, SelectionSetNode])[],
  ): Map<string, Occurrence[]> => {
    const found = new Map<string, Occurrence[]>();
    const visited = new Set<string>();
    const collectFrom = (type: GraphQLCompositeType, { selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (!isIncluded(selection, selected.conditions)) continue;
        if (selection.kind === Kind.FIELD) {
          if (selected.denied.has(selection)) continue;
          const name = selected.dataNames.of(selection);
          const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined;
          const occurrence = { node: selection, parent: type, field };
          const known = found.get(name);
          if (known === undefined) found.set(name, [occurrence]);
          else known.push(occurrence);
          continue;
        }
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : selected.fragments.get(selection.name.value);
        if (fragment === undefined) continue;
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          if (visited.has(selection.name.value)) continue;
          visited.add(selection.name.value);
        }
        const condition = schema.getType(fragment.typeCondition?.name.value ?? type.name);
        if (isCompositeType(condition)) collectFrom(condition, fragment.selectionSet);
      }
    };
    for (const [type, selectionSet] of selections) collectFrom(type, selectionSet);
    return found;
  };

  const compile = (
    selections: readonly (readonly [GraphQLCompositeType, SelectionSetNode])[],
    sized: readonly Sized[],
  ): Map<string, CostPlace> => {
    const places = new Map<string, CostPlace>();
    for (const [name, occurrences] of collect(selections)) {
      places.set(name, placeOf(occurrences, sized));
    }
    return places;
  };

  const placeOf = (occurrences: readonly Occurrence[], sized: readonly Sized[]): CostPlace => {
    const first = occurrences[0] as Occurrence;
    const known = occurrences.filter(({ field }) => field !== undefined);
    const types = known.flatMap(({ field }) => {
      const type = getNamedType((field as GraphQLField<unknown, unknown>).type);
      return isCompositeType(type) ? [type] : [];
    });
    const below = known.flatMap(({ node, field }) => {
      const type = getNamedType((field as GraphQLField<unknown, unknown>).type);
      return isCompositeType(type) && node.selectionSet ? [[type, node.selectionSet] as const] : [];
    });
    return {
      name: first.node.alias?.value ?? first.node.name.value,
      weight: Math.max(...occurrences.map((occurrence) => weightOf(occurrence))),
      argumentsWeight: weighArguments(known),
      lengths: lengthsOf(known, sized),
      below: compile(below, sizedBy(known)),
      types,
    };
  };

  const weighArguments = (known: readonly Occurrence[]) => {
    const weight = argumentWeight(known, rules);
    for (const { node, parent } of known) {
      const isSized = rules.listSizes.has(`${parent.name}.${node.name.value}`);
      if (weight || isSized) for (const name of variablesIn(node)) variables.add(name);
    }
    return weight;
  };

  const weightOf = ({ node, parent, field }: Occurrence): number => {
    const name = node.name.value;
    if (field === undefined) {
      return name === '__schema' || name === '__type' ? introspectionWeight : 0;
    }
    const own = rules.weights.get(`${parent.name}.${name}`);
    if (own !== undefined) return own;
    if (isMutation && parent === root) return rootMutationWeight;
    const type = getNamedType(field.type);
    return rules.weights.get(type.name) ?? (isCompositeType(type) ? objectWeight : 0);
  };

  /** Lists are as long as the longest of the fields that may be meant. */
  const lengthsOf = (known: readonly Occurrence[], sized: readonly Sized[]): SizeOf[] => {
    const depth = Math.max(0, ...known.map(({ field }) => listDepth(field?.type)));
    return Array.from({ length: depth }, (_, level) => {
      const sizes = known.map(({ node, parent, field }) => {
        const fromParent = sized.find(({ names }) => names.includes(node.name.value));
        if (level === 0 && fromParent) return fromParent.size;
        const coordinate = `${parent.name}.${node.name.value}`;
        return sizeOf(level === 0 ? rules.listSizes.get(coordinate) : undefined, node, field);
      });
      return (variables) => Math.max(...sizes.map((size) => size(variables)));
    });
  };

  const sizedBy = (known: readonly Occurrence[]): Sized[] =>
    known.flatMap(({ node, parent, field }) => {
      const rule = rules.listSizes.get(`${parent.name}.${node.name.value}`);
      if (rule === undefined || rule.sizedFields.length === 0) return [];
      return [{ names: rule.sizedFields, size: sizeOf(rule, node, field) }];
    });

  const below = compile([[root, operation.selectionSet]], []);
  return {
    root: { name: '', weight: 0, argumentsWeight: undefined, lengths: [], below, types: [root] },
    variables: [...variables],
  };
}

function variablesIn(node: FieldNode): string[] {
  const names: string[] = [];
  for (const argument of node.arguments ?? []) {
    visit(argument, { Variable: ({ name }) => void names.push(name.value) });
  }
  return names;
}

/** Fields whose lists are as long as a field above says. */
interface Sized {
  readonly names: readonly string[];
  readonly size: SizeOf;
}

export function listDepth(type: GraphQLOutputType | undefined): number {
  const nullable = type && getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}
