import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { NormalizedOperation } from '../planning/normalized-operation.ts';

const typeName: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * The operation without some of its fields. Where nothing else is selected `__typename` stands for them, so that it
 * still shows whether there is an object; and on interfaces and unions, as its value decides what is missing.
 */
export function permittedDocument(
  { document }: NormalizedOperation,
  denied: ReadonlySet<FieldNode>,
  schema: GraphQLSchema,
): DocumentNode {
  const permit = (
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
  ): SelectionSetNode => {
    const permitted = selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.FIELD && denied.has(selection)) return [];
      if (selection.selectionSet === undefined) return [selection];
      const type = typeBelow(selection, parent, schema);
      return [{ ...selection, selectionSet: permit(selection.selectionSet, type) }];
    });
    const isLess = permitted.length < selections.length;
    if (permitted.length === 0 || (isLess && isAbstractType(parent))) permitted.push(typeName);
    return { kind: Kind.SELECTION_SET, selections: permitted };
  };
  const definitions = document.definitions.map((definition) => {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const root = schema.getRootType(definition.operation) ?? undefined;
      return { ...definition, selectionSet: permit(definition.selectionSet, root) };
    }
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return definition;
    const type = schema.getType(definition.typeCondition.name.value);
    return { ...definition, selectionSet: permit(definition.selectionSet, type) };
  });
  return { kind: Kind.DOCUMENT, definitions };
}

/** The type that the selection set of a field or of an inline fragment is on. */
function typeBelow(
  selection: FieldNode | InlineFragmentNode,
  parent: GraphQLNamedType | undefined,
  schema: GraphQLSchema,
): GraphQLNamedType | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const condition = selection.typeCondition?.name.value;
    return condition === undefined ? parent : schema.getType(condition);
  }
  if (parent === undefined || !('getFields' in parent)) return undefined;
  const field = parent.getFields()[selection.name.value];
  return field && getNamedType(field.type);
}
