import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';
import { typeNameField } from './type-name-field.ts';

/**
 * Gives `__typename` to fields of which nothing may be selected: by fragments that never apply, as in
 * `good { ... on Packed { ... on Crate { id } } }`, or because all depends on conditions. Of the first, nothing is left
 * for the planner, which forgets the field; the second are not asked for when the conditions are not met. What is an
 * empty object would become null.
 */
export function withTypeNamesForEmpty(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const fragments = fragmentsOf(document);
  const applies = (typeName: string | undefined, type: GraphQLNamedType): boolean => {
    const condition = typeName === undefined ? type : schema.getType(typeName);
    return (
      condition === type ||
      (isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type))
    );
  };
  const selects = ({ selections }: SelectionSetNode, type: GraphQLNamedType): boolean =>
    selections.some((selection) => {
      if (selection.directives?.length) return false;
      if (selection.kind === Kind.FIELD) return true;
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return (
        fragment !== undefined &&
        applies(fragment.typeCondition?.name.value, type) &&
        selects(fragment.selectionSet, type)
      );
    });
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const type = getNamedType(types.getType());
        if (!field.selectionSet || !type || selects(field.selectionSet, type)) return undefined;
        const selections = [...field.selectionSet.selections, typeNameField];
        return { ...field, selectionSet: { ...field.selectionSet, selections } };
      },
    }),
  );
}
