import { type FieldNode, type GraphQLField, Kind } from 'graphql';
import { Refusal } from '../refusal.ts';
import type { Variables } from './argument-weight.ts';
import type { ListSize } from './cost-rules.ts';

/**
 * How long a list is taken to be.
 *
 * @throws {Refusal} `SLICING_ARGUMENT_REQUIRED`
 */
export type SizeOf = (variables: Variables) => number;

/** Elements of a list of which nothing is known. */
export const usualLength = 10;

/** The length that the slicing argument asks for, or the assumed one. */
export function sizeOf(
  rule: ListSize | undefined,
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
): SizeOf {
  const assumed = rule?.assumedSize ?? usualLength;
  if (rule === undefined || rule.slicingArguments.length === 0) return () => assumed;
  const slices = rule.slicingArguments.map((name) => argumentValue(name, node, field));
  return (variables) => {
    const given = slices.map((slice) => slice(variables)).filter(isLength);
    if (rule.requireOneSlicingArgument && !isOne(given.length, rule)) {
      throw new Refusal('SLICING_ARGUMENT_REQUIRED', {
        field: node.name.value,
        arguments: rule.slicingArguments.join(', '),
      });
    }
    return given.length === 0 ? assumed : Math.max(0, ...given);
  };
}

/** None is given is no fault where a size is assumed for that. */
function isOne(given: number, { assumedSize }: ListSize): boolean {
  return given === 1 || (given === 0 && assumedSize !== undefined);
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function argumentValue(
  name: string,
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
): (variables: Variables) => unknown {
  const usual = field?.args.find((argument) => argument.name === name)?.defaultValue;
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return () => usual;
  if (value.kind === Kind.VARIABLE) {
    const variable = value.name.value;
    return (variables) => (Object.hasOwn(variables, variable) ? variables[variable] : usual);
  }
  const literal = value.kind === Kind.INT ? Number(value.value) : undefined;
  return () => literal;
}
