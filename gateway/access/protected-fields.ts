import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { NormalizedOperation } from '../planning/normalized-operation.ts';
import type { Demand } from './demand.ts';
import type { Protections } from './protections.ts';

/**
 * The fields of a valid operation that demand something, each where it is written.
 *
 * What counts is the type that the field is written on, not the object that is found there: on an interface, a field
 * demands what it does on every object, and less may be had with a fragment on one of them. Arguments that are given
 * demand what their types do; introspection demands nothing.
 */
export function protectedFields(
  { operation, fragments }: NormalizedOperation,
  schema: GraphQLSchema,
  protections: Protections,
): ReadonlyMap<FieldNode, readonly Demand[]> {
  const found = new Map<FieldNode, readonly Demand[]>();
  const walk = ({ selections }: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, conditionOf(selection.typeCondition?.name.value, parent));
      } else if (selection.kind === Kind.FIELD) {
        walkField(selection, parent);
      }
    }
  };
  const conditionOf = (name: string | undefined, parent: GraphQLCompositeType) => {
    const type = name === undefined ? parent : schema.getType(name);
    return isCompositeType(type) ? type : parent;
  };
  const walkField = (node: FieldNode, parent: GraphQLCompositeType): void => {
    const name = node.name.value;
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (field === undefined || name.startsWith('__')) return;
    let demands = protections.of(`${parent.name}.${name}`);
    for (const { name: given } of node.arguments ?? []) {
      const input = field.args.find((each) => each.name === given.value);
      const more = input ? protections.of(getNamedType(input.type).name) : [];
      if (more.length > 0) demands = [...demands, ...more];
    }
    if (demands.length > 0) found.set(node, demands);
    const type = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(type)) walk(node.selectionSet, type);
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root);
  for (const { typeCondition, selectionSet } of fragments.values()) {
    const type = schema.getType(typeCondition.name.value);
    if (isCompositeType(type)) walk(selectionSet, type);
  }
  return found;
}
