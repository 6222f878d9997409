import { type GraphQLLeafType, isEnumType } from 'graphql';

/** What a leaf's value is in the response; `undefined` when the value does not fit the type. */
export type CompleteLeaf = (value: unknown) => unknown;

const builtIn: Readonly<Record<string, CompleteLeaf>> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Float: (value) => (Number.isFinite(value) ? value : undefined),
  Int: (value) => (typeof value === 'number' && (value | 0) === value ? value : undefined),
  ID: (value) => {
    if (typeof value === 'string') return value;
    return Number.isSafeInteger(value) ? String(value) : undefined;
  },
};

/**
 * The check of a leaf's value by the specification's result coercion. Values of custom scalars pass as they are: only
 * the subgraphs know their rules.
 */
export function compileLeaf(type: GraphQLLeafType): CompleteLeaf {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : undefined);
  }
  return (Object.hasOwn(builtIn, type.name) && builtIn[type.name]) || ((value) => value);
}
