import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type SelectedOperation } from '../execution/collect-fields.ts';

/** Stands in a path for every element of a list. */
const everyElement = '@';
const maxPaths = 20;

/**
 * Where an operation asks for what is denied: paths of response names, the first twenty of them. Fields that are
 * skipped are not asked for.
 */
export function deniedPaths(selected: Omit<SelectedOperation, 'dataNames'>): string[][] {
  const { schema, operation, fragments, conditions, denied } = selected;
  const found = new Map<string, string[]>();
  const walk = (
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    path: readonly string[],
  ): void => {
    for (const selection of selections) {
      if (found.size === maxPaths) return;
      if (!isIncluded(selection, conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        walkField(selection, parent, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, typeOf(selection.typeCondition?.name.value, parent), path);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (fragment)
          walk(fragment.selectionSet, typeOf(fragment.typeCondition.name.value, parent), path);
      }
    }
  };
  const typeOf = (name: string | undefined, parent: GraphQLCompositeType) => {
    const type = name === undefined ? parent : schema.getType(name);
    return isCompositeType(type) ? type : parent;
  };
  const walkField = (
    node: FieldNode,
    parent: GraphQLCompositeType,
    path: readonly string[],
  ): void => {
    const here = [...path, node.alias?.value ?? node.name.value];
    if (denied.has(node)) {
      found.set(JSON.stringify(here), here);
      return;
    }
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined || node.selectionSet === undefined) return;
    let type: GraphQLOutputType = getNullableType(field.type);
    while (isListType(type)) {
      here.push(everyElement);
      type = getNullableType(type.ofType as GraphQLOutputType);
    }
    if (isCompositeType(type)) walk(node.selectionSet, type, here);
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root, []);
  return [...found.values()];
}
