import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
} from 'graphql';
import type { CostRules } from './cost-rules.ts';

/** Coerced values of an operation's variables. */
export type Variables = Readonly<Record<string, unknown>>;

interface Given {
  readonly node: FieldNode;
  readonly parent: GraphQLCompositeType;
  readonly field: GraphQLField<unknown, unknown> | undefined;
}

/** What the arguments of a field cost; nothing where no argument or input has a weight, which is usual. */
export function argumentWeight(
  occurrences: readonly Given[],
  { weights }: CostRules,
): ((variables: Variables) => number) | undefined {
  const weighed = occurrences.flatMap(({ node, parent, field }) =>
    (node.arguments ?? []).flatMap(({ name, value }) => {
      const argument = field?.args.find((each) => each.name === name.value);
      if (argument === undefined) return [];
      const own = weights.get(`${parent.name}.${node.name.value}(${name.value}:)`);
      const hasInputs = isWeighed(argument.type, weights, new Set());
      if (own === undefined && !hasInputs) return [];
      return (variables: Variables) =>
        (own ?? 0) +
        (hasInputs
          ? inputWeight(valueFromASTUntyped(value, { ...variables }), argument.type, weights)
          : 0);
    }),
  );
  if (weighed.length === 0) return undefined;
  return (variables) => weighed.reduce((sum, weigh) => sum + weigh(variables), 0);
}

type Weights = CostRules['weights'];

/** Has the type, or an input object in it, a weight? */
function isWeighed(type: GraphQLInputType, weights: Weights, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (weights.has(named.name)) return true;
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some(
    (field) => weights.has(`${named.name}.${field.name}`) || isWeighed(field.type, weights, seen),
  );
}

function inputWeight(value: unknown, type: GraphQLInputType, weights: Weights): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    return value.reduce((sum, element) => sum + inputWeight(element, type, weights), 0);
  }
  const named = getNamedType(type);
  let sum = weights.get(named.name) ?? 0;
  if (!isInputObjectType(named) || typeof value !== 'object') return sum;
  for (const field of Object.values(named.getFields())) {
    const given = Object.hasOwn(value, field.name) ? value[field.name as never] : undefined;
    if (given === undefined) continue;
    sum += weights.get(`${named.name}.${field.name}`) ?? 0;
    sum += inputWeight(given, field.type, weights);
  }
  return sum;
}
