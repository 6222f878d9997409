import type { GraphQLCompositeType } from 'graphql';
import type { SelectedOperation } from '../../execution/collect-fields.ts';
import { type Data, isData, isInherited, readOwn } from '../../execution/own-property.ts';
import { everyElement, type Fetch, type Path, type Step } from '../../execution/step.ts';
import type { Variables } from './argument-weight.ts';
import type { CostRules } from './cost-rules.ts';
import { type CostPlace, costTree, listDepth } from './cost-tree.ts';
import { usualLength } from './list-length.ts';

/** What an operation costs, for one set of values of its conditions. */
export interface OperationCost {
  /**
   * The most that it should cost, with the hops between subgraphs.
   *
   * @throws {Refusal} `SLICING_ARGUMENT_REQUIRED`
   */
  readonly estimate: (variables: Variables) => number;
  /** What an answer has cost, without the hops. */
  readonly ofAnswer: (data: Data | null, variables: Variables) => number;
}

/** Of one entity that one subgraph is asked to complete. */
export const entityWeight = 1;

/** @param steps of its plan; none when it is not known */
export function operationCost(
  selected: SelectedOperation,
  steps: readonly Step[],
  rules: CostRules,
): OperationCost {
  const { root, variables: names } = costTree(selected, rules);
  const counted = countedBelow(root);
  const hops = steps.flatMap(({ fetches }) => fetches.filter(({ requires }) => requires));
  const estimate = (variables: Variables): number => {
    let sum = estimated(root, variables);
    for (const hop of hops) sum += entityWeight * entitiesOf(hop, root, rules, variables);
    return Math.min(sum, Number.MAX_SAFE_INTEGER);
  };
  return {
    estimate: remembering(estimate, names),
    ofAnswer: (data, variables) => (data === null ? 0 : costBelow(counted, data, variables)),
  };
}

/** Different values of variables whose estimates are kept. */
const maxKept = 16;

/** Estimates once what depends on no other values; objects and lists are not compared. */
function remembering(estimate: OperationCost['estimate'], names: readonly string[]) {
  const kept = new Map<string, number>();
  return (variables: Variables): number => {
    let key = '';
    for (const name of names) {
      const value = variables[name];
      if (typeof value === 'object' && value !== null) return estimate(variables);
      key += `${value} `;
    }
    let known = kept.get(key);
    if (known === undefined) {
      known = estimate(variables);
      if (kept.size < maxKept) kept.set(key, known);
    }
    return known;
  };
}

function estimated(place: CostPlace, variables: Variables): number {
  const count = place.lengths.reduce((product, length) => product * length(variables), 1);
  let each = place.weight;
  for (const below of place.below.values()) each += estimated(below, variables);
  return count * each + (place.argumentsWeight?.(variables) ?? 0);
}

/** A place of which an answer may have cost something. */
interface CountedPlace {
  readonly name: string;
  /** Whether objects have a property of that name in any case. */
  readonly isInherited: boolean;
  readonly weight: number;
  readonly argumentsWeight: CostPlace['argumentsWeight'];
  readonly below: readonly CountedPlace[];
}

/** Leaves out what costs nothing: most fields are leaves, and are not looked at in answers. */
function countedBelow({ below }: CostPlace): CountedPlace[] {
  return [...below.values()].flatMap((place) => {
    const { name, weight, argumentsWeight } = place;
    const counted = countedBelow(place);
    if (weight === 0 && argumentsWeight === undefined && counted.length === 0) return [];
    return [{ name, isInherited: isInherited(name), weight, argumentsWeight, below: counted }];
  });
}

function costBelow(places: readonly CountedPlace[], object: Data, variables: Variables): number {
  let sum = 0;
  for (const place of places) {
    const { name } = place;
    const value = place.isInherited ? readOwn(object, name) : object[name];
    if (value === undefined) continue;
    sum += valueCost(place, value, variables);
    if (place.argumentsWeight) sum += place.argumentsWeight(variables);
  }
  return sum;
}

function valueCost(place: CountedPlace, value: unknown, variables: Variables): number {
  if (value === null) return 0;
  const { weight, below } = place;
  if (!Array.isArray(value)) {
    return below.length > 0 && isData(value) ? weight + costBelow(below, value, variables) : weight;
  }
  let sum = 0;
  for (const element of value) sum += valueCost(place, element, variables);
  return sum;
}

/** How many entities a fetch would complete if every list were as long as it may be. */
function entitiesOf(
  { paths, conditions }: Fetch,
  root: CostPlace,
  rules: CostRules,
  variables: Variables,
): number {
  if (!conditions.every(({ variable, value }) => variables[variable] === value)) return 0;
  return paths.reduce((sum, path) => sum + objectsAt(path, root, rules, variables), 0);
}

function objectsAt(path: Path, root: CostPlace, rules: CostRules, variables: Variables): number {
  let count = 1;
  let place: CostPlace | undefined = root;
  let types: readonly GraphQLCompositeType[] = root.types;
  /** Lengths of the lists of the last field; the path names each list that is to be walked through. */
  let lengths: readonly ((variables: Variables) => number)[] = [];
  for (const segment of path) {
    if (segment === everyElement) {
      count *= lengths[0]?.(variables) ?? usualLength;
      lengths = lengths.slice(1);
      continue;
    }
    place = place?.below.get(segment);
    if (place !== undefined) {
      ({ lengths, types } = place);
    } else {
      ({ lengths, types } = unasked(segment, types, rules));
    }
  }
  return count;
}

/** A field that the client does not ask for, but the plan does. */
function unasked(name: string, types: readonly GraphQLCompositeType[], rules: CostRules) {
  const fields = types.flatMap((type) => {
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    return field ? [{ field, size: rules.listSizes.get(`${type.name}.${name}`)?.assumedSize }] : [];
  });
  const depth = Math.max(0, ...fields.map(({ field }) => listDepth(field.type)));
  const size = Math.max(0, ...fields.map((each) => each.size ?? usualLength));
  return {
    lengths: Array.from({ length: depth }, (_, level) => () => (level === 0 ? size : usualLength)),
    types: [] as readonly GraphQLCompositeType[],
  };
}
